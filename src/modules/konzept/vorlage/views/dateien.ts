import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datei, FileStore } from "#src/platform/files/file-store.ts";
import { isIntern } from "#src/shared/actor.ts";
import { dateiartWort } from "#src/platform/files/datei-art.ts";
import type { VorlagendateiId } from "../rules/datei.ts";
import { mayReadVertrauliches, mayReadVorlage } from "../rules/permissions.ts";
import type { VorlageId } from "../rules/vorlage.ts";
import { findVorlagendatei, listDateien } from "../store/dateien.ts";
import { findVorlage } from "../store/vorlagen.ts";

/** A file that hangs on a paper, as a link shows it. */
export type DateiView = {
  readonly id: VorlagendateiId;
  readonly titel: string;
  /** `PDF` */
  readonly art: string;
  readonly bytes: number;
};

/**
 * The files of a paper.
 *
 * @param alle also those that are not for the public
 */
export async function viewDateien(
  db: Db,
  vorlageId: VorlageId,
  alle: boolean,
): Promise<(DateiView & { readonly oeffentlich: boolean })[]> {
  return (await listDateien(db, vorlageId))
    .filter((one) => alle || one.oeffentlich)
    .map(({ id, titel, mediaType, bytes, oeffentlich }) => ({
      id,
      titel,
      art: dateiartWort(mediaType),
      bytes,
      oeffentlich,
    }));
}

/**
 * One file of a paper as a download. What is not public, and what hangs on a draft, does not exist for whoever may not
 * know it.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewVorlagendatei(
  ctx: Ctx,
  files: FileStore,
  id: VorlagendateiId,
): Promise<{ readonly datei: Datei; readonly oeffentlich: boolean }> {
  return ctx.db.read(async (db) => {
    const row = await findVorlagendatei(db, id);
    const vorlage = row ? await findVorlage(db, row.vorlageId) : null;
    if (!row || !vorlage) throw new NotFound();
    const oeffentlich = row.oeffentlich && vorlage.oeffentlich && vorlage.stand !== "entwurf";
    const intern = isIntern(ctx.actor) && mayReadVorlage(ctx.actor, vorlage);
    if (!oeffentlich && !(intern && (row.oeffentlich || mayReadVertrauliches(ctx.actor)))) throw new NotFound();
    const datei = await files.find(db, row.dateiId);
    if (!datei) throw new NotFound();
    return { datei, oeffentlich };
  });
}
