import { limitQuellen } from "#src/modules/konzept/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { announce } from "#src/platform/db/announce.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { WorkshopId } from "../rules/ids.ts";
import { acceptStand, type Schritt, type Stand } from "../rules/workshop.ts";
import { listAnmeldungen } from "../store/anmeldungen.ts";
import { countKarten, foldWertungen, listQuellen } from "../store/pinnwand.ts";
import { updateWorkshop } from "../store/workshops.ts";
import { lockForFachstelle } from "./lock-workshop.ts";

/**
 * Takes a workshop into another state (WS2). Documenting closes the room, adds up what telephones did and forgets which
 * did what (WS13); from then on everybody can read it. Taken back, its cards and clusters are no public Belege any more.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export function moveWorkshop(ctx: Ctx, id: WorkshopId, rev: number, nach: Stand, teilnehmende: number | null = null) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForFachstelle(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { stand } = locked.value;
    const angemeldete = (await listAnmeldungen(tx, [id])).filter((one) => one.stand !== "abgesagt").length;
    const accepted = acceptStand(stand, nach, { angemeldete, karten: await countKarten(tx, id) });
    if (!accepted.ok) return accepted;
    const dokumentiert = nach === "dokumentiert";
    if (dokumentiert) await foldWertungen(tx, id);
    await updateWorkshop(tx, id, {
      stand: nach,
      ...(dokumentiert ? { schritt: "geschlossen" as const, teilnehmende } : {}),
      dokumentiertAm: dokumentiert ? ctx.today : null,
    });
    const belege = stand === "dokumentiert" ? await limitQuellen(tx, ctx, await listQuellen(tx, id), "intern") : [];
    await announce(tx, ctx, id);
    await record(tx, ctx, "beteiligung.workshop.moved", [
      { kind: "workshop", id, before: { stand }, after: { stand: nach } },
      ...belege,
    ]);
    return accept({ id });
  });
}

/**
 * Opens the next step for the room, or one before (WS8).
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export function openSchritt(ctx: Ctx, id: WorkshopId, rev: number, schritt: Schritt) {
  return ctx.db.write(async (tx) => {
    const locked = await lockForFachstelle(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    if (locked.value.stand !== "laeuft") return refuse("nicht-offen");
    await updateWorkshop(tx, id, { schritt });
    await announce(tx, ctx, id);
    await record(tx, ctx, "beteiligung.workshop.stepped", [
      { kind: "workshop", id, before: { schritt: locked.value.schritt }, after: { schritt } },
    ]);
    return accept({ id });
  });
}
