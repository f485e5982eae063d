import { z } from "zod";
import { slugOf } from "#src/shared/suchtext.ts";

/** What a person writes about a Handlungsfeld. Plain text; a blank line begins a paragraph. */
export type HandlungsfeldAngaben = {
  readonly name: string;
  readonly zusammenfassung: string;
  readonly aktuelleSituation: string;
  readonly trend: string;
};

const text = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(max, { error: "zu-lang" }));
const required = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, { error: "fehlt" }).max(max, { error: "zu-lang" }));

export const handlungsfeldSchema = z.strictObject({
  name: required(160),
  zusammenfassung: text(1000),
  aktuelleSituation: text(10_000),
  trend: text(10_000),
});

export type KonzeptAngaben = { readonly titel: string; readonly untertitel: string };

export const konzeptSchema = z.strictObject({ titel: required(160), untertitel: text(300) });

/** The forms of the list of Handlungsfelder, told apart by their button. */
export const handlungsfelderHandlungSchema = z.discriminatedUnion("handlung", [
  z.strictObject({ handlung: z.literal("vorlage") }),
  z.strictObject({ handlung: z.literal("hoch"), id: z.string() }),
  z.strictObject({ handlung: z.literal("runter"), id: z.string() }),
  konzeptSchema.extend({ handlung: z.literal("konzept"), rev: z.coerce.number().int().positive() }),
]);

/** The form of one Handlungsfeld; `rev` is missing for a new one. */
export const handlungsfeldFormSchema = z.discriminatedUnion("handlung", [
  handlungsfeldSchema.extend({
    handlung: z.literal("speichern"),
    rev: z.coerce.number().int().nonnegative(),
  }),
  z.strictObject({ handlung: z.literal("archivieren") }),
]);

/** An address from a name that nothing else has or ever had: `wohnen`, `wohnen-2`. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** The list with one entry a place further up or down; unchanged at its end. */
export function moveWithin<T>(list: readonly T[], entry: T, richtung: "hoch" | "runter"): readonly T[] {
  const at = list.indexOf(entry);
  const to = richtung === "hoch" ? at - 1 : at + 1;
  const other = list[to];
  if (at < 0 || other === undefined) return list;
  const moved = [...list];
  moved[at] = other;
  moved[to] = entry;
  return moved;
}
