import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Quellenschluessel } from "../../beleg/rules/quelle.ts";
import { type Zitierweise, ZITIERWEISEN } from "./interview.ts";

export type ZitatId = Id<"Zitat">;

/** A quote is written, shown to the person who said it, released or taken back. */
export const ZITATSTAENDE = ["entwurf", "angefragt", "freigegeben", "zurueckgezogen"] as const;
export type Zitatstand = (typeof ZITATSTAENDE)[number];

/** Days for which the link to a quote opens it. */
export const ZITAT_LINK_TAGE = 35;

export const linkBis = (heute: Datum): Datum => addDays(heute, ZITAT_LINK_TAGE);

/** Whether a consent covers a way of quoting (Z1). */
export function covers(einwilligung: Zitierweise, nennung: Zitierweise): boolean {
  return ZITIERWEISEN.indexOf(nennung) <= ZITIERWEISEN.indexOf(einwilligung);
}

/** What can be done with a quote, and what it is afterwards. */
const SCHRITTE = {
  anfragen: { von: ["entwurf"], nach: "angefragt" },
  freigeben: { von: ["entwurf", "angefragt"], nach: "freigegeben" },
  zurueckziehen: { von: ["entwurf", "angefragt", "freigegeben"], nach: "zurueckgezogen" },
} as const satisfies Record<string, { von: readonly Zitatstand[]; nach: Zitatstand }>;
export type Zitatschritt = keyof typeof SCHRITTE;
export const ZITATSCHRITTE = Object.keys(SCHRITTE) as Zitatschritt[];

/**
 * Decides whether a step can be taken (docs/fachliches/interviews.md).
 *
 * - Z2 One after the other; what was taken back stays back: a new quote is written.
 * - Z3 Nothing is released or sent beyond what the person agreed to. Taking back is always possible.
 *
 * @returns the state afterwards
 */
export function acceptSchritt(
  zitat: { readonly stand: Zitatstand; readonly nennung: Zitierweise },
  einwilligung: Zitierweise,
  schritt: Zitatschritt,
): Outcome<Zitatstand, "falscher-stand" | "ohne-einwilligung"> {
  const { von, nach } = SCHRITTE[schritt];
  if (!(von as readonly Zitatstand[]).includes(zitat.stand)) return refuse("falscher-stand");
  if (schritt === "freigeben" && !covers(einwilligung, zitat.nennung)) return refuse("ohne-einwilligung");
  return accept(nach);
}

/** The most that a Beleg may show of a quote. */
export function freigabeOf({ stand, nennung }: { readonly stand: Zitatstand; readonly nennung: Zitierweise }) {
  if (stand !== "freigegeben" || nennung === "keine") return "intern" as const;
  return nennung === "namentlich" ? ("woertlich" as const) : ("anonymisiert" as const);
}

/** The key under which a quote is cited. */
export const quelleOfZitat = (id: ZitatId): Quellenschluessel => `zitat:${id}`;
