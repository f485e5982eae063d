import { listStellen } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { requireManage } from "../../commands/require-manage.ts";
import { listLeistungRows } from "../../store/leistungen.ts";
import {
  findUebergabeRefusal,
  type Uebergabe,
  type UebergabeAngaben,
  type UebergabeId,
  type UebergabeRefusal,
} from "../rules/uebergabe.ts";
import {
  deleteUebergabe,
  insertUebergabe,
  listUebergabeRows,
  lockUebergabe,
  updateUebergabe,
} from "../store/uebergaben.ts";

type Refusal = UebergabeRefusal | "bezug-fehlt";

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export async function createUebergabe(ctx: Ctx, neu: UebergabeAngaben): Promise<Outcome<UebergabeId, Refusal>> {
  requireManage(ctx);
  const known = await stelleIds(ctx);
  return ctx.db.write(async (tx) => {
    const refused = await refusalOf(tx, neu, known, null);
    if (refused) return refuse(refused);
    const id = await insertUebergabe(tx, neu);
    await record(tx, ctx, "wegweiser.uebergabe.created", [{ kind: "uebergabe", id, before: null, after: { ...neu } }]);
    return accept(id);
  });
}

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound */
export async function changeUebergabe(
  ctx: Ctx,
  id: UebergabeId,
  rev: number,
  neu: UebergabeAngaben,
): Promise<Outcome<null, Refusal | "inzwischen-geaendert">> {
  requireManage(ctx);
  const known = await stelleIds(ctx);
  return ctx.db.write(async (tx) => {
    const row = await requireUebergabe(tx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const refused = await refusalOf(tx, neu, known, id);
    if (refused) return refuse(refused);
    await updateUebergabe(tx, id, neu);
    const changed = difference<UebergabeAngaben>(without(row, "id", "rev"), neu);
    await record(tx, ctx, "wegweiser.uebergabe.changed", [{ kind: "uebergabe", id, ...changed }]);
    return accept(null);
  });
}

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound */
export function removeUebergabe(
  ctx: Ctx,
  id: UebergabeId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert">> {
  requireManage(ctx);
  return ctx.db.write(async (tx) => {
    const row = await requireUebergabe(tx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    await deleteUebergabe(tx, id);
    const before = without(row, "id", "rev");
    await record(tx, ctx, "wegweiser.uebergabe.removed", [{ kind: "uebergabe", id, before, after: null }]);
    return accept(null);
  });
}

async function stelleIds(ctx: Ctx): Promise<ReadonlySet<string>> {
  return new Set((await listStellen(ctx)).map(({ id }) => id));
}

async function refusalOf(
  tx: Tx,
  neu: UebergabeAngaben,
  known: ReadonlySet<string>,
  except: UebergabeId | null,
): Promise<Refusal | null> {
  const rows = await listLeistungRows(tx, "intern");
  const there = known.has(neu.vonId) && known.has(neu.anId) && rows.some(({ id }) => id === neu.leistungId);
  if (!there) return "bezug-fehlt";
  const others = (await listUebergabeRows(tx, [neu.leistungId])).filter(({ id }) => id !== except);
  return findUebergabeRefusal(neu, others);
}

async function requireUebergabe(tx: Tx, id: UebergabeId): Promise<Uebergabe> {
  const row = await lockUebergabe(tx, id);
  if (!row) throw new NotFound();
  return row;
}
