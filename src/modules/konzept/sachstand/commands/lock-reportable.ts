import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mayReadMassnahme } from "../../rules/permissions.ts";
import { lockMassnahme, type Massnahme } from "../../store/massnahmen.ts";
import { type MassnahmeForSachstand, mayReportSachstand } from "../rules/permissions.ts";
import { sachstandRightsOf } from "../rules/rights-of.ts";

/**
 * The Maßnahme, locked, for somebody who may do this with it.
 *
 * @param may asked with the actor of the request; reporting unless said otherwise
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when the actor may read it, but not do this
 */
export async function lockReportable(
  tx: Tx,
  ctx: Ctx,
  id: MassnahmeId,
  may: (actor: Ctx["actor"], massnahme: MassnahmeForSachstand) => boolean = mayReportSachstand,
): Promise<Massnahme> {
  const massnahme = await lockMassnahme(tx, id);
  if (!massnahme) throw new NotFound();
  const rights = sachstandRightsOf(massnahme);
  if (may(ctx.actor, rights)) return massnahme;
  if (mayReadMassnahme(ctx.actor, rights) || mayReportSachstand(ctx.actor, rights)) throw new NotAllowed();
  throw new NotFound();
}
