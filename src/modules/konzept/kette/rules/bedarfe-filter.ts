import { z } from "zod";
import { VORRAENGE } from "./kette.ts";

const teil = z.string().regex(/^[a-z0-9-]{1,80}$/);

const FELDER = {
  suche: z.string().max(200),
  handlungsfeld: teil,
  gemeinde: teil,
  region: teil,
  zielgruppe: teil,
  vorrang: z.enum(VORRAENGE),
} as const;

/** What the register of Bedarfe can be filtered by. Parts of addresses, never keys. */
export type BedarfeFilter = { readonly [K in keyof typeof FELDER]?: z.infer<(typeof FELDER)[K]> };

/**
 * Reads the filters of an address. An empty value means: not filtered.
 *
 * @returns `falsch`: names that stand there twice, hold something else, or are no filter; never silently ignored,
 * because the list would then show more than was asked for
 */
export function parseBedarfeFilter(search: URLSearchParams): {
  readonly filter: BedarfeFilter;
  readonly falsch: readonly string[];
} {
  const filter: Record<string, unknown> = {};
  const falsch: string[] = [];
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name).map((value) => value.trim());
    if (values.length === 1 && values[0] === "") continue;
    const field = Object.hasOwn(FELDER, name) ? FELDER[name as keyof typeof FELDER] : null;
    const parsed = field && values.length === 1 ? field.safeParse(values[0]) : null;
    if (parsed?.success) filter[name] = parsed.data;
    else falsch.push(name);
  }
  return { filter, falsch };
}

/** The query of an address that shows this list, without leading `?`. */
export function bedarfeQuery(filter: BedarfeFilter): string {
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, value])).toString();
}
