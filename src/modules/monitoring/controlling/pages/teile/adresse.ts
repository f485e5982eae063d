import type { ControllingFilter } from "../../rules/filter.ts";

/** The page with another part, page or filter, without language. */
export function controllingPfad(filter: ControllingFilter, anders: Partial<ControllingFilter> = {}): string {
  const { handlungsfeld, wer, jahr, zeige, seite } = { ...filter, seite: 1, ...anders };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ handlungsfeld, wer, jahr, zeige })) {
    if (value !== null) search.set(name, String(value));
  }
  if (seite > 1) search.set("seite", String(seite));
  return `/intern/controlling${search.size > 0 ? `?${search}` : ""}`;
}
