import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { saveMassnahmeDates } from "../store/massnahmen.ts";
import { lockEditable } from "./lock-editable.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Puts a Maßnahme aside; its Kennung stays taken. Nothing ends without a reason (MODEL 5.3 rule 3).
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function archiveMassnahme(ctx: Ctx, id: MassnahmeId, grund: string) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockEditable(tx, ctx, id);
    if (massnahme.archiviertAm) return refuse("archiviert");
    const archiviertGrund = grund.trim();
    if (archiviertGrund === "") return refuse("ohne-grund");
    const archiviertAm = new Date(ctx.now);
    await saveMassnahmeDates(tx, id, { archiviertAm, archiviertGrund });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.massnahme.archived", [
      {
        kind: "massnahme",
        id,
        before: { archiviertAm: null },
        after: { archiviertAm: archiviertAm.toISOString(), archiviertGrund },
      },
    ]);
    return accept({ id, kennung: massnahme.kennung });
  });
}
