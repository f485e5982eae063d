import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { saveMassnahmeDates } from "../store/massnahmen.ts";
import { lockEditable } from "./lock-editable.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Takes a Maßnahme from the public pages; it becomes a draft again.
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function withdrawMassnahme(ctx: Ctx, id: MassnahmeId) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockEditable(tx, ctx, id);
    if (!massnahme.veroeffentlichtAm) return refuse("nicht-oeffentlich");
    await saveMassnahmeDates(tx, id, { veroeffentlichtAm: null });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.massnahme.withdrawn", [
      {
        kind: "massnahme",
        id,
        before: { veroeffentlichtAm: massnahme.veroeffentlichtAm.toISOString() },
        after: { veroeffentlichtAm: null },
      },
    ]);
    return accept({ id, kennung: massnahme.kennung });
  });
}
