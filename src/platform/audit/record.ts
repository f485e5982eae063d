import type { Ctx } from "../ctx.ts";
import { noteRecord, type Tx } from "../db/db.ts";
import { insertMany } from "../db/insert-many.ts";
import { auditChanges, auditEvents } from "../db/tables.ts";
import { newId } from "../id.ts";

/** One record that a command touched. Values of unchanged fields are left out; see `difference`. */
export type Change = {
  readonly kind: string;
  readonly id: string;
  readonly before?: Record<string, unknown> | null;
  readonly after?: Record<string, unknown> | null;
};

/**
 * The one audit entry of a command. Nothing may go in that must be deletable later: no names of persons,
 * no addresses, no secrets, no file contents. The public pages of the county are made anew afterwards.
 */
export async function record(tx: Tx, ctx: Ctx, verb: string, changes: readonly Change[]): Promise<void> {
  noteRecord(tx, { seen: true });
  await insertEntry(tx, ctx, verb, changes);
}

/**
 * The one audit entry of a command that changes nothing on any public page: those stay in the caches, so that no
 * stranger empties them by signing in, answering or writing.
 */
export async function recordUnseen(tx: Tx, ctx: Ctx, verb: string, changes: readonly Change[]): Promise<void> {
  noteRecord(tx, { seen: false });
  await insertEntry(tx, ctx, verb, changes);
}

async function insertEntry(tx: Tx, ctx: Ctx, verb: string, changes: readonly Change[]): Promise<void> {
  const id = newId<"AuditEvent">();
  await tx.insert(auditEvents).values({
    tenantId: ctx.mandant.id,
    id,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    verb,
    requestId: ctx.requestId,
  });
  const rows = changes.map((change) => ({
    tenantId: ctx.mandant.id,
    id: newId(),
    eventId: id,
    kind: change.kind,
    subjectId: change.id,
    before: change.before ?? null,
    after: change.after ?? null,
  }));
  await insertMany(tx, auditChanges, rows);
}

/** The fields in which two states of a record differ, as `before` and `after` of a change. */
export function difference<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } {
  const was: Partial<T> = {};
  const is: Partial<T> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T>) {
    if (JSON.stringify(before[key] ?? null) === JSON.stringify(after[key] ?? null)) continue;
    was[key] = before[key];
    is[key] = after[key];
  }
  return { before: was, after: is };
}
