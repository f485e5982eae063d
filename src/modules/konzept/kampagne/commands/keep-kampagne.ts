import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { expireDatei } from "#src/platform/files/expire-datei.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { type Datei, takeDatei } from "../../prozess/commands/keep-unterlage.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { rightsOf } from "../../rules/massnahme-rights.ts";
import { mayMaintainMassnahme, mayReadMassnahme } from "../../rules/permissions.ts";
import { lockMassnahme } from "../../store/massnahmen.ts";
import {
  acceptBotschaft,
  acceptMaterial,
  type MaterialAngaben,
  MATERIALIEN_HOECHSTENS,
  type MaterialId,
} from "../rules/kampagne.ts";
import {
  deleteMaterial,
  findKampagne,
  findMaterial,
  insertMaterial,
  listMaterialien,
  saveBotschaft,
} from "../store/kampagnen.ts";

/** The Maßnahme stays locked, so that two at once see each other's campaign. */
async function lockMaintained(tx: Tx, ctx: Ctx, id: MassnahmeId) {
  requireIntern(ctx);
  const massnahme = await lockMassnahme(tx, id);
  if (!massnahme || !mayReadMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotFound();
  if (!mayMaintainMassnahme(ctx.actor, rightsOf(massnahme))) throw new NotAllowed();
  return massnahme.archiviertAm ? refuse("archiviert") : accept(massnahme);
}

/**
 * Makes a Maßnahme a campaign by saying what it wants to say, changes that, or with an empty message ends it (R105, KP1).
 *
 * @param rev of the campaign as it was shown; 0 when there was none
 * @throws SignInNeeded, NotFound, and NotAllowed for who may not maintain the Maßnahme
 */
export function keepKampagne(ctx: Ctx, id: MassnahmeId, rev: number, typed: string) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockMaintained(tx, ctx, id);
    if (!massnahme.ok) return massnahme;
    const before = await findKampagne(tx, id);
    if ((before?.rev ?? 0) !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptBotschaft(typed, (await listMaterialien(tx, id)).length);
    if (!accepted.ok) return accepted;
    if (accepted.value === (before?.botschaft ?? "")) return refuse("nichts-geaendert");
    await saveBotschaft(tx, id, accepted.value);
    await record(tx, ctx, "konzept.kampagne.kept", [
      { kind: "massnahme", id, before: { botschaft: before?.botschaft ?? "" }, after: { botschaft: accepted.value } },
    ]);
    return accept({ id });
  });
}

/**
 * Adds something that was made for a campaign (KP2, KP3). It is as public as the Maßnahme.
 *
 * @param files where files lie, from the running program
 * @returns refused also for a file that is too large or of no kind that is taken
 * @throws SignInNeeded, NotFound, NotAllowed as keepKampagne
 */
export function addMaterial(
  ctx: Ctx,
  files: FileStore,
  massnahmeId: MassnahmeId,
  angaben: MaterialAngaben,
  datei: Datei | null,
) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockMaintained(tx, ctx, massnahmeId);
    if (!massnahme.ok) return massnahme;
    if (!(await findKampagne(tx, massnahmeId))) return refuse("keine-kampagne");
    const accepted = acceptMaterial(angaben, datei !== null, ctx.today);
    if (!accepted.ok) return accepted;
    if ((await listMaterialien(tx, massnahmeId)).length >= MATERIALIEN_HOECHSTENS) return refuse("zu-viele-eintraege");
    const taken = datei ? await takeDatei(tx, ctx, files, datei) : accept(null);
    if (!taken.ok) return taken;
    const id = newId<"Material">();
    await insertMaterial(tx, { id, massnahmeId, ...accepted.value, dateiId: taken.value });
    await record(tx, ctx, "konzept.material.added", [
      { kind: "material", id, after: { ...accepted.value, massnahmeId, dateiId: taken.value } },
    ]);
    return accept({ id });
  });
}

/**
 * Takes a material away; its file is deleted by the nightly run.
 *
 * @throws SignInNeeded, NotFound, NotAllowed as keepKampagne
 */
export function removeMaterial(ctx: Ctx, massnahmeId: MassnahmeId, id: MaterialId) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockMaintained(tx, ctx, massnahmeId);
    if (!massnahme.ok) return massnahme;
    const row = await findMaterial(tx, id);
    if (row?.massnahmeId !== massnahmeId) throw new NotFound();
    await deleteMaterial(tx, id);
    if (row.dateiId) await expireDatei(tx, row.dateiId);
    const { titel, art } = row;
    await record(tx, ctx, "konzept.material.removed", [{ kind: "material", id, before: { titel, art }, after: null }]);
    return accept({ id });
  });
}
