import { slugOf } from "#src/shared/suchtext.ts";

/** The address of a frozen report: its title, with the number of the revision from the second on; free among the taken. */
export function berichtSlug(titel: string, nummer: number, taken: ReadonlySet<string>): string {
  const base = (slugOf(titel) || "bericht") + (nummer > 1 ? `-fassung-${nummer}` : "");
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
  return slug;
}
