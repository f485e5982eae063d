import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { expireDatei } from "#src/platform/files/expire-datei.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { ProzessId } from "../rules/prozess.ts";
import { deleteTeil, lockGruppe, lockSchritt, lockUnterlage, type Teilart } from "../store/teile.ts";
import { lockForProzess, teilChange } from "./lock-for-prozess.ts";

/**
 * Takes a step, a group or a document out of a process. A document's file is deleted by the nightly run; documents of a
 * phase stay without it. The log keeps that it was there.
 *
 * @param rev the state the person had before her eyes
 * @throws NotAllowed, NotFound
 */
export async function removeTeil(ctx: Ctx, prozessId: ProzessId, art: Teilart, id: string, rev: number) {
  return ctx.db.write(async (tx) => {
    await lockForProzess(tx, ctx, prozessId);
    const lock = {
      schritt: async () => {
        const row = await lockSchritt(tx, prozessId, id as Id<"Prozessschritt">);
        return row ? { rev: row.rev, eintrag: row.titel, dateiId: null } : null;
      },
      gruppe: async () => {
        const row = await lockGruppe(tx, prozessId, id as Id<"Prozessgruppe">);
        return row ? { rev: row.rev, eintrag: row.name, dateiId: null } : null;
      },
      unterlage: async () => {
        const row = await lockUnterlage(tx, prozessId, id as Id<"Unterlage">);
        return row ? { rev: row.rev, eintrag: row.titel, dateiId: row.dateiId } : null;
      },
    } satisfies Record<Teilart, () => Promise<unknown>>;
    const row = await lock[art]();
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    await deleteTeil(tx, art, id);
    if (row.dateiId) await expireDatei(tx, row.dateiId);
    await record(tx, ctx, "konzept.prozess.part-removed", teilChange(prozessId, row.eintrag, {}));
    return accept({ id });
  });
}
