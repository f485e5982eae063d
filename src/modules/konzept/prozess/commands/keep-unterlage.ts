import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { expireDatei } from "#src/platform/files/expire-datei.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { detectMedientyp, UNTERLAGE_MAX_BYTES } from "../rules/datei-art.ts";
import {
  acceptUnterlage,
  type ProzessId,
  UNTERLAGEN_HOECHSTENS,
  type UnterlageAngaben,
  type UnterlageId,
} from "../rules/prozess.ts";
import { listSchritte, listUnterlagen, lockUnterlage, saveUnterlage } from "../store/teile.ts";
import { type Eintrag, lockForProzess, teilChange } from "./lock-for-prozess.ts";

export type Datei = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Adds a document to the library of a process, or changes one (R062). With a new file the former one is deleted by the
 * nightly run; without one it stays.
 *
 * @param files where files lie, from the running program
 * @param eintrag null for a new one
 * @returns refused by P7, or for a file that is too large or of no kind that is taken
 * @throws NotAllowed, NotFound
 */
export async function keepUnterlage(
  ctx: Ctx,
  files: FileStore,
  prozessId: ProzessId,
  eintrag: Eintrag<UnterlageId> | null,
  angaben: UnterlageAngaben,
  datei: Datei | null,
) {
  return ctx.db.write(async (tx) => {
    await lockForProzess(tx, ctx, prozessId);
    const row = eintrag ? await lockUnterlage(tx, prozessId, eintrag.id) : null;
    if (eintrag && !row) throw new NotFound();
    if (row && row.rev !== eintrag?.rev) return refuse("inzwischen-geaendert");
    // An address typed where a file lay takes its place.
    const stays = datei === null && angaben.adresse === "" ? (row?.dateiId ?? null) : null;
    const accepted = acceptUnterlage(angaben, datei !== null || stays !== null);
    if (!accepted.ok) return accepted;
    const phasen = await listSchritte(tx, prozessId);
    if (angaben.phaseId && !phasen.some((one) => one.id === angaben.phaseId && one.art === "phase")) {
      return refuse("phase-unbekannt");
    }
    if (!row && (await listUnterlagen(tx, prozessId)).length >= UNTERLAGEN_HOECHSTENS)
      return refuse("zu-viele-eintraege");
    const taken = datei ? await takeDatei(tx, ctx, files, datei) : accept(stays);
    if (!taken.ok) return taken;
    const dateiId = taken.value;
    const id = row?.id ?? newId<"Unterlage">();
    await saveUnterlage(tx, id, { prozessId, ...angaben, dateiId });
    if (row?.dateiId && row.dateiId !== dateiId) await expireDatei(tx, row.dateiId);
    const words = ({ titel, art, datum, adresse, oeffentlich }: UnterlageAngaben, file: string | null) => ({
      titel,
      unterlagenart: art,
      datum,
      adresse,
      oeffentlich,
      dateiId: file,
    });
    const change = row
      ? difference(words(row, row.dateiId), words(angaben, dateiId))
      : { after: words(angaben, dateiId) };
    const verb = row ? "konzept.prozess.part-changed" : "konzept.prozess.part-added";
    await record(tx, ctx, verb, teilChange(prozessId, angaben.titel, change));
    return accept({ id });
  });
}

/** Takes a file in when it is small enough and of a kind that is taken, read from its content (SECURITY: uploads). */
export async function takeDatei(tx: Tx, ctx: Ctx, files: FileStore, { name, bytes }: Datei) {
  if (bytes.length > UNTERLAGE_MAX_BYTES) return refuse("zu-gross");
  const mediaType = detectMedientyp(bytes);
  if (!mediaType) return refuse("dateiart-falsch");
  return accept(await files.save(tx, ctx.mandant.id, { name, bytes, mediaType }));
}
