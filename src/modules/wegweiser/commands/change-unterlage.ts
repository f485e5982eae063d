import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { UnterlageId } from "../rules/ids.ts";
import { mayManageWegweiser } from "../rules/permissions.ts";
import {
  insertUnterlage,
  isUnterlageTaken,
  lockUnterlage,
  type UnterlageAngaben,
  updateUnterlage,
} from "../store/unterlagen.ts";
import { keepSprachstaende } from "../uebersetzen/store/sprachstaende.ts";

/** Adds a paper that offices ask for. */
export async function createUnterlage(ctx: Ctx, neu: UnterlageAngaben): Promise<Outcome<UnterlageId, "name-vergeben">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    if (await isUnterlageTaken(tx, neu.name, null)) return refuse("name-vergeben");
    const id = newId<"Unterlage">();
    await insertUnterlage(tx, { ...neu, id });
    await record(tx, ctx, "wegweiser.unterlage.created", [{ kind: "unterlage", id, before: null, after: { ...neu } }]);
    return accept(id);
  });
}

/** Changes a paper everywhere it is asked for. */
export async function changeUnterlage(
  ctx: Ctx,
  id: UnterlageId,
  rev: number,
  neu: UnterlageAngaben,
): Promise<Outcome<null, "name-vergeben" | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const row = await lockUnterlage(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (await isUnterlageTaken(tx, neu.name, id)) return refuse("name-vergeben");
    await updateUnterlage(tx, id, neu);
    const titel = ({ name, namen }: UnterlageAngaben) => ({ titel: { ...namen, de: name } });
    await keepSprachstaende(tx, { art: "unterlage", id }, titel(row), titel(neu));
    await record(tx, ctx, "wegweiser.unterlage.changed", [
      { kind: "unterlage", id, ...difference(without(row, "id", "rev"), neu) },
    ]);
    return accept(null);
  });
}
