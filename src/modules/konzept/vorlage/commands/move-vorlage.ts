import { listGremien } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { eingebrachtesOf } from "../rules/entwurf-stand.ts";
import { acceptEinbringung, acceptErgebnis, type ErgebnisAngaben, type VorlageId } from "../rules/vorlage.ts";
import { loadAnlagen } from "../store/anlagen.ts";
import { listDateien } from "../store/dateien.ts";
import { insertStand } from "../store/staende.ts";
import { listBeratungen, saveErgebnis, saveVorlage } from "../store/vorlagen.ts";
import { lockCurrent, requireWriting } from "./lock-vorlage.ts";

/**
 * Brings a paper in: from now on its text does not change, and its annexes show the Konzept as it is at this moment.
 *
 * @param stand names the state of the Konzept that was before the eyes of whoever brings it in
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function submitVorlage(ctx: Ctx, id: VorlageId, rev: number, stand: string) {
  requireWriting(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const locked = await lockCurrent(tx, id, rev, ["entwurf"]);
    if (!locked.ok) return locked;
    const vorlage = locked.value;
    const accepted = acceptEinbringung(vorlage, await listBeratungen(tx, id));
    if (!accepted.ok) return accepted;
    const { anlagen, unbekannt, entwurf } = await loadAnlagen(tx, namen, vorlage);
    if (unbekannt.length > 0) return refuse("massnahme-unbekannt");
    if (anlagen.stand !== stand) return refuse("konzept-geaendert");
    await saveVorlage(tx, id, { stand: accepted.value, eingebrachtAm: ctx.today, anlagen });
    const pruefsumme = await insertStand(
      tx,
      id,
      eingebrachtesOf({ ...vorlage, anlagen }, await listDateien(tx, id), entwurf),
    );
    await record(tx, ctx, "konzept.vorlage.submitted", [
      {
        kind: "vorlage",
        id,
        before: { stand: vorlage.stand },
        after: { stand: accepted.value, konzeptstand: stand, pruefsumme },
      },
    ]);
    return accept({ id });
  });
}

/**
 * Takes a postponed paper back to the desk, so that it can be rewritten and brought in again. What bodies said stays.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function reviseVorlage(ctx: Ctx, id: VorlageId, rev: number) {
  requireWriting(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, id, rev, ["vertagt"]);
    if (!locked.ok) return locked;
    await saveVorlage(tx, id, { stand: "entwurf", eingebrachtAm: null, anlagen: null });
    await record(tx, ctx, "konzept.vorlage.revised", [
      { kind: "vorlage", id, before: { stand: "vertagt" }, after: { stand: "entwurf" } },
    ]);
    return accept({ id });
  });
}

/**
 * Notes what a body said. Who decides ends the paper, who postpones sends it back.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such paper
 */
export async function recordErgebnis(ctx: Ctx, id: VorlageId, rev: number, typed: ErgebnisAngaben) {
  requireWriting(ctx);
  const gremien = await listGremien(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, id, rev, ["eingebracht"]);
    if (!locked.ok) return locked;
    const beratungen = await listBeratungen(tx, id);
    const accepted = acceptErgebnis(locked.value.stand, beratungen, typed, ctx.today);
    if (!accepted.ok) return accepted;
    const { beratungId, ergebnis, am, abstimmung } = typed;
    await saveErgebnis(tx, beratungId, { ergebnis, am, ergebnisText: typed.text, abstimmung });
    await saveVorlage(tx, id, { stand: accepted.value });
    const gremiumId = beratungen.find((one) => one.id === beratungId)?.gremiumId;
    const beratung = gremien.find((one) => one.id === gremiumId)?.name ?? "";
    await record(tx, ctx, "konzept.vorlage.decided", [
      {
        kind: "vorlage",
        id,
        before: { stand: "eingebracht" },
        after: { stand: accepted.value, beratung, ergebnis, am, ...abstimmung },
      },
    ]);
    return accept({ stand: accepted.value });
  });
}
