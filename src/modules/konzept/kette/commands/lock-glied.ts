import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { BedarfId, WirkungszielId } from "../rules/kette.ts";
import { mayEditGlied, mayReadGlied, rightsOfGlied } from "../rules/permissions.ts";
import { type Bedarf, lockBedarf } from "../store/bedarfe.ts";
import { lockZiel, type Wirkungsziel } from "../store/ziele.ts";

/**
 * The Bedarf, locked, for somebody who may edit it.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function lockEditableBedarf(tx: Tx, ctx: Ctx, id: BedarfId): Promise<Bedarf> {
  return checked(ctx, await lockBedarf(tx, id));
}

/**
 * The Wirkungsziel, locked, for somebody who may edit it.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function lockEditableZiel(tx: Tx, ctx: Ctx, id: WirkungszielId): Promise<Wirkungsziel> {
  return checked(ctx, await lockZiel(tx, id));
}

function checked<T extends Bedarf | Wirkungsziel>(ctx: Ctx, glied: T | null): T {
  if (!glied || !mayReadGlied(ctx.actor, rightsOfGlied(glied))) throw new NotFound();
  if (!mayEditGlied(ctx.actor, rightsOfGlied(glied))) throw new NotAllowed();
  return glied;
}
