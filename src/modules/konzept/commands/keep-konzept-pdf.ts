import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import {
  type ErzeugnisId,
  failErzeugnis,
  findErzeugnis,
  finishErzeugnis,
} from "#src/platform/erzeugnisse/erzeugnisse.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { accept, refuse } from "#src/shared/result.ts";

/** Keeps a PDF that was set. One that was cancelled or finished meanwhile is not kept. Called by the job. */
export async function keepKonzeptPdf(
  ctx: Ctx,
  files: Pick<FileStore, "save">,
  id: ErzeugnisId,
  pdf: { readonly bytes: Uint8Array; readonly name: string },
) {
  return ctx.db.write(async (tx) => {
    const one = await findErzeugnis(tx, id);
    if (!one || one.cancelledAt || one.finishedAt) return refuse("schon-beendet");
    const dateiId = await files.save(tx, ctx.mandant.id, {
      name: pdf.name,
      mediaType: "application/pdf",
      bytes: pdf.bytes,
    });
    await finishErzeugnis(tx, one, dateiId, ctx.now);
    await record(tx, ctx, "konzept.pdf.made", [{ kind: "erzeugnis", id, after: { bytes: pdf.bytes.length } }]);
    return accept({ id });
  });
}

/** Says why there is no PDF, so that people need not wait. Called by the job. */
export async function giveUpKonzeptPdf(ctx: Ctx, id: ErzeugnisId, reason: string) {
  return ctx.db.write(async (tx) => {
    const one = await findErzeugnis(tx, id);
    if (!one || one.finishedAt || one.failedReason || one.cancelledAt) return refuse("schon-beendet");
    await failErzeugnis(tx, id, reason);
    await record(tx, ctx, "konzept.pdf.failed", [{ kind: "erzeugnis", id, after: { grund: reason } }]);
    return accept({ id });
  });
}
