import { z } from "zod";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

export type StrukturId = Id<"Struktur">;

/** How far what is needed is there in one Planungsregion (R092). Not looked at yet is no state: it is no Lage. */
export const LAGEN = ["ausreichend", "teilweise", "fehlt"] as const;
export type Lagestand = (typeof LAGEN)[number];

/** What the Fachstelle says of one structure in one Planungsregion. */
export type LageAngabe = {
  readonly planungsregionId: Id<"Planungsregion">;
  readonly stand: Lagestand;
  readonly bedarfId: Id<"Bedarf"> | null;
  readonly bemerkung: string;
  readonly eingeschaetztAm: Datum;
};

/** Something that a place needs so that people can arrive there: advice, a meeting place, somebody who coordinates. */
export type StrukturAngaben = {
  readonly name: string;
  readonly beschreibung: string;
  readonly lagen: readonly LageAngabe[];
};

export const STRUKTUREN_HOECHSTENS = 60;

export const strukturNameSchema = z
  .string()
  .transform((value) => value.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, { error: "fehlt" }).max(160, { error: "zu-lang" }));

/**
 * Whether the assessment can stand.
 *
 * - One Lage per Planungsregion.
 * - An assessment speaks of today or the past.
 *
 * @param heute the day of the county
 */
export function acceptStruktur(
  angaben: StrukturAngaben,
  heute: Datum,
): Outcome<StrukturAngaben, "region-doppelt" | "tag-in-der-zukunft"> {
  const regionen = angaben.lagen.map((lage) => lage.planungsregionId);
  if (new Set(regionen).size < regionen.length) return refuse("region-doppelt");
  if (angaben.lagen.some((lage) => lage.eingeschaetztAm > heute)) return refuse("tag-in-der-zukunft");
  return accept(angaben);
}
