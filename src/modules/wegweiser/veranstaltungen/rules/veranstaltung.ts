import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import type { Sprachtexte } from "../../rules/sprachen.ts";
import type { Uhrzeit } from "../../rules/zeiten.ts";
import type { Reihe, Wiederholung } from "./wiederholung.ts";

export type VeranstaltungId = Id<"Veranstaltung">;

/** How far ahead a list looks; what has no day in this time is over. */
export const VORSCHAU_TAGE = 120;

/** Everything that people write about a Veranstaltung. */
export type VeranstaltungAngaben = Reihe & {
  /** German under `de`, always. */
  readonly titel: Sprachtexte;
  /** What happens there, in the notation of shared/textform.ts. */
  readonly text: string;
  readonly beginn: Datum;
  /** Null: all day. */
  readonly von: Uhrzeit | null;
  readonly bis: Uhrzeit | null;
  readonly wiederholung: Wiederholung;
  readonly ortId: AnlaufstelleId | null;
  /** The place in words, or the room. */
  readonly ortText: string;
  readonly online: string;
  readonly veranstalterId: StelleId | null;
  /** Spoken there, as BCP 47 tags. */
  readonly sprachen: readonly string[];
  readonly kosten: string;
  readonly anmeldung: string;
  readonly kinderbetreuung: boolean;
};

/** What makes a date wrong: nobody could come. */
export function findFehler(neu: VeranstaltungAngaben): "titel-fehlt" | "ende-vor-anfang" | "kein-ort" | null {
  const { titel, von, bis, wiederholung, beginn, ortId, ortText, online } = neu;
  if (!titel.de) return "titel-fehlt";
  if (bis !== null && (von === null || bis <= von)) return "ende-vor-anfang";
  if (wiederholung.bis !== null && wiederholung.bis < beginn) return "ende-vor-anfang";
  return ortId === null && ortText === "" && online === "" ? "kein-ort" : null;
}
