import { z } from "zod";
import type { Datum } from "#src/shared/datum.ts";
import { isSprache, type Sprache } from "../../rules/sprachen.ts";
import { checksum } from "#src/platform/checksum.ts";
import { canonicalFelder, type Felder, type Fremdtext } from "../rules/fremd.ts";

/** What the reader makes of a text that may hold HTML. */
export const htmlSchema = z.object({
  text: z.string(),
  bilder: z.array(z.object({ quelle: z.string(), alt: z.string().nullable() })),
  entfernt: z.number(),
});
export const NICHTS = { text: "", bilder: [], entfernt: 0 } satisfies z.infer<typeof htmlSchema>;

export function fremdtext(felder: Felder): Fremdtext {
  return { felder, hash: checksum(canonicalFelder(felder)) };
}

/** Codes that others use for languages we name differently. */
const ANDERS: Readonly<Record<string, Sprache>> = {
  "de-si": "de-simple",
  "de-ls": "de-simple",
  "de-x-simple-language": "de-simple",
  pes: "fa",
  fas: "fa",
  tir: "ti",
  ukr: "uk",
  rus: "ru",
  tur: "tr",
  ara: "ar",
  eng: "en",
  deu: "de",
  ger: "de",
  fra: "fr",
  pol: "pl",
  ron: "ro",
};

/** Our tag for a language code of another system; null when nobody writes in it here. */
export function spracheOf(code: string): Sprache | null {
  const bare = code.toLowerCase();
  const main = bare.split("-")[0] ?? "";
  if (isSprache(bare)) return bare;
  return ANDERS[bare] ?? (isSprache(main) ? main : (ANDERS[main] ?? null));
}

/** The day of a point in time as others write it; null for anything else. */
export function tagOf(moment: string | null | undefined): Datum | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(moment ?? "");
  return found && !Number.isNaN(Date.parse(found[1] ?? "")) ? (found[1] as Datum) : null;
}

/** A short beginning and the rest, parted where a sentence ends. */
export function splitKurz(text: string, most: number): { readonly kurz: string; readonly rest: string } {
  const flat = text.trim();
  const [first = ""] = flat.split(/\n\s*\n/, 1);
  const one = first.replace(/\s+/g, " ");
  if (one.length <= most) return { kurz: one, rest: flat.slice(first.length).trim() };
  const end = one.slice(0, most).search(/[.!?](?=\s[^.!?]*$)/);
  const kurz = end > 40 ? one.slice(0, end + 1) : `${one.slice(0, most - 2).replace(/\s+\S*$/, "")} …`;
  return { kurz, rest: flat };
}

export const lines = (rows: readonly string[]) =>
  rows
    .map((row) => row.trim())
    .filter(Boolean)
    .join("\n");

/** Where something in a file cannot be read, as programs write such a path: `seiten.json[3].title`. */
export function pathIn(where: string, { issues: [first] }: z.ZodError): string {
  return (
    where + (first?.path ?? []).map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("")
  );
}
