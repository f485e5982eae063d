import { z } from "zod";
import { SEKTOREN, SPHAEREN, STELLE_ARTEN, type StelleArt } from "../rules/stelle.ts";
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
  wer: z.enum(["organisationen", "landratsamt"]).nullable().catch(null),
  sektor: z.enum(SEKTOREN).nullable().catch(null),
  sprache: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-zA-Z]{2,8})?$/)
    .nullable()
    .catch(null),
  region: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .catch(null),
  geprueft: z.enum(["aktuell", "alt"]).nullable().catch(null),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Reads the directory's filter from an address; what cannot be read filters nothing. */
export function parseVerzeichnisFilter(search: URLSearchParams): VerzeichnisFilter {
  return schema.parse(Object.fromEntries(search));
}

const WAHL = ["art", "gemeinde", "sphaere", "wer", "sektor", "sprache", "region", "geprueft"] as const;

/** The address of another page of the same list. */
export function filterQuery(filter: VerzeichnisFilter, seite: number): string {
  const query = new URLSearchParams();
  if (filter.suche) query.set("suche", filter.suche);
  for (const name of WAHL) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  if (seite > 1) query.set("seite", String(seite));
  return query.size > 0 ? `?${query}` : "";
}
