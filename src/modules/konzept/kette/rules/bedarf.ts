import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { HandlungsfeldId, QuerschnittsthemaId, Umfang, ZielgruppeId } from "../../rules/massnahme.ts";
import type { Bedarfsstand, Vorrang } from "./kette.ts";
import { line, paragraphs } from "./texte.ts";

/** Everything a person writes about a Bedarf. What it is linked with stands in links of their own. */
export type BedarfInhalt = {
  readonly handlungsfeldId: HandlungsfeldId;
  readonly titel: string;
  readonly beschreibung: string;
  readonly stand: Bedarfsstand;
  /** Null: nobody has set one. */
  readonly vorrang: Vorrang | null;
  readonly vorrangGrund: string;
  readonly vorrangDurch: string;
  readonly umfang: Umfang;
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
  readonly zielgruppeIds: readonly ZielgruppeId[];
  readonly querschnittsthemaIds: readonly QuerschnittsthemaId[];
  readonly empfehlungen: readonly string[];
};

export const BEDARF_REASONS = ["ohne-titel", "ohne-gemeinden", "vorrang-ohne-grund", "vorrang-ohne-gremium"] as const;
export type BedarfReason = (typeof BEDARF_REASONS)[number];

/**
 * Decides whether the parts of a Bedarf fit together; the accepted value has its texts as they are kept.
 *
 * - B1 It has a title.
 * - B2 One for single Gemeinden names them; a county-wide one names none.
 * - B3 A Vorrang has a reason and says which body set it (R045); without one both are empty.
 */
export function acceptBedarf(typed: BedarfInhalt): Outcome<BedarfInhalt, BedarfReason> {
  const inhalt: BedarfInhalt = {
    ...typed,
    titel: line(typed.titel),
    beschreibung: paragraphs(typed.beschreibung),
    vorrangGrund: typed.vorrang ? paragraphs(typed.vorrangGrund) : "",
    vorrangDurch: typed.vorrang ? line(typed.vorrangDurch) : "",
    gemeindeIds: typed.umfang === "kreisweit" ? [] : [...new Set(typed.gemeindeIds)].toSorted(),
    zielgruppeIds: [...new Set(typed.zielgruppeIds)].toSorted(),
    querschnittsthemaIds: [...new Set(typed.querschnittsthemaIds)].toSorted(),
    empfehlungen: typed.empfehlungen.map(line).filter((one) => one !== ""),
  };
  if (inhalt.titel === "") return refuse("ohne-titel");
  if (inhalt.umfang === "gemeinden" && inhalt.gemeindeIds.length === 0) return refuse("ohne-gemeinden");
  if (inhalt.vorrang && inhalt.vorrangGrund === "") return refuse("vorrang-ohne-grund");
  if (inhalt.vorrang && inhalt.vorrangDurch === "") return refuse("vorrang-ohne-gremium");
  return accept(inhalt);
}

/** The words a search looks in. */
export function suchtextOfBedarf(kennung: string, inhalt: BedarfInhalt): string {
  return suchtext([kennung, inhalt.titel, inhalt.beschreibung, ...inhalt.empfehlungen].join(" "));
}
