import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { without } from "#src/shared/without.ts";
import { lineOf } from "../rules/organigramm.ts";
import { listStellenRows, findStelle, findStelleBySlug, type StelleRow } from "../store/stellen.ts";
import { listNamen } from "../store/stellen-namen.ts";
import { findGemeinde } from "../store/gemeinden.ts";
import { type KontaktView, readKontakte } from "./kontakte.ts";

/** A Stelle in a list beside another. */
export type StelleLink = Pick<StelleRow, "id" | "name" | "nameUebersetzt" | "slug" | "art">;

export type StelleView = {
  readonly stelle: Omit<StelleRow, "rev" | "createdAt" | "updatedAt">;
  readonly weitereNamen: readonly string[];
  readonly gemeinde: { readonly name: string; readonly slug: string } | null;
  readonly kontakte: readonly KontaktView[];
  /** From the top of the county down to the superior; empty for organisations. */
  readonly linie: readonly StelleLink[];
  readonly unter: readonly StelleLink[];
};

/**
 * One public entry of the directory.
 *
 * @returns `moved` with the new slug when the Stelle became part of another
 * @throws NotFound when there is none, or it is not public
 */
export function viewStelle(ctx: Ctx, slug: string): Promise<StelleView | { readonly moved: string }> {
  return ctx.db.read(async (db) => {
    const found = await findStelleBySlug(db, slug);
    if (!found) throw new NotFound();
    if (found.ersetztDurchId) {
      const now = await findStelle(db, found.ersetztDurchId);
      if (now?.oeffentlich && !now.archiviertAm) return { moved: now.slug };
    }
    if (!found.oeffentlich || found.archiviertAm) throw new NotFound();
    const units = found.gehoertZumLandkreis
      ? await listStellenRows(db, { sicht: "oeffentlich", gehoertZumLandkreis: true })
      : [];
    const gemeinde = found.gemeindeId ? await findGemeinde(db, found.gemeindeId) : null;
    return {
      stelle: without(found, "rev", "createdAt", "updatedAt"),
      weitereNamen: (await listNamen(db, [found.id])).get(found.id) ?? [],
      gemeinde: gemeinde ? { name: gemeinde.name, slug: gemeinde.slug } : null,
      kontakte: await readKontakte(db, ctx, "oeffentlich", { stelleId: found.id, gemeindeId: null }),
      linie: lineOf(units, found.id).slice(0, -1).map(linkOf),
      unter: units.filter((unit) => unit.uebergeordneteStelleId === found.id).map(linkOf),
    };
  });
}

export function linkOf({ id, name, nameUebersetzt, slug, art }: StelleLink): StelleLink {
  return { id, name, nameUebersetzt, slug, art };
}
