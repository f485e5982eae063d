import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { GremiumId } from "./ids.ts";

/** The decision behind a responsibility (R005): what was decided, by whom, when, and where it can be read. */
export type MandatAngaben = {
  readonly titel: string;
  /** The words of the decision. */
  readonly wortlaut: string;
  /** What it covers. */
  readonly umfang: string;
  /** Who decided. */
  readonly gremiumId: GremiumId | null;
  readonly beschlossenAm: Datum;
  readonly dokumentTitel: string;
  /** Where the paper is published; empty when it is only in the files of the county. */
  readonly dokumentAdresse: string;
  /** Who got the responsibility: a Stelle or a body. */
  readonly stelleId: Id<"Stelle"> | null;
  readonly fuerGremiumId: GremiumId | null;
  readonly handlungsfelder: readonly Id<"Handlungsfeld">[];
};

export type MandatRefusal = "beschluss-in-der-zukunft" | "fuer-niemanden" | "dokument-ohne-titel" | "gremium-fuer-sich";

/**
 * - A1 A decision lies in the past or is of today.
 * - A2 It names who is responsible: a Stelle or a body.
 * - A3 An address comes with the title of the document.
 * - A4 No body gives a mandate to itself.
 */
export function findMandatRefusal(mandat: MandatAngaben, heute: Datum): MandatRefusal | null {
  if (mandat.beschlossenAm > heute) return "beschluss-in-der-zukunft";
  if (mandat.stelleId === null && mandat.fuerGremiumId === null) return "fuer-niemanden";
  if (mandat.dokumentAdresse !== "" && mandat.dokumentTitel === "") return "dokument-ohne-titel";
  return mandat.gremiumId !== null && mandat.gremiumId === mandat.fuerGremiumId ? "gremium-fuer-sich" : null;
}
