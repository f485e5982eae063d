import { sql } from "drizzle-orm";
import {
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Locale } from "#src/shared/locale.ts";
import { umfragen } from "../../umfrage/store/tables.ts";
import type { Antwortstand, Eingabeweg } from "../rules/annahme.ts";
import type { Einladungsart } from "../rules/einladung.ts";
import type { AntwortId, EinladungId, Pseudonym, UmfrageId } from "../rules/ids.ts";

const umfrageId = () => uuid("umfrage_id").$type<UmfrageId>().notNull();
const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** Who was asked. Says nothing about when or whether somebody looked; `fertig` is brought up to date for all at once. */
export const einladungen = pgTable(
  "beteiligung_einladungen",
  {
    tenantId: tenantId(),
    id: uuid().$type<EinladungId>().notNull(),
    umfrageId: umfrageId(),
    art: text().$type<Einladungsart>().notNull(),
    /** The sector that response rates are shown for. */
    bereich: text().notNull().default(""),
    name: text().notNull().default(""),
    email: text(),
    sprache: text().$type<Locale>().notNull().default("de"),
    gesendetAm: tag("gesendet_am"),
    erinnertAm: tag("erinnert_am"),
    erinnerungen: integer().notNull().default(0),
    abgemeldetAm: tag("abgemeldet_am"),
    fertig: boolean().notNull().default(false),
    /** Null where answers are anonymous: then nothing leads from here to an answer. */
    pseudonym: uuid().$type<Pseudonym>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("beteiligung_einladungen_umfrage").on(t.tenantId, t.umfrageId),
    uniqueIndex("beteiligung_einladungen_email")
      .on(t.tenantId, t.umfrageId, t.email)
      .where(sql`${t.email} is not null`),
    foreignKey({
      name: "beteiligung_einladungen_umfrage_fk",
      columns: [t.tenantId, t.umfrageId],
      foreignColumns: [umfragen.tenantId, umfragen.id],
    }).onDelete("cascade"),
  ],
);

/** What stays of the list of who was asked when it is deleted: numbers. */
export const ruecklauf = pgTable(
  "beteiligung_ruecklauf",
  {
    tenantId: tenantId(),
    umfrageId: umfrageId(),
    bereich: text().notNull(),
    eingeladen: integer().notNull(),
    /** Null: too few were asked to say. */
    fertig: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.umfrageId, t.bereich] }),
    foreignKey({
      name: "beteiligung_ruecklauf_umfrage_fk",
      columns: [t.tenantId, t.umfrageId],
      foreignColumns: [umfragen.tenantId, umfragen.id],
    }).onDelete("cascade"),
  ],
);

/** A secret address or a printed code. Only the hash is kept. */
export const einladungLinks = pgTable(
  "beteiligung_einladung_links",
  {
    tenantId: tenantId(),
    tokenHash: text("token_hash").notNull(),
    zweck: text().$type<"antworten" | "abmelden">().notNull(),
    einladungId: uuid("einladung_id").$type<EinladungId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.tokenHash] }),
    index("beteiligung_einladung_links_einladung").on(t.tenantId, t.einladungId),
    foreignKey({
      name: "beteiligung_einladung_links_fk",
      columns: [t.tenantId, t.einladungId],
      foreignColumns: [einladungen.tenantId, einladungen.id],
    }).onDelete("cascade"),
  ],
);

/**
 * Which invitations of an anonymous survey were used since `fertig` was last brought up to date. UNLOGGED (two-stores.ts):
 * in no write-ahead log and no backup. No foreign key: its check would mark the row of the invitation (ADR 0084).
 */
export const verbraucht = pgTable(
  "beteiligung_verbraucht",
  {
    tenantId: tenantId(),
    einladungId: uuid("einladung_id").$type<EinladungId>().notNull(),
    umfrageId: umfrageId(),
    /** False while the answer is being written. */
    sicher: boolean().notNull().default(false),
    seit: timestamp({ withTimezone: true }).defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.einladungId] })],
);

/** Anonymous answers that wait for others. The application may add to it and read nothing of it. */
export const eingang = pgTable(
  "beteiligung_eingang",
  {
    tenantId: tenantId(),
    /** UUIDv4: it says nothing about the moment. */
    id: uuid().notNull().default(sql`gen_random_uuid()`),
    umfrageId: umfrageId(),
    antworten: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("beteiligung_eingang_umfrage").on(t.tenantId, t.umfrageId),
  ],
);

/**
 * What was answered. Of anonymous answers only what was answered. No foreign key to the survey: whoever ends it holds its
 * row, and would wait for answers that wait for the row.
 */
export const antworten = pgTable(
  "beteiligung_antworten",
  {
    tenantId: tenantId(),
    id: uuid().$type<AntwortId>().notNull().default(sql`gen_random_uuid()`),
    umfrageId: umfrageId(),
    antworten: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    stand: text().$type<Antwortstand>().notNull().default("vollstaendig"),
    /** Why it does not count. */
    grund: text().notNull().default(""),
    pseudonym: uuid().$type<Pseudonym>(),
    weg: text().$type<Eingabeweg>(),
    sprache: text(),
    eingereichtAm: tag("eingereicht_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("beteiligung_antworten_umfrage").on(t.tenantId, t.umfrageId),
    uniqueIndex("beteiligung_antworten_einmal")
      .on(t.tenantId, t.umfrageId, t.pseudonym)
      .where(sql`${t.pseudonym} is not null`),
  ],
);

/** Answers that are not finished. Sealed with the code that the respondent holds; gone when they are sent. */
export const angefangene = pgTable(
  "beteiligung_angefangene",
  {
    tenantId: tenantId(),
    /** A hash of the code. */
    schluessel: text().notNull(),
    umfrageId: umfrageId(),
    inhalt: text().notNull(),
    loeschenAm: tag("loeschen_am").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.schluessel] }),
    index("beteiligung_angefangene_loeschen").on(t.tenantId, t.loeschenAm),
  ],
);
