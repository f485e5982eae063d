import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { rightsOf } from "../rules/massnahme-rights.ts";
import { mayEditMassnahme, mayReadMassnahme } from "../rules/permissions.ts";
import { lockMassnahme, type Massnahme } from "../store/massnahmen.ts";

/**
 * The Maßnahme, locked, for somebody who may edit it.
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function lockEditable(tx: Tx, ctx: Ctx, id: MassnahmeId): Promise<Massnahme> {
  const massnahme = await lockMassnahme(tx, id);
  if (!massnahme || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotFound();
  if (!mayEditMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotAllowed();
  return massnahme;
}
