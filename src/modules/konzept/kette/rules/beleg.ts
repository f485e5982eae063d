import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { BELEG_FREIGABEN, type BelegFreigabe, type Belegart, type BelegZahlen } from "./kette.ts";
import { line, paragraphs } from "./texte.ts";

export type BelegInhalt = {
  readonly art: Belegart;
  readonly aussage: string;
  readonly quelle: string;
  readonly tag: Datum | null;
  readonly fundstelle: string;
  readonly adresse: string;
  /** Null: no counted answers. */
  readonly zahlen: BelegZahlen | null;
  readonly freigabe: BelegFreigabe;
};

export const BELEG_REASONS = [
  "ohne-aussage",
  "ohne-quelle",
  "tag-in-zukunft",
  "adresse-unlesbar",
  "quelle-nicht-frei",
] as const;
export type BelegReason = (typeof BELEG_REASONS)[number];

/**
 * Decides whether a Beleg can be kept; the accepted value has its texts as they are kept.
 *
 * - E1 It says what, and who or what said it.
 * - E2 Its day has been.
 * - E3 An address leads to a page of this site or on the web and nowhere else.
 * - E4 It shows no more than its source allows.
 *
 * @param erlaubt the most that its source allows; a Beleg that somebody typed has no other source than the typing
 */
export function acceptBeleg(
  typed: BelegInhalt,
  heute: Datum,
  erlaubt: BelegFreigabe = "woertlich",
): Outcome<BelegInhalt, BelegReason> {
  const inhalt: BelegInhalt = {
    ...typed,
    aussage: paragraphs(typed.aussage),
    quelle: line(typed.quelle),
    fundstelle: line(typed.fundstelle),
    adresse: typed.adresse.trim(),
  };
  if (inhalt.aussage === "") return refuse("ohne-aussage");
  if (inhalt.quelle === "") return refuse("ohne-quelle");
  if (inhalt.tag !== null && inhalt.tag > heute) return refuse("tag-in-zukunft");
  if (inhalt.adresse !== "" && !isWebAddress(inhalt.adresse)) return refuse("adresse-unlesbar");
  if (narrower(inhalt.freigabe, erlaubt) !== inhalt.freigabe) return refuse("quelle-nicht-frei");
  return accept(inhalt);
}

function isWebAddress(text: string): boolean {
  return isOwnPath(text) || (URL.canParse(text) && /^https?:\/\//iu.test(text));
}

/** Whether an address leads to a page of this site: it has no language yet. */
export function isOwnPath(text: string): boolean {
  return text.startsWith("/") && !text.startsWith("//") && !/\s/u.test(text);
}

/** The one of two that shows less. */
export function narrower(a: BelegFreigabe, b: BelegFreigabe): BelegFreigabe {
  return BELEG_FREIGABEN.indexOf(a) < BELEG_FREIGABEN.indexOf(b) ? a : b;
}

/**
 * What the public gets to see of a Beleg (MODEL 5.3 rule 13): nothing of an internal one, no source of an anonymised
 * one.
 */
export function releaseBeleg<B extends BelegInhalt>(beleg: B): B | null {
  if (beleg.freigabe === "intern") return null;
  if (beleg.freigabe === "woertlich") return beleg;
  return { ...beleg, quelle: "", fundstelle: "", adresse: "" };
}
