import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { WorkshopId } from "../rules/ids.ts";
import { acceptAngaben, loeschtagOf, type WorkshopAngaben } from "../rules/workshop.ts";
import { moveLoeschtag } from "../store/anmeldungen.ts";
import { countKarten } from "../store/pinnwand.ts";
import { insertWorkshop, listGruppen, replaceGruppen, updateWorkshop } from "../store/workshops.ts";
import { without } from "#src/shared/without.ts";
import { lockForFachstelle, requireRunWorkshops } from "./lock-workshop.ts";
import { moveUp } from "./move-up.ts";

/**
 * Plans a workshop; nobody outside the office knows of it yet (WS2, WS3).
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export function createWorkshop(ctx: Ctx, neu: WorkshopAngaben) {
  return ctx.db.write(async (tx) => {
    requireRunWorkshops(ctx);
    const accepted = acceptAngaben(neu);
    if (!accepted.ok) return accepted;
    const id = await insertWorkshop(tx, ctx, accepted.value);
    await replaceGruppen(tx, id, neu.gruppen, []);
    await record(tx, ctx, "beteiligung.workshop.created", [{ kind: "workshop", id, before: null, after: { ...neu } }]);
    return accept({ id });
  });
}

/**
 * Changes what is written about a workshop, as long as it is not documented. A group with cards stays (WS4); more places
 * go to the waiting list.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export function changeWorkshop(ctx: Ctx, id: WorkshopId, rev: number, neu: WorkshopAngaben) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForFachstelle(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const workshop = locked.value;
    if (workshop.stand === "dokumentiert") return refuse("schon-dokumentiert");
    const accepted = acceptAngaben(neu);
    if (!accepted.ok) return accepted;
    const there = await listGruppen(tx, [id]);
    const known = new Set(there.map((one) => one.id));
    if (neu.gruppen.some((one) => one.id !== null && !known.has(one.id))) return refuse("inzwischen-geaendert");
    const kept = new Set(neu.gruppen.map((one) => one.id));
    const weg = there.filter((one) => !kept.has(one.id)).map((one) => one.id);
    const karten = await countKarten(tx, id);
    if (weg.length > 0 && (await countKarten(tx, id, weg)) > 0) return refuse("gruppe-hat-karten");
    if (neu.runde !== workshop.runde && karten > 0) return refuse("runde-hat-karten");
    await replaceGruppen(tx, id, neu.gruppen, weg);
    await updateWorkshop(tx, id, without(neu, "gruppen"));
    if (neu.tag !== workshop.tag) await moveLoeschtag(tx, id, loeschtagOf(neu.tag));
    const nachgerueckt = await moveUp(tx, { ...workshop, plaetze: neu.plaetze });
    const gruppen = there.map(({ id: gruppeId, name, bezugId, thema, handlungsfeldId }) => ({
      id: gruppeId,
      name,
      bezugId,
      thema,
      handlungsfeldId,
    }));
    const before: WorkshopAngaben = {
      ...without(workshop, "id", "slug", "code", "stand", "schritt", "teilnehmende", "dokumentiertAm", "rev"),
      gruppen,
    };
    await record(tx, ctx, "beteiligung.workshop.changed", [
      { kind: "workshop", id, ...difference(before, neu) },
      ...nachgerueckt.map((one) => ({ kind: "workshopanmeldung", id: one, after: { stand: "angemeldet" } })),
    ]);
    return accept({ id });
  });
}
