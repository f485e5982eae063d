import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { hasFederfuehrung } from "../rules/massnahme-inhalt.ts";
import { saveMassnahmeDates } from "../store/massnahmen.ts";
import { lockEditable } from "./lock-editable.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Shows a Maßnahme to the public. Refused while nobody is in the lead (K2).
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function publishMassnahme(ctx: Ctx, id: MassnahmeId) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockEditable(tx, ctx, id);
    if (massnahme.archiviertAm) return refuse("archiviert");
    if (massnahme.veroeffentlichtAm) return refuse("schon-oeffentlich");
    if (!hasFederfuehrung(massnahme.inhalt.zustaendigkeiten)) return refuse("ohne-federfuehrung");
    const veroeffentlichtAm = new Date(ctx.now);
    await saveMassnahmeDates(tx, id, { veroeffentlichtAm });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.massnahme.published", [
      {
        kind: "massnahme",
        id,
        before: { veroeffentlichtAm: null },
        after: { veroeffentlichtAm: veroeffentlichtAm.toISOString() },
      },
    ]);
    return accept({ id, kennung: massnahme.kennung });
  });
}
