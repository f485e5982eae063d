import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, type Outcome } from "#src/shared/result.ts";
import type { StelleId } from "../rules/ids.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import type { StelleAngaben } from "../rules/stelle.ts";
import { saveStelle } from "../store/save-stelle.ts";
import { acceptStelle, type StelleRefusal } from "./accept-stelle.ts";

/**
 * Makes a Stelle: a unit of the county or an organisation outside.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createStelle(ctx: Ctx, neu: StelleAngaben): Promise<Outcome<StelleId, StelleRefusal>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    const accepted = await acceptStelle(tx, neu, null);
    if (!accepted.ok) return accepted;
    const saved = await saveStelle(tx, accepted.value);
    if (!saved.ok) return saved;
    await record(tx, ctx, "netzwerk.stelle.created", [saved.value.change]);
    return accept(saved.value.id);
  });
}
