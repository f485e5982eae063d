import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { findHandlungsfeld } from "../store/handlungsfelder.ts";
import { saveMassnahmeDates } from "../store/massnahmen.ts";
import { lockEditable } from "./lock-editable.ts";

/**
 * Brings an archived Maßnahme back as a draft, whether or not it was public before.
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function restoreMassnahme(ctx: Ctx, id: MassnahmeId) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockEditable(tx, ctx, id);
    if (!massnahme.archiviertAm) return refuse("nicht-archiviert");
    const feld = await findHandlungsfeld(tx, massnahme.inhalt.handlungsfeldId);
    if (!feld || feld.archiviertAm) return refuse("handlungsfeld-fehlt");
    await saveMassnahmeDates(tx, id, { archiviertAm: null, archiviertGrund: "", veroeffentlichtAm: null });
    await record(tx, ctx, "konzept.massnahme.restored", [
      {
        kind: "massnahme",
        id,
        before: { archiviertAm: massnahme.archiviertAm.toISOString(), archiviertGrund: massnahme.archiviertGrund },
        after: { archiviertAm: null, veroeffentlichtAm: null },
      },
    ]);
    return accept({ id, kennung: massnahme.kennung });
  });
}
