/** From which end the map is read. */
export const RICHTUNGEN_DER_KARTE = ["vom-bedarf", "von-der-massnahme"] as const;
export type KartenRichtung = (typeof RICHTUNGEN_DER_KARTE)[number];

/** So many links of the chain are drawn at once; of more, the reader chooses a Handlungsfeld first. */
export const KARTE_HOECHSTENS = 400;
