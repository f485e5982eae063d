import { expire } from "#src/platform/audit/expire.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Actor } from "#src/shared/actor.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { kontaktChange } from "../rules/audit.ts";
import type { KontaktId } from "../rules/ids.ts";
import { findKontaktRefusal, type KontaktAngaben, type KontaktRefusal } from "../rules/kontakt.ts";
import { mayChangeGemeindeKontakt, mayChangeStelleKontakt } from "../rules/permissions.ts";
import { findGemeinde } from "../store/gemeinden.ts";
import {
  deleteKontakt,
  dropExpiredNames,
  insertKontakt,
  type KontaktOwner,
  type KontaktRow,
  lockKontakt,
  updateKontakt,
} from "../store/kontakte.ts";
import { findStelle } from "../store/stellen.ts";

/**
 * Adds a contact, by function, to a Stelle or a municipality (R177, R178).
 *
 * @throws NotFound when there is no such Stelle or municipality
 * @throws NotAllowed for everybody but the Fachstelle and whoever keeps this Stelle or municipality
 */
export async function createKontakt(
  ctx: Ctx,
  owner: KontaktOwner,
  neu: KontaktAngaben,
): Promise<Outcome<KontaktId, KontaktRefusal>> {
  return ctx.db.write(async (tx) => {
    if (!mayChangeKontakt(ctx.actor, owner)) throw new NotAllowed();
    if (!(await exists(tx, owner))) throw new NotFound();
    const refused = findKontaktRefusal(neu, ctx.today);
    if (refused) return refuse(refused);
    const id = await insertKontakt(tx, owner, neu);
    await record(tx, ctx, "netzwerk.kontakt.created", [kontaktChange(id, null, neu)]);
    return accept(id);
  });
}

/** Changes a contact. Throws like `createKontakt`. */
export async function changeKontakt(
  ctx: Ctx,
  id: KontaktId,
  rev: number,
  neu: KontaktAngaben,
): Promise<Outcome<null, KontaktRefusal | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const refused = findKontaktRefusal(neu, ctx.today);
    if (refused) return refuse(refused);
    await updateKontakt(tx, id, neu);
    await record(tx, ctx, "netzwerk.kontakt.changed", [kontaktChange(id, angabenOf(row), neu)]);
    return accept(null);
  });
}

/** Deletes a contact with everything in it. Throws like `createKontakt`. */
export async function removeKontakt(
  ctx: Ctx,
  id: KontaktId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    await deleteKontakt(tx, id);
    await record(tx, ctx, "netzwerk.kontakt.removed", [kontaktChange(id, angabenOf(row), null)]);
    return accept(null);
  });
}

/**
 * Deletes the names whose consent has ended. For the nightly run.
 *
 * @returns how many, or a refusal when none was due
 */
export function deleteExpiredNames(ctx: Ctx) {
  return expire(ctx, {
    verb: "netzwerk.kontakt.names.expired",
    kind: "kontakt",
    after: { personName: null },
    forget: dropExpiredNames,
  });
}

export function mayChangeKontakt(actor: Actor, owner: Pick<KontaktRow, "stelleId" | "gemeindeId">): boolean {
  if (owner.stelleId) return mayChangeStelleKontakt(actor, { id: owner.stelleId });
  return owner.gemeindeId !== null && mayChangeGemeindeKontakt(actor, { id: owner.gemeindeId });
}

async function lockAllowed(tx: Tx, ctx: Ctx, id: KontaktId): Promise<KontaktRow> {
  const row = await lockKontakt(tx, id);
  if (!row) throw new NotFound();
  if (!mayChangeKontakt(ctx.actor, row)) throw new NotAllowed();
  return row;
}

async function exists(tx: Tx, owner: KontaktOwner): Promise<boolean> {
  if (owner.stelleId === null) return (await findGemeinde(tx, owner.gemeindeId)) !== null;
  const stelle = await findStelle(tx, owner.stelleId);
  return stelle !== null && stelle.archiviertAm === null;
}

function angabenOf(row: KontaktRow): KontaktAngaben {
  return without(row, "id", "stelleId", "gemeindeId", "rev");
}
