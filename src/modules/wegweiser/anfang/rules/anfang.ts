/** What a county does until its guide leads people to a door, in this order (W111). */
export const ANFANG = ["stellen", "leistungen", "gemeinden", "orte", "feiertage", "oeffnen", "sprachen"] as const;
export type AnfangSchritt = (typeof ANFANG)[number];

export type AnfangLage = {
  readonly stellen: number;
  readonly leistungen: number;
  readonly gemeinden: number;
  readonly anlaufstellen: number;
  /** Public holidays from today on. */
  readonly feiertage: number;
  readonly veroeffentlicht: number;
  /** Translations of what is public. */
  readonly uebersetzt: number;
};

/** Whether a county still begins: nothing is public, or in German only (W111). Afterwards care takes over. */
export function isAnfang(done: ReadonlySet<AnfangSchritt>): boolean {
  return !done.has("oeffnen") || !done.has("sprachen");
}

/** Which steps are done; a fact of the data, nothing that anybody ticks off. */
export function doneAnfang(lage: AnfangLage): ReadonlySet<AnfangSchritt> {
  const done: Record<AnfangSchritt, boolean> = {
    stellen: lage.stellen > 0,
    leistungen: lage.leistungen > 0,
    gemeinden: lage.gemeinden > 0,
    orte: lage.anlaufstellen > 0,
    feiertage: lage.feiertage > 0,
    oeffnen: lage.veroeffentlicht > 0,
    sprachen: lage.uebersetzt > 0,
  };
  return new Set(ANFANG.filter((schritt) => done[schritt]));
}
