import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { FunktionId } from "./ids.ts";

/** What somebody does in the body. */
export const MITGLIED_ROLLEN = ["vorsitz", "stellvertretung", "geschaeftsfuehrung", "sprecher", "mitglied"] as const;
export type MitgliedRolle = (typeof MITGLIED_ROLLEN)[number];

/** How somebody takes part (R013): guests may also have a vote. */
export const TEILNAHMEN = ["stimmberechtigt", "beratend", "gast-mit-stimme", "gast"] as const;
export type Teilnahme = (typeof TEILNAHMEN)[number];

/** What a guest may see of agenda and papers (R013); members see everything. Kept here, enforced by the meetings. */
export const ZUGAENGE = ["alles", "sachthemen", "eingeladen"] as const;
export type Zugang = (typeof ZUGAENGE)[number];

/** Who the seat belongs to: a function, a Stelle or a municipality, never a person (R011). */
export type Wer =
  | { readonly funktionId: FunktionId; readonly stelleId: null; readonly gemeindeId: null }
  | { readonly funktionId: null; readonly stelleId: Id<"Stelle">; readonly gemeindeId: null }
  | { readonly funktionId: null; readonly stelleId: null; readonly gemeindeId: Id<"Gemeinde"> };

export type MitgliedschaftAngaben = Wer & {
  readonly rolle: MitgliedRolle;
  readonly teilnahme: Teilnahme;
  readonly zugang: Zugang;
  /** For whom they speak: a Fraktion, the course providers. */
  readonly vertritt: string;
  /** The function that steps in. */
  readonly vertretungId: FunktionId | null;
  readonly von: Datum | null;
  /** The last day. */
  readonly bis: Datum | null;
};

export type Zeitraum = { readonly von: Datum | null; readonly bis: Datum | null };

export type MitgliedRefusal = "ende-vor-anfang" | "vertritt-sich-selbst" | "schon-mitglied" | "vorsitz-vergeben";

export function isGast(teilnahme: Teilnahme): boolean {
  return teilnahme === "gast" || teilnahme === "gast-mit-stimme";
}

export function hatStimme(teilnahme: Teilnahme): boolean {
  return teilnahme === "stimmberechtigt" || teilnahme === "gast-mit-stimme";
}

/** Whether a term runs on this day; both its days count. */
export function gilt({ von, bis }: Zeitraum, tag: Datum): boolean {
  return (von === null || von <= tag) && (bis === null || bis >= tag);
}

/** Whether two terms share a day. An open end reaches for ever. */
export function overlap(a: Zeitraum, b: Zeitraum): boolean {
  const before = (one: Zeitraum, other: Zeitraum) => one.bis !== null && other.von !== null && one.bis < other.von;
  return !before(a, b) && !before(b, a);
}

type Inhaber = { readonly [K in keyof Wer]: Wer[K] };

function isSame(a: Inhaber, b: Inhaber): boolean {
  return a.funktionId === b.funktionId && a.stelleId === b.stelleId && a.gemeindeId === b.gemeindeId;
}

/**
 * Whether a seat may be kept beside the others of the same body.
 *
 * - M1 A term ends on or after the day it begins.
 * - M2 Nobody is their own substitute.
 * - M3 Nobody holds two seats at the same time.
 * - M4 One seat is the Vorsitz at a time.
 *
 * @param andere the other seats of the body, past ones included
 */
export function findMitgliedRefusal(
  neu: MitgliedschaftAngaben,
  andere: readonly (Inhaber & Zeitraum & { readonly rolle: MitgliedRolle })[],
): MitgliedRefusal | null {
  if (neu.von !== null && neu.bis !== null && neu.bis < neu.von) return "ende-vor-anfang";
  if (neu.vertretungId !== null && neu.vertretungId === neu.funktionId) return "vertritt-sich-selbst";
  const zugleich = andere.filter((one) => overlap(one, neu));
  if (zugleich.some((one) => isSame(one, neu))) return "schon-mitglied";
  return neu.rolle === "vorsitz" && zugleich.some((one) => one.rolle === "vorsitz") ? "vorsitz-vergeben" : null;
}

/** Members see everything; only guests can be held to less. */
export function zugangOf(teilnahme: Teilnahme, gewaehlt: Zugang): Zugang {
  return isGast(teilnahme) ? gewaehlt : "alles";
}
