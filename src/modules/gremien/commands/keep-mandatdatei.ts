import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { type DateiMangel, expireDatei, takeDatei, type Upload } from "#src/platform/files/take-datei.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { gremienChange } from "../rules/audit.ts";
import type { MandatId } from "../rules/ids.ts";
import { type Mandatdatei, saveMandatdatei } from "../store/mandate.ts";
import { lockMandatToChange } from "./change-mandat.ts";

export type MandatdateiRefusal = DateiMangel | "datei-fehlt" | "inzwischen-geaendert";

/**
 * Hangs the document on a decision (R005), in place of the one before; without a new one it says who may read the one
 * that hangs there.
 *
 * @param upload null when none was chosen
 * @throws NotFound when there is no such mandate
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function keepMandatdatei(
  ctx: Ctx,
  files: FileStore,
  id: MandatId,
  rev: number,
  { upload, oeffentlich }: { readonly upload: Upload | null; readonly oeffentlich: boolean },
): Promise<Outcome<null, MandatdateiRefusal>> {
  return ctx.db.write(async (tx) => {
    const { datei, ...row } = await lockMandatToChange(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (!upload && !datei) return refuse("datei-fehlt");
    const taken = upload ? await takeDatei(tx, ctx.mandant.id, files, upload) : null;
    if (taken?.ok === false) return taken;
    const dateiId = taken?.value ?? datei?.id;
    if (!dateiId) return refuse("datei-fehlt");
    await saveMandatdatei(tx, id, { id: dateiId, oeffentlich });
    if (datei && datei.id !== dateiId) await expireDatei(tx, datei.id);
    await record(tx, ctx, "gremien.mandat.file-kept", [
      gremienChange("mandat", id, words(datei), { dateiId, oeffentlich }),
    ]);
    return accept(null);
  });
}

/** Takes the document off a decision; the nightly run deletes it. Throws like `keepMandatdatei`. */
export async function removeMandatdatei(
  ctx: Ctx,
  id: MandatId,
  rev: number,
): Promise<Outcome<null, "datei-fehlt" | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const { datei, ...row } = await lockMandatToChange(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (!datei) return refuse("datei-fehlt");
    await saveMandatdatei(tx, id, null);
    await expireDatei(tx, datei.id);
    await record(tx, ctx, "gremien.mandat.file-removed", [gremienChange("mandat", id, words(datei), null)]);
    return accept(null);
  });
}

/** What the log says of a document: never its name. */
function words(datei: Mandatdatei | null): { readonly dateiId: Id<"Datei">; readonly oeffentlich: boolean } | null {
  return datei && { dateiId: datei.id, oeffentlich: datei.oeffentlich };
}
