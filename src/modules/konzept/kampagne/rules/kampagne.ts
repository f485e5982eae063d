import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

export type MaterialId = Id<"Material">;

export const MATERIALARTEN = ["plakat", "heft", "film", "bild", "leitfaden", "beitrag", "sonstiges"] as const;
export type Materialart = (typeof MATERIALARTEN)[number];

/** Something that was made for a campaign and that others may use. */
export type MaterialAngaben = {
  readonly titel: string;
  readonly art: Materialart;
  /** As people say it: `Deutsch, Arabisch`. */
  readonly sprachen: string;
  readonly datum: Datum;
  /** Where it lies when not here; empty for a file. */
  readonly adresse: string;
};

export const MATERIALIEN_HOECHSTENS = 40;

/**
 * Whether a material may be kept like this (docs/fachliches/massnahmen.md).
 *
 * - KP2 It has a title and a day that is not in the future.
 * - KP3 It lies in exactly one place: a file here, or an address.
 */
export function acceptMaterial(
  angaben: MaterialAngaben,
  hatDatei: boolean,
  heute: Datum,
): Outcome<MaterialAngaben, "titel-fehlt" | "material-in-zukunft" | "datei-fehlt" | "datei-und-adresse"> {
  if (angaben.titel === "") return refuse("titel-fehlt");
  if (angaben.datum > heute) return refuse("material-in-zukunft");
  if (hatDatei && angaben.adresse !== "") return refuse("datei-und-adresse");
  return hatDatei || angaben.adresse !== "" ? accept(angaben) : refuse("datei-fehlt");
}

/** KP1: a campaign says what it wants to say. Without its message a Maßnahme is none, and then it has no materials. */
export function acceptBotschaft(botschaft: string, materialien: number): Outcome<string, "hat-material"> {
  return botschaft === "" && materialien > 0 ? refuse("hat-material") : accept(botschaft);
}
