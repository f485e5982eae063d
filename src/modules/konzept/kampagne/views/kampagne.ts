import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { dateiartWort } from "#src/platform/files/datei-art.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { rightsOf } from "../../rules/massnahme-rights.ts";
import { mayMaintainMassnahme, mayReadMassnahme } from "../../rules/permissions.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import type { MaterialId } from "../rules/kampagne.ts";
import { findKampagne, findMaterial, listMaterialien } from "../store/kampagnen.ts";

/** What a campaign wants to say and what was made for it; null for a Maßnahme that is none. Asks for no right itself. */
export async function loadKampagne(db: Db, massnahmeId: MassnahmeId) {
  const kampagne = await findKampagne(db, massnahmeId);
  if (!kampagne) return null;
  return {
    botschaft: kampagne.botschaft,
    rev: kampagne.rev,
    materialien: (await listMaterialien(db, massnahmeId)).map(({ mediaType, ...one }) => ({
      ...one,
      format: dateiartWort(mediaType ?? ""),
      pfad: one.adresse === "" ? `/konzept/materialien/${one.id}` : one.adresse,
    })),
  };
}
export type KampagneView = NonNullable<Awaited<ReturnType<typeof loadKampagne>>>;

/**
 * The campaign of a Maßnahme for who may keep it.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function viewKampagne(ctx: Ctx, id: MassnahmeId) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const massnahme = await findMassnahme(db, id);
    if (!massnahme || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotFound();
    if (!mayMaintainMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotAllowed();
    return {
      id,
      kennung: massnahme.kennung,
      titel: massnahme.inhalt.titel,
      kampagne: await loadKampagne(db, id),
    };
  });
}

/**
 * The file of a material, for whoever may read its Maßnahme.
 *
 * @throws NotFound when there is none, or the actor must not know it
 */
export async function viewMaterialDatei(ctx: Ctx, files: FileStore, id: MaterialId) {
  return ctx.db.read(async (db) => {
    const row = await findMaterial(db, id);
    const massnahme = row ? await findMassnahme(db, row.massnahmeId) : null;
    if (!row?.dateiId || !massnahme) throw new NotFound();
    const rights = rightsOf(massnahme);
    const datei = mayReadMassnahme(ctx.actor, rights) ? await files.find(db, row.dateiId) : null;
    if (!datei) throw new NotFound();
    return { datei, oeffentlich: rights.oeffentlich && !rights.archiviert };
  });
}
