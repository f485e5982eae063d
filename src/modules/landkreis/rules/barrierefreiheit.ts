/**
 * What a statement on accessibility has to say.
 *
 * Quelle: Durchführungsbeschluss (EU) 2018/1523, Anhang (Mustererklärung): state of conformity, contents that are not
 * accessible with reason and alternative, date and method of the assessment, feedback, enforcement procedure.
 * Which law and which body apply follows from the Land, see `laender.ts`.
 */
export const VEREINBARKEITEN = ["vollstaendig", "teilweise", "nicht"] as const;
export type Vereinbarkeit = (typeof VEREINBARKEITEN)[number];

export const METHODEN = ["selbstbewertung", "dritte"] as const;
export type Methode = (typeof METHODEN)[number];

export const BARRIERE_GRUENDE = ["unvereinbar", "unverhaeltnismaessig", "ausgenommen"] as const;
export type BarriereGrund = (typeof BARRIERE_GRUENDE)[number];

/** One content that is not accessible. */
export type Barriere = {
  readonly inhalt: string;
  readonly grund: BarriereGrund;
  /** Where the same content can be had in an accessible form. May be empty. */
  readonly alternative: string;
};

export type Barrierefreiheit = {
  readonly vereinbarkeit: Vereinbarkeit;
  readonly methode: Methode;
  readonly barrieren: readonly Barriere[];
};

/**
 * Whether the statement agrees with itself: full conformity has no barriers, anything less names at least one.
 *
 * Quelle: Anhang of (EU) 2018/1523: the list of contents belongs to "teilweise" and "nicht" only.
 */
export function isErklaerungPlausible({ vereinbarkeit, barrieren }: Barrierefreiheit): boolean {
  return (vereinbarkeit === "vollstaendig") === (barrieren.length === 0);
}
