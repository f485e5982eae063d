import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { without } from "#src/shared/without.ts";
import { countStellenByGemeinde, findGemeindeBySlug, type GemeindeRow, listGemeindeRows } from "../store/gemeinden.ts";
import { listStellenRows } from "../store/stellen.ts";
import { type KontaktView, readKontakte } from "./kontakte.ts";
import { entryOf, type StelleEintrag } from "./verzeichnis.ts";

export type GemeindeInList = Omit<GemeindeRow, "rev" | "updatedAt"> & { readonly stellen: number };

/** The municipalities by name with how many public Stellen have their seat there. Readable by everybody. */
export function viewGemeinden(ctx: Ctx): Promise<GemeindeInList[]> {
  return ctx.db.read(async (db) => {
    const counts = await countStellenByGemeinde(db, "oeffentlich");
    const rows = await listGemeindeRows(db);
    return rows.map((row) => ({ ...without(row, "rev", "updatedAt"), stellen: counts.get(row.id) ?? 0 }));
  });
}

export type GemeindeView = {
  readonly gemeinde: Omit<GemeindeRow, "rev">;
  readonly kontakte: readonly KontaktView[];
  readonly stellen: readonly StelleEintrag[];
};

/**
 * One municipality with its contacts and the public Stellen there. Readable by everybody.
 *
 * @throws NotFound when there is none
 */
export function viewGemeinde(ctx: Ctx, slug: string): Promise<GemeindeView> {
  return ctx.db.read(async (db) => {
    const found = await findGemeindeBySlug(db, slug);
    if (!found) throw new NotFound();
    const stellen = await listStellenRows(db, { sicht: "oeffentlich", gemeindeId: found.id });
    return {
      gemeinde: without(found, "rev"),
      kontakte: await readKontakte(db, ctx, "oeffentlich", { stelleId: null, gemeindeId: found.id }),
      stellen: stellen.map(entryOf),
    };
  });
}
