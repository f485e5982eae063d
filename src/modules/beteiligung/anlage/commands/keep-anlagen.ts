import { anhangName } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { cleanUpload } from "#src/platform/files/clean-upload.ts";
import { detectMedientyp } from "#src/platform/files/datei-art.ts";
import { DiskFull, type FileStore } from "#src/platform/files/file-store.ts";
import { newRandomId } from "#src/platform/id.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { Akte } from "../../antwort/rules/akte.ts";
import type { Antworten } from "../../umfrage/rules/antworten.ts";
import {
  ANLAGE_MAX_BYTES,
  type AnlageId,
  anlagenIn,
  type Dateimangel,
  hasPlatz,
  listDateifragen,
  withoutMissing,
} from "../rules/anlage.ts";
import { deleteAnlagenOfCode, insertAnlage, listAnlagenOfCode, sumBytes } from "../store/anlagen.ts";

/** A file that may be kept. */
export type NeueAnlage = {
  readonly id: AnlageId;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

export type Dateien = {
  /** Where files lie; only the unbundled process has it. */
  readonly files: FileStore;
  readonly neue: readonly NeueAnlage[];
};

/**
 * Looks into a file that somebody sent (DA2): its kind is read from its content, pictures lose where they were taken, and
 * PDFs that do something are refused.
 */
export function acceptAnlage(name: string, bytes: Uint8Array): Outcome<NeueAnlage, Dateimangel> {
  if (bytes.length > ANLAGE_MAX_BYTES) return refuse("datei-zu-gross");
  const mediaType = detectMedientyp(bytes);
  if (!mediaType) return refuse("dateiart-falsch");
  const clean = cleanUpload(bytes, mediaType);
  return clean.ok
    ? accept({ id: newRandomId<"Anlage">(), name: anhangName(name), mediaType, bytes: clean.value })
    : clean;
}

async function isSaved(save: () => Promise<void>): Promise<boolean> {
  try {
    await save();
    return true;
  } catch (error) {
    if (error instanceof DiskFull) return false;
    throw error;
  }
}

/**
 * Makes what lies with a code what its answers name (DA3): new files are kept, those that nobody names any more go. Call
 * it in the transaction that keeps the answers.
 *
 * @returns the answers without files that are not there, and those files for which there was no room
 */
export async function keepAnlagen(
  tx: Tx,
  ctx: Ctx,
  { id: umfrageId, definition }: Pick<Akte, "id" | "definition">,
  code: string,
  antworten: Antworten,
  dateien: Dateien | null,
  loeschtag: () => Promise<Datum | null> = async () => null,
): Promise<{ readonly antworten: Antworten; readonly ohnePlatz: readonly AnlageId[] }> {
  if (listDateifragen(definition).length === 0) return { antworten, ohnePlatz: [] };
  const named = new Set(anlagenIn(definition, antworten.werte));
  const da = (await listAnlagenOfCode(tx, umfrageId, code)).filter((one) => named.has(one.id));
  await deleteAnlagenOfCode(
    tx,
    umfrageId,
    code,
    da.map((one) => one.id),
  );
  const neue = dateien?.neue.filter((one) => named.has(one.id)) ?? [];
  const ids = new Set<AnlageId>(da.map((one) => one.id));
  if (dateien && neue.length > 0) {
    const loeschenAm = (await loeschtag()) ?? addDays(ctx.today, 1);
    let mine = da.reduce((sum, one) => sum + one.bytes, 0);
    let all = await sumBytes(tx);
    for (const { id, ...file } of neue) {
      const bytes = file.bytes.length;
      if (!hasPlatz(bytes, mine, all)) continue;
      const saved = await isSaved(async () => {
        const dateiId = await dateien.files.save(tx, ctx.mandant.id, file);
        await insertAnlage(tx, code, { ...file, id, umfrageId, dateiId, bytes, loeschenAm });
      });
      if (!saved) break;
      ids.add(id);
      mine += bytes;
      all += bytes;
    }
  }
  return {
    antworten: withoutMissing(definition, antworten, ids),
    ohnePlatz: neue.flatMap((one) => (ids.has(one.id) ? [] : [one.id])),
  };
}
