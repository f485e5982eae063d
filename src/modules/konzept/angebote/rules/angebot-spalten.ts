/** The columns of a table of Angebote, out and in again. */
export const ANGEBOT_SPALTEN = [
  "titel",
  "stelle",
  "beschreibung",
  "zielgruppen",
  "handlungsfelder",
  "gemeinden",
  "regionen",
  "wann",
  "kosten",
  "zugang",
  "kontakt",
  "sprachen",
  "kinderbetreuung",
  "plaetze",
  "belegt",
  "gueltig",
] as const;
export type AngebotSpalte = (typeof ANGEBOT_SPALTEN)[number];

/** How many characters the words of an Angebot have at most. */
export const TEXT_MAX = { titel: 200, beschreibung: 2_000, wann: 300, kosten: 200, zugang: 300, kontakt: 300 } as const;
