import { listGremien } from "#src/modules/gremien/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { BeratungAngaben, BeratungId, VorlageId } from "../rules/vorlage.ts";
import { deleteBeratung, insertBeratung, listBeratungen, saveVorlage } from "../store/vorlagen.ts";
import { lockCurrent, requireWriting } from "./lock-vorlage.ts";

/**
 * Adds a body to the order in which a draft goes through.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function addBeratung(ctx: Ctx, id: VorlageId, rev: number, angaben: BeratungAngaben) {
  requireWriting(ctx);
  const gremium = (await listGremien(ctx)).find((one) => one.id === angaben.gremiumId && one.stand !== "aufgeloest");
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, id, rev, ["entwurf"]);
    if (!locked.ok) return locked;
    if (!gremium) return refuse("gremium-unbekannt");
    const beratungId = newId<"Beratung">();
    await insertBeratung(tx, id, beratungId, angaben);
    await saveVorlage(tx, id, {});
    await record(tx, ctx, "konzept.vorlage.beratung-added", [
      { kind: "vorlage", id, after: { beratung: gremium.name, rolle: angaben.rolle, am: angaben.am } },
    ]);
    return accept({ id: beratungId });
  });
}

/**
 * Takes a body out of the order again, as long as it has not spoken.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function removeBeratung(ctx: Ctx, id: VorlageId, rev: number, beratungId: BeratungId) {
  requireWriting(ctx);
  const gremien = await listGremien(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, id, rev, ["entwurf"]);
    if (!locked.ok) return locked;
    const beratung = (await listBeratungen(tx, id)).find((one) => one.id === beratungId);
    if (!beratung) return refuse("inzwischen-geaendert");
    if (beratung.ergebnis !== null) return refuse("schon-beraten");
    await deleteBeratung(tx, beratungId);
    await saveVorlage(tx, id, {});
    const name = gremien.find((one) => one.id === beratung.gremiumId)?.name ?? "";
    await record(tx, ctx, "konzept.vorlage.beratung-removed", [
      { kind: "vorlage", id, before: { beratung: name, rolle: beratung.rolle, am: beratung.am }, after: null },
    ]);
    return accept({ id });
  });
}
