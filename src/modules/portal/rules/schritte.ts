/** What a new county has to do until its Konzept and its guide are public, in this order. */
export const SCHRITTE = ["profil", "recht", "team", "felder", "tabelle", "veroeffentlichen", "wegweiser"] as const;
export type Schritt = (typeof SCHRITTE)[number];

export type Lage = {
  readonly anschriftVorhanden: boolean;
  readonly impressumVorhanden: boolean;
  readonly zugaenge: number;
  readonly handlungsfelder: number;
  readonly massnahmen: number;
  readonly veroeffentlicht: number;
  /** The guide shows something. */
  readonly wegweiser: boolean;
};

/** Which of the first steps are done; a fact of the data, nothing that anybody ticks off. */
export function doneSchritte(lage: Lage): ReadonlySet<Schritt> {
  const done: Record<Schritt, boolean> = {
    profil: lage.anschriftVorhanden,
    recht: lage.impressumVorhanden,
    team: lage.zugaenge > 1,
    felder: lage.handlungsfelder > 0,
    tabelle: lage.massnahmen > 0,
    veroeffentlichen: lage.veroeffentlicht > 0,
    wegweiser: lage.wegweiser,
  };
  return new Set(SCHRITTE.filter((schritt) => done[schritt]));
}
