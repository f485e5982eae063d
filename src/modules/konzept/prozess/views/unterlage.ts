import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datei, FileStore } from "#src/platform/files/file-store.ts";
import { mayReadUnterlage } from "../rules/permissions.ts";
import type { UnterlageId } from "../rules/prozess.ts";
import { findUnterlage } from "../store/teile.ts";

/**
 * The file of a document. Internal ones do not exist for whoever does not work here.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewUnterlage(
  ctx: Ctx,
  files: FileStore,
  id: UnterlageId,
): Promise<{ readonly datei: Datei; readonly oeffentlich: boolean }> {
  return ctx.db.read(async (db) => {
    const row = await findUnterlage(db, id);
    if (!row?.dateiId || !mayReadUnterlage(ctx.actor, row)) throw new NotFound();
    const datei = await files.find(db, row.dateiId);
    if (!datei) throw new NotFound();
    return { datei, oeffentlich: row.oeffentlich };
  });
}
