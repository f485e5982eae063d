import { randomBytes } from "node:crypto";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { addDays } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { saveGeprueft } from "../../pflege/store/pflege-staende.ts";
import { listLeistungRows } from "../../store/leistungen.ts";
import {
  codeFrom,
  findSammelmappeRefusal,
  istOffen,
  type SammelmappeAngaben,
  type SammelmappeId,
  type SammelmappeRefusal,
  mayMakeSammelmappe,
} from "../rules/sammelmappe.ts";
import { insertSammelmappe, lockSammelmappe, type SammelmappeRow, updateSammelmappe } from "../store/sammelmappen.ts";

function requireMaker(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayMakeSammelmappe(ctx.actor)) throw new NotAllowed();
}

async function refusalOf(tx: Tx, ctx: Ctx, neu: SammelmappeAngaben): Promise<SammelmappeRefusal | null> {
  const known = new Set((await listLeistungRows(tx, "oeffentlich")).map(({ id }) => id));
  return findSammelmappeRefusal(neu, ctx.today, known);
}

/**
 * Puts entries together under an address that nobody guesses.
 *
 * @throws SignInNeeded, NotAllowed for those who only read
 */
export function createSammelmappe(
  ctx: Ctx,
  neu: SammelmappeAngaben,
): Promise<Outcome<SammelmappeId, SammelmappeRefusal>> {
  return ctx.db.write(async (tx) => {
    requireMaker(ctx);
    const refused = await refusalOf(tx, ctx, neu);
    if (refused) return refuse(refused);
    const id = await insertSammelmappe(tx, { ...neu, code: codeFrom(randomBytes(48)) });
    await saveGeprueft(tx, { art: "sammelmappe", id }, ctx.today);
    await record(tx, ctx, "wegweiser.sammelmappe.created", [
      { kind: "sammelmappe", id, before: null, after: { ...neu } },
    ]);
    return accept(id);
  });
}

/** @throws SignInNeeded, NotAllowed for those who only read, NotFound */
export function changeSammelmappe(
  ctx: Ctx,
  id: SammelmappeId,
  rev: number,
  neu: SammelmappeAngaben,
): Promise<Outcome<null, SammelmappeRefusal | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const row = await lockForMaker(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const refused = await refusalOf(tx, ctx, neu);
    if (refused) return refuse(refused);
    await updateSammelmappe(tx, id, neu);
    await record(tx, ctx, "wegweiser.sammelmappe.changed", [
      { kind: "sammelmappe", id, ...difference<SammelmappeAngaben>(without(row, "id", "rev", "code"), neu) },
    ]);
    return accept(null);
  });
}

/**
 * Closes it from now on: its address opens nothing any more.
 *
 * @throws SignInNeeded, NotAllowed for those who only read, NotFound
 */
export function endSammelmappe(ctx: Ctx, id: SammelmappeId): Promise<Outcome<null, "schon-beendet">> {
  return ctx.db.write(async (tx) => {
    const row = await lockForMaker(tx, ctx, id);
    if (!istOffen(row, ctx.today)) return refuse("schon-beendet");
    const giltBis = addDays(ctx.today, -1);
    await updateSammelmappe(tx, id, { giltBis });
    await record(tx, ctx, "wegweiser.sammelmappe.ended", [
      { kind: "sammelmappe", id, before: { giltBis: row.giltBis }, after: { giltBis } },
    ]);
    return accept(null);
  });
}

async function lockForMaker(tx: Tx, ctx: Ctx, id: SammelmappeId): Promise<SammelmappeRow> {
  requireMaker(ctx);
  const row = await lockSammelmappe(tx, id);
  if (!row) throw new NotFound();
  return row;
}
