import { z } from "zod";
import { SPHAEREN, STELLE_ARTEN, type StelleArt } from "../rules/stelle.ts";
import type { VerzeichnisFilter } from "../views/verzeichnis.ts";

const schema = z.object({
  suche: z
    .string()
    .transform((text) => text.trim().slice(0, 120))
    .catch(""),
  art: z
    .enum(STELLE_ARTEN as [StelleArt, ...StelleArt[]])
    .nullable()
    .catch(null),
  sphaere: z.enum(SPHAEREN).nullable().catch(null),
  gemeinde: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .catch(null),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Reads the directory's filter from an address; what cannot be read filters nothing. */
export function parseVerzeichnisFilter(search: URLSearchParams): VerzeichnisFilter {
  return schema.parse(Object.fromEntries(search));
}

/** The address of another page of the same list. */
export function filterQuery(filter: VerzeichnisFilter, seite: number): string {
  const { suche, art, sphaere, gemeinde } = filter;
  const query = new URLSearchParams();
  if (suche) query.set("suche", suche);
  if (art) query.set("art", art);
  if (sphaere) query.set("sphaere", sphaere);
  if (gemeinde) query.set("gemeinde", gemeinde);
  if (seite > 1) query.set("seite", String(seite));
  return query.size > 0 ? `?${query}` : "";
}
