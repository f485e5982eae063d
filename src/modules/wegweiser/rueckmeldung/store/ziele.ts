import { and, eq, isNotNull } from "drizzle-orm";
import type { Db } from "#src/platform/db/db.ts";
import { artikel } from "../../artikel/store/tables.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Sprachtexte } from "../../rules/sprachen.ts";
import { visibleTo } from "../../store/leistungen.ts";
import { lebenslagen, leistungen } from "../../store/tables.ts";
import type { Ziel } from "../rules/ziel.ts";

/** Null: there is no such page for the public. */
export async function findZiel(
  db: Db,
  { art, slug }: Ziel,
): Promise<{ readonly leistungId: LeistungId | null; readonly namen: Sprachtexte } | null> {
  if (art === "leistung") {
    const [row] = await db
      .select({ leistungId: leistungen.id, titel: leistungen.titel })
      .from(leistungen)
      .where(and(eq(leistungen.slug, slug), visibleTo("oeffentlich")));
    return row ? { leistungId: row.leistungId, namen: { de: row.titel } } : null;
  }
  if (art === "lebenslage") {
    const [row] = await db.select({ namen: lebenslagen.namen }).from(lebenslagen).where(eq(lebenslagen.slug, slug));
    return row ? { leistungId: null, namen: row.namen } : null;
  }
  if (art === "artikel") {
    const [row] = await db
      .select({ titel: artikel.titel })
      .from(artikel)
      .where(and(eq(artikel.slug, slug), isNotNull(artikel.veroeffentlichtAm)));
    return row ? { leistungId: null, namen: { de: row.titel } } : null;
  }
  return { leistungId: null, namen: {} };
}

/** German names of all pages, drafts too, by what `formatZiel` writes. */
export async function listZielNamen(db: Db): Promise<ReadonlyMap<string, string>> {
  const done = await db.select({ slug: leistungen.slug, name: leistungen.titel }).from(leistungen);
  const lagen = await db.select({ slug: lebenslagen.slug, namen: lebenslagen.namen }).from(lebenslagen);
  const pages = await db.select({ slug: artikel.slug, name: artikel.titel }).from(artikel);
  return new Map([
    ...pages.map(({ slug, name }) => [`artikel/${slug}`, name] as const),
    ...done.map(({ slug, name }) => [`leistung/${slug}`, name] as const),
    ...lagen.map(({ slug, namen }) => [`lebenslage/${slug}`, namen.de ?? slug] as const),
  ]);
}
