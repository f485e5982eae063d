import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { without } from "#src/shared/without.ts";
import type { OrtId, StelleId } from "../rules/ids.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import { listGemeindeRows } from "../store/gemeinden.ts";
import { listOrtGebrauch } from "../store/ort-uses.ts";
import {
  countStellenByOrt,
  findOrt,
  listOrteOfStelle,
  listOrtRows,
  listStellenAtOrt,
  type OrtRow,
} from "../store/orte.ts";

/** A place on a public page. */
export type OrtView = Omit<OrtRow, "rev" | "gemeindeId" | "oeffentlich">;

/** Where a Stelle is to be found, as the public may know it. */
export async function listStelleOrte(ctx: Ctx, id: StelleId): Promise<OrtView[]> {
  const rows = await ctx.db.read((db) => listOrteOfStelle(db, id, "oeffentlich"));
  return rows.map((row) => without(row, "rev", "gemeindeId", "oeffentlich"));
}

/** All places for the internal area. Anybody in it. */
export function viewOrte(ctx: Ctx) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const counts = await countStellenByOrt(db);
    const rows = await listOrtRows(db);
    return {
      orte: rows.map((row) => ({ ...row, stellen: counts.get(row.id) ?? 0 })),
      may: { manage: mayManageNetzwerk(ctx.actor) },
    };
  });
}

/**
 * One place for its form; null for a new one.
 *
 * @throws NotFound when there is no such place
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewOrtForm(ctx: Ctx, id: OrtId | null) {
  requireIntern(ctx);
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const ort = id ? await findOrt(db, id) : null;
    if (id && !ort) throw new NotFound();
    return {
      ort,
      stellen: id ? await listStellenAtOrt(db, id) : [],
      gebrauch: id ? await listOrtGebrauch(db, id) : [],
      gemeinden: (await listGemeindeRows(db)).map((one) => ({ id: one.id, name: one.name })),
    };
  });
}

/** Where a Stelle is, and where it could be: for its page in the office. */
export function viewStelleOrte(ctx: Ctx, id: StelleId) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const own = await listOrteOfStelle(db, id, "intern");
    const others = (await listOrtRows(db)).filter((row) => !own.some((one) => one.id === row.id));
    return { orte: own, andere: others.map((row) => ({ id: row.id, name: row.name })) };
  });
}
