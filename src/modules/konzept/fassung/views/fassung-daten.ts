import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { protectedContent } from "../rules/canonical.ts";
import { findFassungBySlug, kopfOf, loadGezeigtes, loadWege } from "../store/fassungen.ts";

/**
 * A Fassung with exactly what its hash protects, so that everybody can compute it again; words that were
 * taken back since are left out (ADR 0091), and then it no longer comes out. Readable by everybody.
 *
 * @throws NotFound when there is none
 */
export async function viewFassungDaten(ctx: Ctx, slug: string) {
  return ctx.db.read(async (db) => {
    const row = await findFassungBySlug(db, slug);
    if (!row) throw new NotFound();
    const content = protectedContent(kopfOf(row), await loadGezeigtes(db, row.id), await loadWege(db, [row.id]));
    return { inhalt: content, hash: row.hash };
  });
}
