import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { GebietArt, GebietId } from "../rules/gebiet.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import { deleteGebiet, insertGebiet, isGebietNameTaken, lockGebiet, renameGebiet } from "../store/gebiete.ts";

export type GebietRefusal = "name-vergeben" | "inzwischen-geaendert" | "gebiet-in-gebrauch";

/**
 * Adds a Planungsregion or a Verwaltungsgemeinschaft. Municipalities say themselves to which one they belong.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createGebiet(
  ctx: Ctx,
  art: GebietArt,
  name: string,
): Promise<Outcome<GebietId, "name-vergeben">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    const id = (await isGebietNameTaken(tx, art, name, null)) ? null : await insertGebiet(tx, art, name);
    if (!id) return refuse("name-vergeben");
    await record(tx, ctx, "netzwerk.gebiet.created", [{ kind: art, id, before: null, after: { name } }]);
    return accept(id);
  });
}

/**
 * Gives a Gebiet another name; its address stays.
 *
 * @throws NotFound when there is none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeGebiet(
  ctx: Ctx,
  id: GebietId,
  rev: number,
  name: string,
): Promise<Outcome<null, GebietRefusal>> {
  return ctx.db.write(async (tx) => {
    const before = await lockAllowed(tx, ctx, id);
    if (before.rev !== rev) return refuse("inzwischen-geaendert");
    if (await isGebietNameTaken(tx, before.art, name, id)) return refuse("name-vergeben");
    await renameGebiet(tx, before.art, id, name);
    const change = { kind: before.art, id, before: { name: before.name }, after: { name } };
    await record(tx, ctx, "netzwerk.gebiet.changed", [change]);
    return accept(null);
  });
}

/** Takes a Gebiet away that no municipality belongs to. Throws like `changeGebiet`. */
export async function removeGebiet(ctx: Ctx, id: GebietId, rev: number): Promise<Outcome<null, GebietRefusal>> {
  return ctx.db.write(async (tx) => {
    const before = await lockAllowed(tx, ctx, id);
    if (before.rev !== rev) return refuse("inzwischen-geaendert");
    if (before.gemeinden > 0) return refuse("gebiet-in-gebrauch");
    await deleteGebiet(tx, before.art, id);
    await record(tx, ctx, "netzwerk.gebiet.removed", [
      { kind: before.art, id, before: { name: before.name }, after: null },
    ]);
    return accept(null);
  });
}

async function lockAllowed(tx: Tx, ctx: Ctx, id: GebietId) {
  if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
  const row = await lockGebiet(tx, id);
  if (!row) throw new NotFound();
  return row;
}
