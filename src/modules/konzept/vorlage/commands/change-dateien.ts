import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { expireDatei } from "#src/platform/files/expire-datei.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { type Datei as Hochgeladen, takeDatei } from "../../prozess/commands/keep-unterlage.ts";
import { DATEIEN_HOECHSTENS, type VorlagendateiId } from "../rules/datei.ts";
import type { VorlageId } from "../rules/vorlage.ts";
import { deleteVorlagendatei, insertVorlagendatei, listDateien } from "../store/dateien.ts";
import { saveVorlage } from "../store/vorlagen.ts";
import { lockCurrent, requireWriting } from "./lock-vorlage.ts";

/**
 * Hangs a file on a draft. Its kind is read from its content; brought in with the paper, it stays as it is.
 *
 * @param files where files lie
 * @param datei null when none was chosen
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function addVorlagendatei(
  ctx: Ctx,
  files: FileStore,
  id: VorlageId,
  rev: number,
  angaben: { readonly titel: string; readonly oeffentlich: boolean },
  datei: Hochgeladen | null,
) {
  requireWriting(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, id, rev, ["entwurf"]);
    if (!locked.ok) return locked;
    if (!datei) return refuse("datei-fehlt");
    if ((await listDateien(tx, id)).length >= DATEIEN_HOECHSTENS) return refuse("zu-viele-dateien");
    const taken = await takeDatei(tx, ctx, files, datei);
    if (!taken.ok) return taken;
    const vorlagendateiId: VorlagendateiId = newId<"Vorlagendatei">();
    await insertVorlagendatei(tx, id, { id: vorlagendateiId, ...angaben, dateiId: taken.value });
    await saveVorlage(tx, id, {});
    // What is not public is named in no log but by its kind.
    const titel = angaben.oeffentlich ? angaben.titel : "";
    await record(tx, ctx, "konzept.vorlage.file-added", [
      { kind: "vorlage", id, after: { datei: titel, oeffentlich: angaben.oeffentlich, dateiId: taken.value } },
    ]);
    return accept({ id: vorlagendateiId });
  });
}

/**
 * Takes a file off a draft; the nightly run deletes it.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function removeVorlagendatei(ctx: Ctx, id: VorlageId, rev: number, vorlagendateiId: VorlagendateiId) {
  requireWriting(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, id, rev, ["entwurf"]);
    if (!locked.ok) return locked;
    const datei = (await listDateien(tx, id)).find((one) => one.id === vorlagendateiId);
    if (!datei) return refuse("inzwischen-geaendert");
    await deleteVorlagendatei(tx, vorlagendateiId);
    await expireDatei(tx, datei.dateiId);
    await saveVorlage(tx, id, {});
    const { oeffentlich, dateiId } = datei;
    await record(tx, ctx, "konzept.vorlage.file-removed", [
      { kind: "vorlage", id, before: { datei: oeffentlich ? datei.titel : "", oeffentlich, dateiId }, after: null },
    ]);
    return accept({ id });
  });
}
