const TEIL = /^[a-z0-9-]{1,80}$/;
/** Parameters that pages carry for something else. */
const FREMD = new Set(["ok", "nr"]);

/**
 * Reads what an address selects. An empty value means: nothing selected.
 *
 * @param erlaubt the names this page knows
 * @returns `falsch`: names that stand there twice, hold something else, or are none of this page (T10): never silently
 * ignored, because the page would then show more than the person asked for
 */
export function parseAuswahl<Name extends string>(
  search: URLSearchParams,
  erlaubt: readonly Name[],
): { readonly werte: Readonly<Partial<Record<Name, string>>>; readonly falsch: readonly string[] } {
  const werte: Partial<Record<Name, string>> = {};
  const falsch: string[] = [];
  for (const name of new Set(search.keys())) {
    if (FREMD.has(name)) continue;
    const values = search.getAll(name).map((value) => value.trim());
    if (values.length === 1 && values[0] === "") continue;
    const known = erlaubt.find((one) => one === name);
    if (known && values.length === 1 && TEIL.test(values[0] ?? "")) werte[known] = values[0] ?? "";
    else falsch.push(name);
  }
  return { werte, falsch };
}

/** The same selection as part of an address: `?handlungsfeld=wohnen`, or nothing. */
export function auswahlQuery(werte: Readonly<Record<string, string | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(werte)) if (value) search.set(name, value);
  return search.size > 0 ? `?${search}` : "";
}
