import { and, count, desc, eq, gte, inArray, like, lt } from "drizzle-orm";
import type { Id } from "#src/shared/id.ts";
import type { Db } from "../db/db.ts";
import { auditChanges, auditEvents } from "../db/tables.ts";

export type AuditEntry = {
  readonly id: Id<"AuditEvent">;
  readonly at: Date;
  readonly verb: string;
  readonly actorKind: string;
  readonly actorId: Id<"Benutzer"> | null;
};

export type AuditChange = {
  readonly kind: string;
  readonly subjectId: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
};

const entry = {
  id: auditEvents.id,
  at: auditEvents.at,
  verb: auditEvents.verb,
  actorKind: auditEvents.actorKind,
  actorId: auditEvents.actorId,
};

/** What happened to one record, newest first. Whoever asks has checked that the actor may see the record. */
export async function listHistory(
  db: Db,
  kind: string,
  subjectId: string,
  limit = 50,
): Promise<(AuditEntry & AuditChange)[]> {
  return db
    .select({
      ...entry,
      kind: auditChanges.kind,
      subjectId: auditChanges.subjectId,
      before: auditChanges.before,
      after: auditChanges.after,
    })
    .from(auditChanges)
    .innerJoin(
      auditEvents,
      and(eq(auditEvents.tenantId, auditChanges.tenantId), eq(auditEvents.id, auditChanges.eventId)),
    )
    .where(and(eq(auditChanges.kind, kind), eq(auditChanges.subjectId, subjectId)))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit);
}

export type AuditFilter = {
  /** Beginning of the verb: `konzept.` */
  readonly area?: string;
  readonly actorId?: Id<"Benutzer">;
  /** From this moment on. */
  readonly from?: Date;
  /** Before this moment. */
  readonly until?: Date;
  readonly kind?: string;
  readonly subjectId?: string;
};

export type AuditPage = {
  readonly entries: (AuditEntry & { readonly changes: readonly AuditChange[]; readonly changeCount: number })[];
  readonly total: number;
};

const SHOWN_CHANGES = 20;

/** The log of a county, newest first, with at most 20 changes per entry and their full number. */
export async function listAudit(db: Db, filter: AuditFilter, limit: number, offset: number): Promise<AuditPage> {
  const touched =
    filter.kind && filter.subjectId
      ? db
          .select({ id: auditChanges.eventId })
          .from(auditChanges)
          .where(and(eq(auditChanges.kind, filter.kind), eq(auditChanges.subjectId, filter.subjectId)))
      : null;
  const where = and(
    filter.area ? like(auditEvents.verb, `${filter.area.replace(/[%_\\]/g, "")}%`) : undefined,
    filter.actorId ? eq(auditEvents.actorId, filter.actorId) : undefined,
    filter.from ? gte(auditEvents.at, filter.from) : undefined,
    filter.until ? lt(auditEvents.at, filter.until) : undefined,
    touched ? inArray(auditEvents.id, touched) : undefined,
  );
  const [totals] = await db.select({ n: count() }).from(auditEvents).where(where);
  const events = await db
    .select(entry)
    .from(auditEvents)
    .where(where)
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit)
    .offset(offset);
  const ids = events.map((event) => event.id);
  const counts = ids.length === 0 ? [] : await countChanges(db, ids);
  const entries = [];
  for (const event of events) {
    const changes = await db
      .select({
        kind: auditChanges.kind,
        subjectId: auditChanges.subjectId,
        before: auditChanges.before,
        after: auditChanges.after,
      })
      .from(auditChanges)
      .where(eq(auditChanges.eventId, event.id))
      .orderBy(auditChanges.id)
      .limit(SHOWN_CHANGES);
    entries.push({ ...event, changes, changeCount: counts.find((one) => one.eventId === event.id)?.n ?? 0 });
  }
  return { entries, total: totals?.n ?? 0 };
}

function countChanges(db: Db, ids: Id<"AuditEvent">[]) {
  return db
    .select({ eventId: auditChanges.eventId, n: count() })
    .from(auditChanges)
    .where(inArray(auditChanges.eventId, ids))
    .groupBy(auditChanges.eventId);
}
