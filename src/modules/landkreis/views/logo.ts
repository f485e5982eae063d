import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datei, FileStore } from "#src/platform/files/file-store.ts";
import { findProfil } from "../store/profil.ts";

/**
 * The county's logo. Readable by everybody.
 *
 * @throws NotFound when there is none
 */
export function viewLogo(ctx: Ctx, files: FileStore): Promise<Datei> {
  return ctx.db.read(async (db) => {
    const landkreis = await findProfil(db);
    const datei = landkreis?.logoDateiId ? await files.find(db, landkreis.logoDateiId) : null;
    if (!datei) throw new NotFound();
    return datei;
  });
}
