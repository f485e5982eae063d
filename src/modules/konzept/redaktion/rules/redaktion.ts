import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";

/** Texts of the Konzept that somebody is responsible for. */
export const TEXTARTEN = ["kapitel", "handlungsfeld"] as const;
export type Textart = (typeof TEXTARTEN)[number];
export type GliederungsbeschlussId = Id<"Gliederungsbeschluss">;

export const TEXTSTAENDE = ["entwurf", "in-abstimmung", "freigegeben"] as const;
export type Textstand = (typeof TEXTSTAENDE)[number];

/** What can be done with a text on its way to approval. */
export type Textschritt = "vorlegen" | "freigeben" | "zurueckgeben";
const SCHRITTE: Readonly<Record<Textstand, readonly Textschritt[]>> = {
  entwurf: ["vorlegen"],
  "in-abstimmung": ["freigeben", "zurueckgeben"],
  freigegeben: ["zurueckgeben"],
};
export const ZIEL: Readonly<Record<Textschritt, Textstand>> = {
  vorlegen: "in-abstimmung",
  freigeben: "freigegeben",
  zurueckgeben: "entwurf",
};

/**
 * RD1 An approval holds for the words that were approved: a text that was changed since is a draft again.
 *
 * @param freigegeben hash of the words that were approved; empty for none
 * @param jetzt hash of the words as they are
 */
export function effectiveStand(stand: Textstand, freigegeben: string, jetzt: string): Textstand {
  return stand === "freigegeben" && freigegeben !== jetzt ? "entwurf" : stand;
}

/** What can be done next. */
export const moeglicheSchritte = (stand: Textstand): readonly Textschritt[] => SCHRITTE[stand];

export type Textschrittangaben = {
  /** Who approves: a body, an office or a function. */
  readonly durch: string;
  readonly am: Datum | null;
  readonly grund: string;
};

/**
 * Whether a text can take this step (R037).
 *
 * - RD2 From draft to voting to approved, and back from both; nothing is skipped.
 * - RD3 An approval says who approved and when, a return says why. An empty text is not approved.
 */
export function acceptTextschritt(
  stand: Textstand,
  schritt: Textschritt,
  angaben: Textschrittangaben,
  leer: boolean,
  heute: Datum,
) {
  if (!moeglicheSchritte(stand).includes(schritt)) return refuse("schritt-passt-nicht");
  if (schritt === "zurueckgeben") return angaben.grund === "" ? refuse("ohne-grund") : accept(ZIEL[schritt]);
  if (leer) return refuse("text-leer");
  if (schritt === "vorlegen") return accept(ZIEL[schritt]);
  if (angaben.durch === "") return refuse("durch-fehlt");
  if (angaben.am === null) return refuse("tag-fehlt");
  return angaben.am > heute ? refuse("freigabe-in-zukunft") : accept(ZIEL[schritt]);
}

/** A resolution that settles the outline, or opens it again (R038). */
export type Gliederungsbeschluss = {
  readonly fest: boolean;
  readonly beschlossenAm: Datum;
  readonly gremium: string;
  readonly beschluss: string;
  /** Why it is opened; empty when it is settled. */
  readonly grund: string;
};

/**
 * Whether a resolution changes what holds for the outline.
 *
 * - RD4 Settled and open take turns, each with a resolution of its own that is not older than the one before.
 * - RD5 Opening says why.
 */
export function acceptGliederungsbeschluss(
  neu: Gliederungsbeschluss,
  letzter: Pick<Gliederungsbeschluss, "fest" | "beschlossenAm"> | null,
  heute: Datum,
) {
  if (neu.fest === (letzter?.fest ?? false)) return refuse("nichts-geaendert");
  if (neu.gremium === "") return refuse("gremium-fehlt");
  if (neu.beschluss === "") return refuse("beschluss-fehlt");
  if (!neu.fest && neu.grund === "") return refuse("ohne-grund");
  if (neu.beschlossenAm > heute) return refuse("beschluss-in-zukunft");
  return letzter && neu.beschlossenAm < letzter.beschlossenAm ? refuse("beschluss-vor-letztem") : accept(neu);
}
