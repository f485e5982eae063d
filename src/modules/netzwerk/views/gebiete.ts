import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { GebietId } from "../rules/gebiet.ts";
import type { PlanungsregionId } from "../rules/ids.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import { findGebiet, listGebietRows } from "../store/gebiete.ts";

export type PlanungsregionOption = {
  readonly id: PlanungsregionId;
  readonly name: string;
  readonly slug: string;
  readonly gemeinden: number;
};

/** The Planungsregionen by name, with how many municipalities belong to each. Readable by everybody. */
export async function listPlanungsregionen(ctx: Ctx): Promise<PlanungsregionOption[]> {
  const rows = await ctx.db.read((db) => listGebietRows(db, "planungsregion"));
  return rows.map(({ id, name, slug, gemeinden }) => ({ id: id as PlanungsregionId, name, slug, gemeinden }));
}

/** Both kinds for the internal area. Anybody in it. */
export function viewGebiete(ctx: Ctx) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => ({
    planungsregion: await listGebietRows(db, "planungsregion"),
    verwaltungsgemeinschaft: await listGebietRows(db, "verwaltungsgemeinschaft"),
    may: { manage: mayManageNetzwerk(ctx.actor) },
  }));
}

/** @throws NotAllowed for everybody who may not add a Gebiet */
export function requireGebietPflege(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
}

/**
 * One Gebiet for its form.
 *
 * @throws NotFound when there is none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function viewGebietForm(ctx: Ctx, id: GebietId) {
  requireIntern(ctx);
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
  const gebiet = await ctx.db.read((db) => findGebiet(db, id));
  if (!gebiet) throw new NotFound();
  return gebiet;
}
