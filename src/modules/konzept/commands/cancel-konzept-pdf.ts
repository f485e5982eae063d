import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { cancelErzeugnis, type ErzeugnisId, findErzeugnis } from "#src/platform/erzeugnisse/erzeugnisse.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { mayMakePdf } from "../rules/permissions.ts";

/**
 * Stops making a PDF; the process that sets it is killed.
 *
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 * @throws NotFound when there is no such one
 */
export async function cancelKonzeptPdf(ctx: Ctx, id: ErzeugnisId) {
  if (!mayMakePdf(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const one = await findErzeugnis(tx, id);
    if (!one?.kind.startsWith("konzept-pdf-")) throw new NotFound();
    if (one.finishedAt || one.failedReason || one.cancelledAt) return refuse("schon-beendet");
    await cancelErzeugnis(tx, id, ctx.now);
    await record(tx, ctx, "konzept.pdf.cancelled", [{ kind: "erzeugnis", id }]);
    return accept({ id });
  });
}
