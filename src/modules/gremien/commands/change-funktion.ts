import { listGemeinden, listStellen } from "#src/modules/netzwerk/index.ts";
import { expire } from "#src/platform/audit/expire.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { gremienChange } from "../rules/audit.ts";
import {
  type AmtsantrittAngaben,
  type AmtsantrittRefusal,
  findAmtsantrittRefusal,
  type FunktionAngaben,
} from "../rules/funktion.ts";
import type { AmtszeitId, FunktionId } from "../rules/ids.ts";
import { mayManageGremien } from "../rules/permissions.ts";
import {
  countSitze,
  dropExpiredHolderNames,
  dropName,
  endAmtszeit,
  type FunktionRow,
  insertAmtszeit,
  insertFunktion,
  isTitelTaken,
  listAmtszeiten,
  lockFunktion,
  setFunktionArchiviert,
  updateFunktion,
} from "../store/funktionen.ts";

export type FunktionChangeRefusal = "zwei-orte" | "titel-vergeben" | "bezug-fehlt" | "inzwischen-geaendert";

/**
 * Adds an office that can hold seats (R011).
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function createFunktion(
  ctx: Ctx,
  neu: FunktionAngaben,
): Promise<Outcome<FunktionId, FunktionChangeRefusal>> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const refused = await findOrtRefusal(ctx, neu);
  return ctx.db.write(async (tx) => {
    if (refused) return refuse(refused);
    if (await isTitelTaken(tx, neu, null)) return refuse("titel-vergeben");
    const id = await insertFunktion(tx, neu);
    await record(tx, ctx, "gremien.funktion.created", [gremienChange("funktion", id, null, neu)]);
    return accept(id);
  });
}

/**
 * Changes title or place of an office. Its seats stay.
 *
 * @throws NotFound when there is none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeFunktion(
  ctx: Ctx,
  id: FunktionId,
  rev: number,
  neu: FunktionAngaben,
): Promise<Outcome<null, FunktionChangeRefusal>> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const refused = await findOrtRefusal(ctx, neu);
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (refused) return refuse(refused);
    if (await isTitelTaken(tx, neu, id)) return refuse("titel-vergeben");
    await updateFunktion(tx, id, neu);
    const before = without(row, "id", "rev", "archiviertAm");
    await record(tx, ctx, "gremien.funktion.changed", [gremienChange("funktion", id, before, neu)]);
    return accept(null);
  });
}

/**
 * Somebody else holds the office from a day on. The term of the one before ends the day before; every seat of the
 * function goes on (R011). Throws like `changeFunktion`.
 */
export async function replaceHolder(
  ctx: Ctx,
  id: FunktionId,
  rev: number,
  neu: AmtsantrittAngaben,
): Promise<Outcome<AmtszeitId, AmtsantrittRefusal | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const running = (await listAmtszeiten(tx, [id])).get(id)?.find((one) => one.bis === null) ?? null;
    const refused = findAmtsantrittRefusal(neu, running?.von ?? null, ctx.today);
    if (refused) return refuse(refused);
    const bis = addDays(neu.von, -1);
    // Without a term written down there still was somebody: history begins with an end.
    const before = running?.id ?? (await insertAmtszeit(tx, id, OHNE_ANFANG));
    await endAmtszeit(tx, before, bis);
    const started = await insertAmtszeit(tx, id, neu);
    await updateFunktion(tx, id, {});
    await record(tx, ctx, "gremien.funktion.holder.replaced", [
      { kind: "funktion", id, before: {}, after: {} },
      { kind: "amtszeit", id: before, before: { bis: null }, after: { bis } },
      gremienChange("amtszeit", started, null, neu),
    ]);
    return accept(started);
  });
}

const OHNE_ANFANG = { von: null, personName: null, einwilligungAm: null, nameBis: null } as const;

/** Deletes the name of one term at once, as the person may ask. Throws like `changeFunktion`. */
export async function removeHolderName(
  ctx: Ctx,
  id: FunktionId,
  amtszeitId: AmtszeitId,
): Promise<Outcome<null, "kein-name">> {
  return ctx.db.write(async (tx) => {
    await lockAllowed(tx, ctx, id);
    const found = (await listAmtszeiten(tx, [id])).get(id)?.find((one) => one.id === amtszeitId);
    if (!found) throw new NotFound();
    if (found.personName === null) return refuse("kein-name");
    await dropName(tx, amtszeitId);
    await updateFunktion(tx, id, {});
    await record(tx, ctx, "gremien.funktion.name.removed", [
      { kind: "funktion", id, before: {}, after: { personName: null } },
    ]);
    return accept(null);
  });
}

/** Takes an office out of use, or back. Refused while it holds seats. Throws like `changeFunktion`. */
export async function archiveFunktion(
  ctx: Ctx,
  id: FunktionId,
  rev: number,
  archivieren: boolean,
): Promise<Outcome<null, "inzwischen-geaendert" | "hat-sitze" | "titel-vergeben">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev || (row.archiviertAm !== null) === archivieren) return refuse("inzwischen-geaendert");
    if (archivieren && (await countSitze(tx, ctx.today)).has(id)) return refuse("hat-sitze");
    if (!archivieren && (await isTitelTaken(tx, row, id))) return refuse("titel-vergeben");
    const am = archivieren ? ctx.today : null;
    await setFunktionArchiviert(tx, id, am);
    const change = { kind: "funktion", id, before: { archiviertAm: row.archiviertAm }, after: { archiviertAm: am } };
    await record(tx, ctx, archivieren ? "gremien.funktion.archived" : "gremien.funktion.restored", [change]);
    return accept(null);
  });
}

/**
 * Deletes the names whose consent has ended. For the nightly run.
 *
 * @returns how many, or a refusal when none was due
 */
export function deleteExpiredHolderNames(ctx: Ctx) {
  return expire(ctx, {
    verb: "gremien.names.expired",
    kind: "amtszeit",
    after: { personName: null },
    forget: dropExpiredHolderNames,
  });
}

async function lockAllowed(tx: Tx, ctx: Ctx, id: FunktionId): Promise<FunktionRow> {
  if (!mayManageGremien(ctx.actor)) throw new NotAllowed();
  const row = await lockFunktion(tx, id);
  if (!row) throw new NotFound();
  return row;
}

async function findOrtRefusal(ctx: Ctx, neu: FunktionAngaben): Promise<"zwei-orte" | "bezug-fehlt" | null> {
  if (neu.stelleId !== null && neu.gemeindeId !== null) return "zwei-orte";
  const known =
    (neu.stelleId === null || (await listStellen(ctx)).some((one) => one.id === neu.stelleId)) &&
    (neu.gemeindeId === null || (await listGemeinden(ctx)).some((one) => one.id === neu.gemeindeId));
  return known ? null : "bezug-fehlt";
}
