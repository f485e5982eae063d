import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { gemeinden } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Id } from "#src/shared/id.ts";
import type {
  HandlungsfeldId,
  KonzeptId,
  Konzeptstand,
  QuerschnittsthemaId,
  ZielgruppeId,
} from "../rules/massnahme.ts";
import { mandant } from "./mandant.ts";

/** The strategy of a county. Its working state: Fassungen will be snapshots of it. */
export const konzepte = pgTable(
  "konzept_konzepte",
  {
    tenantId: mandant(),
    id: uuid().$type<KonzeptId>().notNull(),
    titel: text().notNull(),
    untertitel: text().notNull().default(""),
    /** The highest number ever given to a Maßnahme; numbers are not used twice. */
    letzteNummer: integer("letzte_nummer").notNull().default(0),
    /** The same for Bedarfe and Wirkungsziele. */
    letzterBedarf: integer("letzter_bedarf").notNull().default(0),
    letztesZiel: integer("letztes_ziel").notNull().default(0),
    /** A municipality with a Konzept of its own; null: the Konzept of the county (R068). */
    gemeindeId: uuid("gemeinde_id").$type<Id<"Gemeinde">>(),
    stand: text().$type<Konzeptstand>().notNull().default("in-arbeit"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_konzepte_gemeinde",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    unique("konzept_konzepte_eines").on(t.tenantId, t.gemeindeId).nullsNotDistinct(),
  ],
);

export const handlungsfelder = pgTable(
  "konzept_handlungsfelder",
  {
    tenantId: mandant(),
    id: uuid().$type<HandlungsfeldId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    zusammenfassung: text().notNull().default(""),
    aktuelleSituation: text("aktuelle_situation").notNull().default(""),
    trend: text().notNull().default(""),
    position: integer().notNull(),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_handlungsfelder_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    unique("konzept_handlungsfelder_slug").on(t.tenantId, t.konzeptId, t.slug),
    index("konzept_handlungsfelder_position").on(t.tenantId, t.konzeptId, t.position),
  ],
);

/** Addresses that were public once and lead on to where the thing is now (R175). */
export const adressen = pgTable(
  "konzept_adressen",
  {
    tenantId: mandant(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    slug: text().notNull(),
    handlungsfeldId: uuid("handlungsfeld_id").$type<HandlungsfeldId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.konzeptId, t.slug] }),
    foreignKey({
      name: "konzept_adressen_handlungsfeld",
      columns: [t.tenantId, t.handlungsfeldId],
      foreignColumns: [handlungsfelder.tenantId, handlungsfelder.id],
    }).onDelete("cascade"),
  ],
);

/** Whom the work is for. The county edits the list (R002). */
export const zielgruppen = pgTable(
  "konzept_zielgruppen",
  {
    tenantId: mandant(),
    id: uuid().$type<ZielgruppeId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    name: text().notNull(),
    /** Made once from the name and kept, so that links stay (R175). */
    slug: text().notNull(),
    beschreibung: text().notNull().default(""),
    /** How many people, estimated. Groups overlap: sizes are never added (R088). */
    groesse: integer(),
    groesseHinweis: text("groesse_hinweis").notNull().default(""),
    position: integer().notNull(),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_zielgruppen_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    unique("konzept_zielgruppen_slug").on(t.tenantId, t.konzeptId, t.slug),
    uniqueIndex("konzept_zielgruppen_name").on(t.tenantId, t.konzeptId, t.name).where(sql`archiviert_am is null`),
  ],
);

export const querschnittsthemen = pgTable(
  "konzept_querschnittsthemen",
  {
    tenantId: mandant(),
    id: uuid().$type<QuerschnittsthemaId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    name: text().notNull(),
    /** Made once from the name and kept, so that links stay (R175). */
    slug: text().notNull(),
    leitfrage: text().notNull().default(""),
    position: integer().notNull(),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_querschnittsthemen_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    unique("konzept_querschnittsthemen_slug").on(t.tenantId, t.konzeptId, t.slug),
    uniqueIndex("konzept_querschnittsthemen_name")
      .on(t.tenantId, t.konzeptId, t.name)
      .where(sql`archiviert_am is null`),
  ],
);
