import { record, recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { cleanUpload } from "#src/platform/files/clean-upload.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockForHandlung } from "../../abfrage/commands/lock-abfrage.ts";
import { lockDurchLink } from "../../abfrage/commands/rueckmelden.ts";
import type { AbfrageId } from "../../abfrage/rules/abfrage.ts";
import { saveAbfrage } from "../../abfrage/store/abfragen.ts";
import { detectMedientyp } from "#src/platform/files/datei-art.ts";
import type { Upload } from "#src/platform/files/take-datei.ts";
import { acceptMenge, type AnhangId, anhangName } from "../rules/anhang.ts";
import { insertAnhang, listAnhaengeOf, removeAnhaenge, saveOeffentliche } from "../store/anhaenge.ts";

/**
 * Adds files to an answer that was not sent yet, and takes others away, for whoever holds its link. The kind of a file
 * is read from its content; pictures lose where they were taken; PDFs that do something are refused (SECURITY 6).
 *
 * @param files where files lie; only the unbundled process has it
 * @param entfernen files that shall go; one that is gone already does no harm
 */
export function keepAnhaenge(
  ctx: Ctx,
  files: FileStore,
  token: string,
  id: AbfrageId,
  rev: number,
  { neue, entfernen }: { readonly neue: readonly Upload[]; readonly entfernen: readonly AnhangId[] },
) {
  return ctx.db.write(async (tx) => {
    const locked = await lockDurchLink(tx, ctx, token, id, rev);
    if (!locked.ok) return locked;
    const { abfrage } = locked.value;
    const da = await listAnhaengeOf(tx, id);
    const weg = da.filter((one) => entfernen.includes(one.id));
    const menge = acceptMenge(
      da.length - weg.length,
      neue.map((one) => one.bytes.length),
    );
    if (!menge.ok) return menge;
    const taken = [];
    for (const { name, bytes } of neue) {
      const mediaType = detectMedientyp(bytes);
      if (!mediaType) return refuse("dateiart-falsch");
      const clean = cleanUpload(bytes, mediaType);
      if (!clean.ok) return clean;
      taken.push({ name: anhangName(name), mediaType, bytes: clean.value });
    }
    await removeAnhaenge(tx, weg);
    for (const file of taken) {
      const dateiId = await files.save(tx, ctx.mandant.id, file);
      await insertAnhang(tx, { abfrageId: id, dateiId, ...file, bytes: file.bytes.length });
    }
    await saveAbfrage(tx, id, abfrage.stand === "offen" ? { stand: "entwurf", entwurf: {} } : {});
    // The name of a file may be the name of a person: how many is enough.
    await recordUnseen(tx, ctx, "konzept.abfrage.attached", [
      { kind: "abfrage", id, before: { anhaenge: da.length }, after: { anhaenge: menge.value } },
    ]);
    return accept({ rev: rev + 1 });
  });
}

/**
 * Says which files of an answer that was taken over everybody may read.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function showAnhaenge(ctx: Ctx, id: AbfrageId, rev: number, oeffentliche: readonly AnhangId[]) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForHandlung(tx, ctx, id, rev, "anhaenge");
    if (!locked.ok) return locked;
    const before = await listAnhaengeOf(tx, id);
    if (oeffentliche.some((one) => !before.some((da) => da.id === one))) return refuse("anhang-unbekannt");
    await saveOeffentliche(tx, id, oeffentliche);
    await saveAbfrage(tx, id, {});
    await record(tx, ctx, "konzept.abfrage.attachments-shown", [
      {
        kind: "abfrage",
        id,
        before: { oeffentlich: before.filter((one) => one.oeffentlich).map((one) => one.id) },
        after: { oeffentlich: oeffentliche },
      },
    ]);
    return accept({ id, rundeId: locked.value.rundeId });
  });
}
