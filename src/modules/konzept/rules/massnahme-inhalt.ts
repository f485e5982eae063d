import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { tidyText } from "./import/zeile.ts";
import type { FinanzierungAngabe } from "./finanzierung-angabe.ts";
import type {
  Ebene,
  HandlungsfeldId,
  Massnahmenart,
  QuerschnittsthemaId,
  Umfang,
  Zeitangabe,
  ZielgruppeId,
  ZustaendigkeitAngabe,
} from "./massnahme.ts";

/** Everything a person writes about a Maßnahme. What happens to it (published, archived) are dates beside it. */
export type MassnahmeInhalt = {
  readonly handlungsfeldId: HandlungsfeldId;
  readonly titel: string;
  readonly beschreibung: string;
  readonly ebene: Ebene;
  /** Null: nobody has said. */
  readonly art: Massnahmenart | null;
  readonly beginn: Zeitangabe | null;
  readonly ende: Zeitangabe | null;
  readonly umfang: Umfang;
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
  readonly zielgruppeIds: readonly ZielgruppeId[];
  readonly querschnittsthemaIds: readonly QuerschnittsthemaId[];
  /** Federführung first. */
  readonly zustaendigkeiten: readonly ZustaendigkeitAngabe[];
  readonly finanzierungen: readonly FinanzierungAngabe[];
  /** The cells of an imported table as they were written; empty when people wrote the parts. */
  readonly zustaendigkeitWortlaut: string;
  readonly finanzierungWortlaut: string;
};

export const INHALT_REASONS = [
  "ohne-titel",
  "ohne-federfuehrung",
  "mehrere-federfuehrungen",
  "doppelt-beteiligt",
  "ende-vor-beginn",
  "dauerhaft-mit-ende",
  "ohne-gemeinden",
] as const;
export type InhaltReason = (typeof INHALT_REASONS)[number];

/**
 * Decides whether the parts of a Maßnahme fit together; the accepted value has its texts as they are kept.
 *
 * - K1 It has a title.
 * - K2 Exactly one is in the lead (MODEL 5.3 rule 4). An imported row may lack it; it is not published until somebody leads.
 * - K3 Nobody takes part twice.
 * - K4 It does not end before it begins, and a permanent one does not end.
 * - K5 One for single Gemeinden names them.
 *
 * @param options.federfuehrungDarfFehlen true for rows of a table in which nobody is named
 */
export function acceptInhalt(
  typed: MassnahmeInhalt,
  options: { readonly federfuehrungDarfFehlen?: boolean } = {},
): Outcome<MassnahmeInhalt, InhaltReason> {
  const inhalt = tidyInhalt(typed);
  if (inhalt.titel.trim() === "") return refuse("ohne-titel");
  const leads = inhalt.zustaendigkeiten.filter((z) => z.rolle === "federfuehrung").length;
  if (leads > 1) return refuse("mehrere-federfuehrungen");
  if (leads === 0 && !options.federfuehrungDarfFehlen) return refuse("ohne-federfuehrung");
  const named = inhalt.zustaendigkeiten.map((z) => z.stelleId ?? z.gemeindeId).filter((id) => id !== null);
  if (new Set(named).size < named.length) return refuse("doppelt-beteiligt");
  if (inhalt.beginn && inhalt.ende && inhalt.ende.tag < inhalt.beginn.tag) return refuse("ende-vor-beginn");
  if (inhalt.art === "dauerhaft" && inhalt.ende) return refuse("dauerhaft-mit-ende");
  if (inhalt.umfang === "gemeinden" && inhalt.gemeindeIds.length === 0) return refuse("ohne-gemeinden");
  return accept(inhalt);
}

/**
 * The texts as they are kept: composed letters, one space between words, lines kept in longer texts. What a spreadsheet
 * cannot hold is not kept either, so that an exported table reads back to the same (MODEL 5.3 rule 16).
 */
export function tidyInhalt(inhalt: MassnahmeInhalt): MassnahmeInhalt {
  const line = (text: string) => tidyText(text).replace(/\s+/gu, " ");
  return {
    ...inhalt,
    titel: line(inhalt.titel),
    beschreibung: tidyText(inhalt.beschreibung),
    zustaendigkeiten: inhalt.zustaendigkeiten.map((wer) => ({
      ...wer,
      name: line(wer.name),
      wortlaut: tidyText(wer.wortlaut),
    })),
    finanzierungen: inhalt.finanzierungen.map((geld) => ({ ...geld, wortlaut: line(geld.wortlaut) })),
    zustaendigkeitWortlaut: tidyText(inhalt.zustaendigkeitWortlaut),
    finanzierungWortlaut: tidyText(inhalt.finanzierungWortlaut),
  };
}

/** Whether somebody leads it: what a published Maßnahme needs (K2). */
export function hasFederfuehrung(zustaendigkeiten: readonly { readonly rolle: string }[]): boolean {
  return zustaendigkeiten.some((z) => z.rolle === "federfuehrung");
}

/**
 * The words a search looks in. Names of Stellen are not among them: those are looked up when somebody searches, so that
 * a renamed Stelle is found under its new name.
 */
export function suchtextOf(kennung: string, inhalt: MassnahmeInhalt): string {
  const groups = inhalt.zustaendigkeiten.map((wer) => wer.name);
  return suchtext([kennung, inhalt.titel, inhalt.beschreibung, inhalt.zustaendigkeitWortlaut, ...groups].join(" "));
}

/**
 * The words of a search: each must occur. At most eight, so that nobody can make the database work without end.
 */
export function parseSuche(text: string): readonly string[] {
  return [...new Set(suchtext(text).split(" "))].filter((word) => word !== "").slice(0, 8);
}

/** `M07`, `M41`, `M112`. */
export function formatKennung(nummer: number): string {
  return `M${String(nummer).padStart(2, "0")}`;
}

/** The number in a Kennung of this form, null for the county's own form. */
export function numberOfKennung(kennung: string): number | null {
  const match = /^M0*(\d{1,6})$/.exec(kennung);
  return match ? Number(match[1]) : null;
}
