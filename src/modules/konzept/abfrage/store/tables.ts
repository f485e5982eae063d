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
import { createdAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Locale } from "#src/shared/locale.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { SachstandMeldung } from "../../sachstand/rules/meldung.ts";
import type { SachstandId } from "../../sachstand/rules/sachstand.ts";
import { sachstaende } from "../../sachstand/store/tables.ts";
import { mandant } from "../../store/mandant.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type {
  AbfrageEmpfaengerId,
  AbfrageId,
  AbfrageLinkId,
  AbfrageMailId,
  AbfragerundeId,
  Abfragestand,
} from "../rules/abfrage.ts";
import type { Linkzweck } from "../rules/link.ts";
import type { Mailanlass, Mailergebnis } from "../rules/mail.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** One time for which Sachstände are asked. */
export const abfragerunden = pgTable(
  "konzept_abfragerunden",
  {
    tenantId: mandant(),
    id: uuid().$type<AbfragerundeId>().notNull(),
    titel: text().notNull(),
    von: tag("von").notNull(),
    bis: tag("bis").notNull(),
    faelligAm: tag("faellig_am").notNull(),
    geoeffnetAm: tag("geoeffnet_am").notNull(),
    geschlossenAm: tag("geschlossen_am"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** Whom a mail goes to: one row per address, so that one person gets one mail. Forgotten when nothing is open any more. */
export const abfrageEmpfaenger = pgTable(
  "konzept_abfrage_empfaenger",
  {
    tenantId: mandant(),
    id: uuid().$type<AbfrageEmpfaengerId>().notNull(),
    /** A Stelle and its function, never a person. */
    name: text().notNull(),
    /** Null: nobody knows one, or it was forgotten. */
    email: text(),
    telefon: text().notNull().default(""),
    sprache: text().$type<Locale>().notNull(),
    darfAbbestellen: boolean("darf_abbestellen").notNull(),
    abbestelltAm: tag("abbestellt_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("konzept_abfrage_empfaenger_email").on(t.tenantId, t.email).where(sql`${t.email} is not null`),
  ],
);

/** The question about one Maßnahme in one round. What was typed and not accepted yet stays here. */
export const abfragen = pgTable(
  "konzept_abfragen",
  {
    tenantId: mandant(),
    id: uuid().$type<AbfrageId>().notNull(),
    rundeId: uuid("runde_id").$type<AbfragerundeId>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    empfaengerId: uuid("empfaenger_id").$type<AbfrageEmpfaengerId>().notNull(),
    /** Whom the recipient passed it on to. */
    weitergegebenAnId: uuid("weitergegeben_an_id").$type<AbfrageEmpfaengerId>(),
    /** Who leads the Maßnahme, as it was when the round was opened. */
    angefragt: text().notNull(),
    stand: text().$type<Abfragestand>().notNull().default("offen"),
    /** As typed, right or wrong, by field. */
    entwurf: jsonb().$type<Readonly<Record<string, string>>>(),
    eingereicht: jsonb().$type<SachstandMeldung>(),
    eingereichtAm: moment("eingereicht_am"),
    /** Why it went back, or was withdrawn. */
    grund: text().notNull().default(""),
    /** The Sachstand that was made of it. */
    sachstandId: uuid("sachstand_id").$type<SachstandId>(),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("konzept_abfragen_einmal").on(t.tenantId, t.rundeId, t.massnahmeId),
    index("konzept_abfragen_massnahme").on(t.tenantId, t.massnahmeId),
    index("konzept_abfragen_empfaenger").on(t.tenantId, t.empfaengerId),
    index("konzept_abfragen_weitergegeben").on(t.tenantId, t.weitergegebenAnId),
    index("konzept_abfragen_sachstand").on(t.tenantId, t.sachstandId),
    foreignKey({
      name: "konzept_abfragen_runde",
      columns: [t.tenantId, t.rundeId],
      foreignColumns: [abfragerunden.tenantId, abfragerunden.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_abfragen_massnahme_fk",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_abfragen_empfaenger_fk",
      columns: [t.tenantId, t.empfaengerId],
      foreignColumns: [abfrageEmpfaenger.tenantId, abfrageEmpfaenger.id],
    }),
    foreignKey({
      name: "konzept_abfragen_weitergegeben_fk",
      columns: [t.tenantId, t.weitergegebenAnId],
      foreignColumns: [abfrageEmpfaenger.tenantId, abfrageEmpfaenger.id],
    }),
    foreignKey({
      name: "konzept_abfragen_sachstand_fk",
      columns: [t.tenantId, t.sachstandId],
      foreignColumns: [sachstaende.tenantId, sachstaende.id],
    }),
  ],
);

/** A secret address. Only its hash is kept; the address itself stands in the mail and nowhere else. */
export const abfrageLinks = pgTable(
  "konzept_abfrage_links",
  {
    tenantId: mandant(),
    id: uuid().$type<AbfrageLinkId>().notNull(),
    zweck: text().$type<Linkzweck>().notNull(),
    tokenHash: text("token_hash").notNull(),
    empfaengerId: uuid("empfaenger_id").$type<AbfrageEmpfaengerId>().notNull(),
    /** Null: everything that this recipient is asked. */
    abfrageId: uuid("abfrage_id").$type<AbfrageId>(),
    /** The recipient who passed it on. */
    weitergegebenVonId: uuid("weitergegeben_von_id").$type<AbfrageEmpfaengerId>(),
    gueltigBis: tag("gueltig_bis").notNull(),
    widerrufenAm: moment("widerrufen_am"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("konzept_abfrage_links_token").on(t.tenantId, t.tokenHash),
    index("konzept_abfrage_links_empfaenger").on(t.tenantId, t.empfaengerId),
    index("konzept_abfrage_links_abfrage").on(t.tenantId, t.abfrageId),
    index("konzept_abfrage_links_von").on(t.tenantId, t.weitergegebenVonId),
    foreignKey({
      name: "konzept_abfrage_links_empfaenger_fk",
      columns: [t.tenantId, t.empfaengerId],
      foreignColumns: [abfrageEmpfaenger.tenantId, abfrageEmpfaenger.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_abfrage_links_abfrage_fk",
      columns: [t.tenantId, t.abfrageId],
      foreignColumns: [abfragen.tenantId, abfragen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_abfrage_links_von_fk",
      columns: [t.tenantId, t.weitergegebenVonId],
      foreignColumns: [abfrageEmpfaenger.tenantId, abfrageEmpfaenger.id],
    }).onDelete("cascade"),
  ],
);

/** That somebody was, or will be, written to on a day. Its text and its links are made when it leaves. */
export const abfrageMails = pgTable(
  "konzept_abfrage_mails",
  {
    tenantId: mandant(),
    id: uuid().$type<AbfrageMailId>().notNull(),
    /** Null: the Fachstelle itself. */
    empfaengerId: uuid("empfaenger_id").$type<AbfrageEmpfaengerId>(),
    anlass: text().$type<Mailanlass>().notNull(),
    tag: tag("tag").notNull(),
    ergebnis: text().$type<Mailergebnis>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("konzept_abfrage_mails_tag").on(t.tenantId, t.tag),
    index("konzept_abfrage_mails_empfaenger").on(t.tenantId, t.empfaengerId),
    foreignKey({
      name: "konzept_abfrage_mails_empfaenger_fk",
      columns: [t.tenantId, t.empfaengerId],
      foreignColumns: [abfrageEmpfaenger.tenantId, abfrageEmpfaenger.id],
    }).onDelete("cascade"),
  ],
);

/** Which questions a mail is about: the log per question. */
export const abfrageMailFragen = pgTable(
  "konzept_abfrage_mail_fragen",
  {
    tenantId: mandant(),
    mailId: uuid("mail_id").$type<AbfrageMailId>().notNull(),
    abfrageId: uuid("abfrage_id").$type<AbfrageId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.mailId, t.abfrageId] }),
    index("konzept_abfrage_mail_fragen_abfrage").on(t.tenantId, t.abfrageId),
    foreignKey({
      name: "konzept_abfrage_mail_fragen_mail",
      columns: [t.tenantId, t.mailId],
      foreignColumns: [abfrageMails.tenantId, abfrageMails.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_abfrage_mail_fragen_abfrage_fk",
      columns: [t.tenantId, t.abfrageId],
      foreignColumns: [abfragen.tenantId, abfragen.id],
    }).onDelete("cascade"),
  ],
);
