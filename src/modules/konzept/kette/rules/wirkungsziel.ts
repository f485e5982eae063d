import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { Ebene, HandlungsfeldId, QuerschnittsthemaId } from "../../rules/massnahme.ts";
import type { Wirkungsebene, Zielstand } from "./kette.ts";
import { line, paragraphs } from "./texte.ts";

/** Everything a person writes about a Wirkungsziel. What it is linked with stands in links of their own. */
export type ZielInhalt = {
  readonly handlungsfeldId: HandlungsfeldId;
  readonly aussage: string;
  readonly wirkungsebene: Wirkungsebene | null;
  readonly ebene: Ebene;
  readonly zieljahr: number | null;
  readonly ausgangslage: string;
  readonly annahmen: string;
  readonly stand: Zielstand;
  readonly vereinbartAm: Datum | null;
  readonly vereinbartDurch: string;
  readonly querschnittsthemaIds: readonly QuerschnittsthemaId[];
};

export const ZIEL_REASONS = [
  "ohne-aussage",
  "zieljahr-vorbei",
  "zieljahr-zu-weit",
  "vereinbart-ohne-gremium",
  "vereinbart-ohne-tag",
  "vereinbart-in-zukunft",
] as const;
export type ZielReason = (typeof ZIEL_REASONS)[number];

/** How far ahead a target may lie: a generation. R003 asks for at least ten years. */
export const WEITESTES_ZIEL_JAHRE = 50;

/**
 * Decides whether the parts of a Wirkungsziel fit together; the accepted value has its texts as they are kept.
 *
 * - W1 It says something.
 * - W2 Its year is this one or later, unless it was already there before; at most 50 years ahead (R003).
 * - W3 An agreed one says on which day and by which body, and the day has been (R091); a proposed one has neither.
 *
 * @param heute the day on which it is written
 * @param bisher the year that is kept now; null for a new one
 */
export function acceptZiel(
  typed: ZielInhalt,
  heute: Datum,
  bisher: number | null = null,
): Outcome<ZielInhalt, ZielReason> {
  const agreed = typed.stand === "vereinbart";
  const inhalt: ZielInhalt = {
    ...typed,
    aussage: line(typed.aussage),
    ausgangslage: paragraphs(typed.ausgangslage),
    annahmen: paragraphs(typed.annahmen),
    vereinbartAm: agreed ? typed.vereinbartAm : null,
    vereinbartDurch: agreed ? line(typed.vereinbartDurch) : "",
    querschnittsthemaIds: [...new Set(typed.querschnittsthemaIds)].toSorted(),
  };
  const jahr = Number(heute.slice(0, 4));
  if (inhalt.aussage === "") return refuse("ohne-aussage");
  if (inhalt.zieljahr !== null && inhalt.zieljahr !== bisher) {
    if (inhalt.zieljahr < jahr) return refuse("zieljahr-vorbei");
    if (inhalt.zieljahr > jahr + WEITESTES_ZIEL_JAHRE) return refuse("zieljahr-zu-weit");
  }
  if (agreed && inhalt.vereinbartAm === null) return refuse("vereinbart-ohne-tag");
  if (agreed && inhalt.vereinbartDurch === "") return refuse("vereinbart-ohne-gremium");
  if (inhalt.vereinbartAm !== null && inhalt.vereinbartAm > heute) return refuse("vereinbart-in-zukunft");
  return accept(inhalt);
}

/** The words a search looks in. */
export function suchtextOfZiel(kennung: string, inhalt: ZielInhalt): string {
  return suchtext([kennung, inhalt.aussage, inhalt.ausgangslage, inhalt.annahmen].join(" "));
}
