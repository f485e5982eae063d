import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { expireDatei } from "#src/platform/files/expire-datei.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { VorlageAngaben, VorlageId } from "../rules/vorlage.ts";
import { loadAnlagen } from "../store/anlagen.ts";
import { listDateien } from "../store/dateien.ts";
import { deleteVorlage, listBeratungen, saveVorlage } from "../store/vorlagen.ts";
import { lockCurrent, requireWriting } from "./lock-vorlage.ts";

/**
 * Rewrites a draft. What is not for the public stands in no log, only that it changed.
 *
 * @param rev the state the person had before her eyes
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function changeVorlage(ctx: Ctx, id: VorlageId, rev: number, angaben: VorlageAngaben) {
  requireWriting(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, id, rev, ["entwurf"]);
    if (!locked.ok) return locked;
    const before = locked.value;
    const kennungen = before.art === "fassung" ? [] : angaben.kennungen;
    if (kennungen.length > 0) {
      const { unbekannt } = await loadAnlagen(tx, namen, { art: before.art, ...angaben, kennungen });
      if (unbekannt.length > 0) return refuse("massnahme-unbekannt");
    }
    const after = { ...angaben, kennungen };
    await saveVorlage(tx, id, after);
    const told = (one: VorlageAngaben) => ({
      ...without(one, "vertraulich"),
      kennungen: [...one.kennungen],
      hatVertrauliches: one.vertraulich !== "",
    });
    const { titel, sachverhalt, vorschlag, finanzen, vertraulich, oeffentlich, mitAenderungen, mitTabellen } = before;
    const old = { titel, sachverhalt, vorschlag, finanzen, vertraulich, oeffentlich, mitAenderungen, mitTabellen };
    await record(tx, ctx, "konzept.vorlage.changed", [
      { kind: "vorlage", id, ...difference(told({ ...old, kennungen: before.kennungen }), told(after)) },
    ]);
    return accept({ id });
  });
}

/**
 * Throws a draft away. One that a body has spoken to stays.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function removeVorlage(ctx: Ctx, id: VorlageId, rev: number) {
  requireWriting(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, id, rev, ["entwurf"]);
    if (!locked.ok) return locked;
    if ((await listBeratungen(tx, id)).some((one) => one.ergebnis !== null)) return refuse("schon-beraten");
    for (const { dateiId } of await listDateien(tx, id)) await expireDatei(tx, dateiId);
    await deleteVorlage(tx, id);
    const { titel, jahr, laufend } = locked.value;
    await record(tx, ctx, "konzept.vorlage.removed", [
      { kind: "vorlage", id, before: { titel, jahr, laufend }, after: null },
    ]);
    return accept({ id });
  });
}
