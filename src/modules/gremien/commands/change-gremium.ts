import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { gremienChange } from "../rules/audit.ts";
import { findGremiumRefusal, type GremiumAngaben, type GremiumRefusal } from "../rules/gremium.ts";
import type { ChronikId, GremiumId } from "../rules/ids.ts";
import { mayManageGremien } from "../rules/permissions.ts";
import {
  deleteChronik,
  findChronik,
  type GremiumRow,
  insertChronik,
  insertGremium,
  isGremiumNameTaken,
  lockGremium,
  touchGremium,
  updateGremium,
} from "../store/gremien.ts";
import { endMitglieder } from "../store/mitglieder.ts";

type ChangeRefusal = GremiumRefusal | "name-vergeben" | "inzwischen-geaendert" | "schon-aufgeloest";

/**
 * Adds a body.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createGremium(
  ctx: Ctx,
  neu: GremiumAngaben,
): Promise<Outcome<GremiumId, GremiumRefusal | "name-vergeben">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
    const refused = findGremiumRefusal(neu, ctx.today);
    if (refused) return refuse(refused);
    if (await isGremiumNameTaken(tx, neu.name, null)) return refuse("name-vergeben");
    const id = await insertGremium(tx, neu, neu.stand === "aufgeloest" ? ctx.today : null);
    await record(tx, ctx, "gremien.gremium.created", [gremienChange("gremium", id, null, neu)]);
    return accept(id);
  });
}

/**
 * Changes what is said of a body. One that was dissolved comes back when it gets a living state. Its address stays.
 *
 * @throws NotFound when there is none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeGremium(
  ctx: Ctx,
  id: GremiumId,
  rev: number,
  neu: GremiumAngaben,
): Promise<Outcome<null, ChangeRefusal>> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const refused = findGremiumRefusal(neu, ctx.today);
    if (refused) return refuse(refused);
    if (neu.stand !== "aufgeloest" && (await isGremiumNameTaken(tx, neu.name, id))) return refuse("name-vergeben");
    await updateGremium(tx, id, neu, neu.stand === "aufgeloest" ? (row.aufgeloestAm ?? ctx.today) : null);
    await record(tx, ctx, "gremien.gremium.changed", [gremienChange("gremium", id, angabenOf(row), neu)]);
    return accept(null);
  });
}

/**
 * Dissolves a body: its seats end with it, the reason becomes part of its history. Throws like `changeGremium`.
 */
export async function dissolveGremium(
  ctx: Ctx,
  id: GremiumId,
  rev: number,
  ende: { readonly am: Datum; readonly grund: string },
): Promise<Outcome<null, "inzwischen-geaendert" | "schon-aufgeloest" | "grund-fehlt" | "ende-in-der-zukunft">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (row.stand === "aufgeloest") return refuse("schon-aufgeloest");
    if (ende.grund === "") return refuse("grund-fehlt");
    if (ende.am > ctx.today) return refuse("ende-in-der-zukunft");
    const before = angabenOf(row);
    const after: GremiumAngaben = { ...before, stand: "aufgeloest", standGrund: ende.grund };
    await updateGremium(tx, id, after, ende.am);
    const seats = await endMitglieder(tx, id, ende.am);
    await record(tx, ctx, "gremien.gremium.dissolved", [
      gremienChange("gremium", id, before, after),
      ...seats.map((seat) => ({ kind: "mitgliedschaft", id: seat, before: { bis: null }, after: { bis: ende.am } })),
    ]);
    return accept(null);
  });
}

/** Adds a dated entry to the history of a body (R017). Throws like `changeGremium`. */
export async function addChronik(
  ctx: Ctx,
  gremiumId: GremiumId,
  eintrag: { readonly am: Datum; readonly text: string },
): Promise<Outcome<ChronikId, "eintrag-in-der-zukunft">> {
  return ctx.db.write(async (tx) => {
    await lockAllowed(tx, ctx, gremiumId);
    if (eintrag.am > ctx.today) return refuse("eintrag-in-der-zukunft");
    const id = await insertChronik(tx, gremiumId, eintrag);
    await touchGremium(tx, gremiumId);
    const change = { kind: "gremium", id: gremiumId, before: { chronik: null }, after: { chronik: eintrag } };
    await record(tx, ctx, "gremien.chronik.added", [change]);
    return accept(id);
  });
}

/** Takes an entry out of the history. Throws like `changeGremium`, also when there is no such entry. */
export async function removeChronik(ctx: Ctx, gremiumId: GremiumId, id: ChronikId): Promise<Outcome<null, never>> {
  return ctx.db.write(async (tx) => {
    await lockAllowed(tx, ctx, gremiumId);
    const found = await findChronik(tx, id);
    if (found?.gremiumId !== gremiumId) throw new NotFound();
    await deleteChronik(tx, id);
    await touchGremium(tx, gremiumId);
    const before = { chronik: { am: found.am, text: found.text } };
    await record(tx, ctx, "gremien.chronik.removed", [
      { kind: "gremium", id: gremiumId, before, after: { chronik: null } },
    ]);
    return accept(null);
  });
}

async function lockAllowed(tx: Tx, ctx: Ctx, id: GremiumId): Promise<GremiumRow> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const row = await lockGremium(tx, id);
  if (!row) throw new NotFound();
  return row;
}

function angabenOf(row: GremiumRow): GremiumAngaben {
  return without(row, "id", "slug", "rev", "updatedAt", "aufgeloestAm");
}
