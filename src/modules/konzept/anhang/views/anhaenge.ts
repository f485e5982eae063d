import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datei, FileStore } from "#src/platform/files/file-store.ts";
import { type AbfrageId, wartetAufAntwort } from "../../abfrage/rules/abfrage.ts";
import { mayManageAbfragen } from "../../abfrage/rules/permissions.ts";
import { findDurchLink } from "../../abfrage/store/zugriff.ts";
import { dateiartWort } from "#src/platform/files/datei-art.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mayReadMassnahme } from "../../rules/permissions.ts";
import { mayReadSachstaende } from "../../sachstand/rules/permissions.ts";
import { sachstandRightsOf } from "../../sachstand/rules/rights-of.ts";
import type { SachstandId } from "../../sachstand/rules/sachstand.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import type { AnhangId } from "../rules/anhang.ts";
import { type AnhangRow, findAnhang, listAnhaengeOf, listAnhaengeOfMassnahme } from "../store/anhaenge.ts";

/** A file as a page shows it. */
export type AnhangView = Pick<AnhangRow, "id" | "name" | "bytes" | "oeffentlich"> & { readonly art: string };

function present({ id, name, bytes, oeffentlich, mediaType }: AnhangRow): AnhangView {
  return { id, name, bytes, oeffentlich, art: dateiartWort(mediaType) };
}

/** For views that have asked already. */
export async function loadAnhaenge(db: Db, abfrageId: AbfrageId): Promise<readonly AnhangView[]> {
  return (await listAnhaengeOf(db, abfrageId)).map(present);
}

/** The files of each Sachstand of a Maßnahme, for views that have asked already. */
export async function loadAnhaengeOf(db: Db, massnahmeId: MassnahmeId, blick: "oeffentlich" | "intern") {
  const rows = await listAnhaengeOfMassnahme(db, massnahmeId, blick === "oeffentlich");
  return rows.map((row): AnhangView & { readonly sachstandId: SachstandId } => ({
    ...present(row),
    sachstandId: row.sachstandId,
  }));
}

/** Whether a link opens a question that waits: only then may more be sent than a form of words. */
export async function mayAttachByLink(ctx: Ctx, token: string, id: AbfrageId): Promise<boolean> {
  const found = await ctx.db.read((db) => findDurchLink(db, tokenHash(token), id, ctx.today));
  return found !== null && found.abfrage.geschlossenAm === null && wartetAufAntwort(found.abfrage.stand);
}

/** Null for every link that does not open this file, whatever the reason. */
export async function viewAnhangByLink(
  ctx: Ctx,
  files: FileStore,
  token: string,
  abfrageId: AbfrageId,
  id: AnhangId,
): Promise<Datei | null> {
  return ctx.db.read(async (db) => {
    const found = await findDurchLink(db, tokenHash(token), abfrageId, ctx.today);
    const anhang = await findAnhang(db, id);
    return found && anhang?.abfrageId === abfrageId ? files.find(db, anhang.dateiId) : null;
  });
}

/**
 * A file for everybody when the Fachstelle took it over as public material; otherwise for the Fachstelle, and after it
 * was taken over for whoever reads the Sachstände of the Maßnahme.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewAnhang(
  ctx: Ctx,
  files: FileStore,
  id: AnhangId,
): Promise<{ readonly datei: Datei; readonly oeffentlich: boolean }> {
  return ctx.db.read(async (db) => {
    const anhang = await findAnhang(db, id);
    const massnahme = anhang ? await findMassnahme(db, anhang.massnahmeId) : null;
    if (!anhang || !massnahme) throw new NotFound();
    const rights = sachstandRightsOf(massnahme);
    const angenommen = anhang.sachstandOeffentlich !== null;
    const oeffentlich = anhang.oeffentlich && anhang.sachstandOeffentlich === true;
    const may =
      mayManageAbfragen(ctx.actor) ||
      (angenommen && mayReadSachstaende(ctx.actor, rights)) ||
      (oeffentlich && mayReadMassnahme(ctx.actor, rights));
    const datei = may ? await files.find(db, anhang.dateiId) : null;
    if (!datei) throw new NotFound();
    return { datei: { ...datei, name: anhang.name }, oeffentlich };
  });
}
