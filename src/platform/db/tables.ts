import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { createdAt, tenantId } from "./columns.ts";

/** The counties of this installation. What a county says of itself lives in the module landkreis. */
export const mandanten = pgTable(
  "platform_mandanten",
  {
    tenantId: tenantId().primaryKey(),
    /** Short name for operators and files, e.g. `erlengrund`. */
    key: text().notNull(),
    /** `kreis`, or `betrieb` for the one that holds the operators' accounts. */
    art: text().$type<"kreis" | "betrieb">().notNull().default("kreis"),
    gesperrtAm: timestamp("gesperrt_am", { withTimezone: true }),
    createdAt: createdAt(),
  },
  (t) => [unique("platform_mandanten_key").on(t.key)],
);

export const mandantHosts = pgTable(
  "platform_mandant_hosts",
  {
    host: text().primaryKey(),
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    /** The address that links and mails use. */
    haupt: boolean().notNull().default(false),
  },
  (t) => [index("platform_mandant_hosts_tenant").on(t.tenantId)],
);

/** Who did what when. Rows are only ever added; the role of the application may not change or delete them. */
export const auditEvents = pgTable(
  "platform_audit_events",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"AuditEvent">>().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    actorKind: text("actor_kind").notNull(),
    /** The account, never its name or address: those must be deletable. */
    actorId: uuid("actor_id").$type<Id<"Benutzer">>(),
    /** `konzept.massnahme.changed` */
    verb: text().notNull(),
    requestId: text("request_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("platform_audit_events_at").on(t.tenantId, t.at),
    index("platform_audit_events_verb").on(t.tenantId, t.verb, t.at),
  ],
);

/** What an event did to one record: the fields that changed, before and after. */
export const auditChanges = pgTable(
  "platform_audit_changes",
  {
    tenantId: tenantId(),
    id: uuid().notNull(),
    eventId: uuid("event_id").$type<Id<"AuditEvent">>().notNull(),
    /** `massnahme`, `stelle`, … */
    kind: text().notNull(),
    subjectId: uuid("subject_id").notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "platform_audit_changes_event",
      columns: [t.tenantId, t.eventId],
      foreignColumns: [auditEvents.tenantId, auditEvents.id],
    }).onDelete("cascade"),
    index("platform_audit_changes_subject").on(t.tenantId, t.kind, t.subjectId),
    index("platform_audit_changes_of_event").on(t.tenantId, t.eventId),
  ],
);

/** Outbox: work that a committed command asked for. The worker moves it into the queue. */
export const auftraege = pgTable(
  "platform_auftraege",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Auftrag">>().notNull(),
    kind: text().notNull(),
    /** Ids only, never contents or addresses. */
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Not before this moment. */
    dueAt: timestamp("due_at", { withTimezone: true }).notNull().default(sql`now()`),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index("platform_auftraege_due").on(t.tenantId, t.dueAt)],
);

/** Files on disk under DATA_DIR/files/<tenant>/<id>. The name is only shown, never a path. */
export const dateien = pgTable(
  "platform_dateien",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Datei">>().notNull(),
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    createdAt: createdAt(),
    /** Deleted by the nightly run after this moment. Null: kept. */
    expiresAt: timestamp("expires_at", { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** Something made in the background (a PDF, an export): its progress, and the file once it is done. */
export const erzeugnisse = pgTable(
  "platform_erzeugnisse",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Erzeugnis">>().notNull(),
    /** `konzept-pdf` */
    kind: text().notNull(),
    /** Hash of everything that goes in; the same key is never made twice. */
    contentKey: text("content_key").notNull(),
    /** 0–100 */
    progressPercent: integer("progress_percent").notNull().default(0),
    stage: text().notNull().default("wartet"),
    dateiId: uuid("datei_id").$type<Id<"Datei">>(),
    failedReason: text("failed_reason"),
    cancelledAt: timestamp("cancelled_at", { withTimezone: true }),
    createdAt: createdAt(),
    finishedAt: timestamp("finished_at", { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "platform_erzeugnisse_datei",
      columns: [t.tenantId, t.dateiId],
      foreignColumns: [dateien.tenantId, dateien.id],
    }),
    index("platform_erzeugnisse_kind").on(t.tenantId, t.kind, t.contentKey),
  ],
);

/** Mails that wait to be sent. Deleted when sent; see src/platform/mail. */
export const mails = pgTable(
  "platform_mails",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Mail">>().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    html: text(),
    listUnsubscribe: text("list_unsubscribe"),
    createdAt: createdAt(),
    /** Given up after days of trying; kept a little for the list of people to be telephoned. */
    failedAt: timestamp("failed_at", { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** That somebody was written to on a day. No address, no text. */
export const mailLog = pgTable(
  "platform_mail_log",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"MailLog">>().notNull(),
    /** Keyed hash. */
    addressHash: text("address_hash").notNull(),
    /** `mail.senden`, `zugang.einladung`, … */
    kind: text().notNull(),
    day: date({ mode: "string" }).$type<Datum>().notNull(),
    result: text().$type<"gesendet" | "abgelehnt" | "ungewiss" | "aufgegeben">().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index("platform_mail_log_day").on(t.tenantId, t.day)],
);
