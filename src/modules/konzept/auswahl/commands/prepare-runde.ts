import { listGremien } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { yearOf } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import {
  type AuswahlrundeId,
  findKriterienFehler,
  MOST_VORSCHLAEGE,
  RUNDENSTAENDE,
  type RundenAngaben,
  type RundenKopf,
  VORGABE_KRITERIEN,
  type VorschlagWahl,
} from "../rules/runde.ts";
import { uebertragVon } from "../rules/antrag.ts";
import { findTopfFehler } from "../rules/toepfe.ts";
import { freezeKandidat, loadKandidaten } from "../store/kandidaten.ts";
import { deleteRunde, findVorige, insertRunde, listRunden, updateRunde } from "../store/runden.ts";
import { listVorschlaege, type NeuerVorschlag, replaceVorschlaege } from "../store/vorschlaege.ts";
import { lockForAuswahl, requireManageAuswahl } from "./lock-runde.ts";

/**
 * Begins the round of a body for a year, with the default criteria and with what the round before put off or left
 * unfinished (AW2, AW10).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function createRunde(ctx: Ctx, { jahr, gremiumId }: RundenKopf) {
  requireManageAuswahl(ctx);
  const [heute, namen] = [yearOf(ctx.today), await viewNamen(ctx)];
  const gremium = (await listGremien(ctx)).find((one) => one.id === gremiumId && one.stand === "aktiv");
  return ctx.db.write(async (tx) => {
    if (!gremium) return refuse("gremium-unbekannt");
    if (jahr < heute || jahr > heute + 5) return refuse("jahr-falsch");
    const alle = await listRunden(tx, RUNDENSTAENDE);
    if (alle.some((one) => one.jahr === jahr && one.gremiumId === gremiumId)) return refuse("schon-eine-runde");
    const vorige = await findVorige(tx, gremiumId, jahr);
    const slug = freeSlug(String(jahr), new Set(alle.map((one) => one.slug)));
    const kriterien = vorige?.kriterien ?? VORGABE_KRITERIEN;
    // The envelopes of last year, for their names; the amounts are set anew.
    const toepfe = vorige?.toepfe ?? [];
    const id = await insertRunde(tx, { slug, jahr, gremiumId, gremium: gremium.name, kriterien, toepfe });
    const kandidaten = await loadKandidaten(tx, jahr);
    const frueher = vorige ? await listVorschlaege(tx, [vorige.id]) : [];
    const wieder = frueher.flatMap(({ massnahmeId, entscheid, entscheidGrund }): NeuerVorschlag[] => {
      const kandidat = kandidaten.get(massnahmeId);
      if (!kandidat || kandidat.massnahme.archiviertAm) return [];
      const uebertragGrund = uebertragVon({ ...kandidat.stand, entscheid, entscheidGrund });
      return uebertragGrund === null
        ? []
        : [freezeKandidat(kandidat, { ...kandidat.gefordert, anteile: {}, uebertragGrund }, namen)];
    });
    await replaceVorschlaege(tx, id, wieder);
    await record(tx, ctx, "konzept.auswahl.created", [
      { kind: "auswahlrunde", id, after: { jahr, gremium: gremium.name, uebertraege: wieder.length } },
    ]);
    return accept({ id });
  });
}

export type RundenEntwurf = RundenAngaben & { readonly wahl: ReadonlyMap<MassnahmeId, VorschlagWahl> };

/**
 * Changes a round that has not opened: last day, frame, criteria and candidates with what they ask (AW2, AW3).
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function changeRunde(ctx: Ctx, id: AuswahlrundeId, rev: number, neu: RundenEntwurf) {
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "entwurf");
    if (!locked.ok) return locked;
    const fehler = findKriterienFehler(neu.kriterien) ?? findTopfFehler(neu.toepfe);
    if (fehler) return refuse(fehler);
    if (neu.wahl.size > MOST_VORSCHLAEGE) return refuse("zu-viele-vorschlaege");
    const kandidaten = await loadKandidaten(tx, locked.value.jahr);
    const rows: NeuerVorschlag[] = [];
    for (const [massnahmeId, wahl] of neu.wahl) {
      const kandidat = kandidaten.get(massnahmeId);
      if (!kandidat) return refuse("inzwischen-geaendert");
      rows.push(freezeKandidat(kandidat, wahl, namen));
    }
    const { fristAm, rahmenCent, rahmenStellen, toepfe, kriterien } = neu;
    await replaceVorschlaege(tx, id, rows);
    await updateRunde(tx, id, { fristAm, rahmenCent, rahmenStellen, toepfe, kriterien });
    const told = (one: RundenAngaben, vorschlaege: number | null) => ({
      fristAm: one.fristAm,
      rahmenCent: one.rahmenCent,
      rahmenStellen: one.rahmenStellen,
      toepfe: one.toepfe.map(({ name, grenze }) => `${name}: ${grenze / 100}`),
      kriterien: one.kriterien.map(({ name, gewicht }) => `${name} × ${gewicht}`),
      vorschlaege,
    });
    await record(tx, ctx, "konzept.auswahl.changed", [
      { kind: "auswahlrunde", id, before: told(locked.value, null), after: told(neu, rows.length) },
    ]);
    return accept({ id });
  });
}

/**
 * Throws away a round that has not opened.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function discardRunde(ctx: Ctx, id: AuswahlrundeId, rev: number) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForAuswahl(tx, ctx, id, rev, "entwurf");
    if (!locked.ok) return locked;
    await deleteRunde(tx, id);
    const { jahr, gremium } = locked.value;
    await record(tx, ctx, "konzept.auswahl.discarded", [
      { kind: "auswahlrunde", id, before: { jahr, gremium }, after: null },
    ]);
    return accept({ id });
  });
}
