import { listGemeinden, listStellen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { gremienChange } from "../rules/audit.ts";
import type { GremiumId, MitgliedschaftId } from "../rules/ids.ts";
import {
  findMitgliedRefusal,
  type MitgliedRefusal,
  type MitgliedschaftAngaben,
  zugangOf,
} from "../rules/mitgliedschaft.ts";
import { mayManageGremien } from "../rules/permissions.ts";
import { findFunktion } from "../store/funktionen.ts";
import { findGremium, lockGremium, touchGremium } from "../store/gremien.ts";
import {
  deleteMitglied,
  insertMitglied,
  listMitglieder,
  lockMitglied,
  updateMitglied,
  werOf,
} from "../store/mitglieder.ts";

export type MitgliedChangeRefusal = MitgliedRefusal | "gremium-aufgeloest" | "bezug-fehlt" | "inzwischen-geaendert";

/**
 * Gives a function, a Stelle or a municipality a seat (R011, R013).
 *
 * @throws NotFound when there is no such body
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function addMitglied(
  ctx: Ctx,
  gremiumId: GremiumId,
  roh: MitgliedschaftAngaben,
): Promise<Outcome<MitgliedschaftId, MitgliedChangeRefusal>> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const neu = { ...roh, zugang: zugangOf(roh.teilnahme, roh.zugang) };
  const known = await isKnown(ctx, neu);
  return ctx.db.write(async (tx) => {
    const gremium = await lockGremium(tx, gremiumId);
    if (!gremium) throw new NotFound();
    if (gremium.stand === "aufgeloest") return refuse("gremium-aufgeloest");
    if (!known || !(await hasFunktionen(tx, neu))) return refuse("bezug-fehlt");
    const refused = findMitgliedRefusal(neu, await listMitglieder(tx, gremiumId));
    if (refused) return refuse(refused);
    const id = await insertMitglied(tx, gremiumId, neu);
    await touchGremium(tx, gremiumId);
    await record(tx, ctx, "gremien.mitglied.added", [about(gremiumId), gremienChange("mitgliedschaft", id, null, neu)]);
    return accept(id);
  });
}

/** Changes a seat: role, vote, term, substitute. Who holds it stays. Throws like `addMitglied`. */
export async function changeMitglied(
  ctx: Ctx,
  id: MitgliedschaftId,
  rev: number,
  roh: Omit<MitgliedschaftAngaben, "funktionId" | "stelleId" | "gemeindeId">,
): Promise<Outcome<null, MitgliedChangeRefusal>> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const neu: MitgliedschaftAngaben = { ...werOf(row), ...roh, zugang: zugangOf(roh.teilnahme, roh.zugang) };
    if (!(await hasFunktionen(tx, neu))) return refuse("bezug-fehlt");
    const others = (await listMitglieder(tx, row.gremiumId)).filter((one) => one.id !== id);
    const refused = findMitgliedRefusal(neu, others);
    if (refused) return refuse(refused);
    await updateMitglied(tx, id, neu);
    await touchGremium(tx, row.gremiumId);
    const before = without(row, "id", "gremiumId", "position", "rev");
    await record(tx, ctx, "gremien.mitglied.changed", [
      about(row.gremiumId),
      gremienChange("mitgliedschaft", id, before, neu),
    ]);
    return accept(null);
  });
}

/** Ends a seat on a day; the period stays as history. Throws like `addMitglied`. */
export async function endMitglied(
  ctx: Ctx,
  id: MitgliedschaftId,
  rev: number,
  bis: Datum,
): Promise<Outcome<null, "inzwischen-geaendert" | "ende-vor-anfang">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (row.von !== null && bis < row.von) return refuse("ende-vor-anfang");
    await updateMitglied(tx, id, { bis });
    await touchGremium(tx, row.gremiumId);
    await record(tx, ctx, "gremien.mitglied.ended", [
      about(row.gremiumId),
      { kind: "mitgliedschaft", id, before: { bis: row.bis }, after: { bis } },
    ]);
    return accept(null);
  });
}

/** Takes a seat away that was entered by mistake, with its history. Throws like `addMitglied`. */
export async function removeMitglied(
  ctx: Ctx,
  id: MitgliedschaftId,
  rev: number,
): Promise<Outcome<GremiumId, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    await deleteMitglied(tx, id);
    await touchGremium(tx, row.gremiumId);
    const before = without(row, "id", "gremiumId", "position", "rev");
    await record(tx, ctx, "gremien.mitglied.removed", [
      about(row.gremiumId),
      gremienChange("mitgliedschaft", id, before, null),
    ]);
    return accept(row.gremiumId);
  });
}

/** Every entry about a seat is also one about its body, so that the log names it. */
const about = (gremiumId: GremiumId) => ({ kind: "gremium", id: gremiumId, before: {}, after: {} });

async function lockAllowed(tx: Tx, ctx: Ctx, id: MitgliedschaftId) {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const row = await lockMitglied(tx, id);
  if (!row || !(await findGremium(tx, row.gremiumId))) throw new NotFound();
  return row;
}

/** Whether Stelle and municipality are ones of this county that still exist. */
async function isKnown(ctx: Ctx, neu: MitgliedschaftAngaben): Promise<boolean> {
  if (neu.stelleId) return (await listStellen(ctx)).some((one) => one.id === neu.stelleId);
  if (neu.gemeindeId) return (await listGemeinden(ctx)).some((one) => one.id === neu.gemeindeId);
  return true;
}

async function hasFunktionen(tx: Tx, neu: Pick<MitgliedschaftAngaben, "funktionId" | "vertretungId">) {
  for (const id of [neu.funktionId, neu.vertretungId]) {
    if (id === null) continue;
    const found = await findFunktion(tx, id);
    if (!found || found.archiviertAm !== null) return false;
  }
  return true;
}
