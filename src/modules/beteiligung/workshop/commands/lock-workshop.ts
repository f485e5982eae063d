import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { WorkshopId } from "../rules/ids.ts";
import { mayRunWorkshops } from "../rules/permissions.ts";
import { lockWorkshop } from "../store/workshops.ts";

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireRunWorkshops(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunWorkshops(ctx.actor)) throw new NotAllowed();
}

/**
 * A workshop, held by whoever changes it as a whole.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export async function lockForFachstelle(tx: Tx, ctx: Ctx, id: WorkshopId, rev: number) {
  requireRunWorkshops(ctx);
  const workshop = await lockWorkshop(tx, id);
  if (!workshop) throw new NotFound();
  return workshop.rev === rev ? accept(workshop) : refuse("inzwischen-geaendert");
}
