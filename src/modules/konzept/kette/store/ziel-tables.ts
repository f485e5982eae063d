import {
  boolean,
  date,
  doublePrecision,
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
import { sql } from "drizzle-orm";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Ebene, HandlungsfeldId, KonzeptId, MassnahmeId, QuerschnittsthemaId } from "../../rules/massnahme.ts";
import { handlungsfelder, konzepte, querschnittsthemen } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type {
  BedarfId,
  Indikatorart,
  IndikatorId,
  Richtung,
  Turnus,
  Wirkungsebene,
  WirkungszielId,
  Zielstand,
} from "../rules/kette.ts";
import { bedarfe } from "./bedarf-tables.ts";

/** What shall be different for whom, and by when (R090). */
export const wirkungsziele = pgTable(
  "konzept_wirkungsziele",
  {
    tenantId: mandant(),
    id: uuid().$type<WirkungszielId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    handlungsfeldId: uuid("handlungsfeld_id").$type<HandlungsfeldId>().notNull(),
    /** `W26`. */
    kennung: text().notNull(),
    /** One sentence: who changes how until when. */
    aussage: text().notNull(),
    wirkungsebene: text().$type<Wirkungsebene>(),
    /** The county as a place, or the administration itself (R006). */
    ebene: text().$type<Ebene>().notNull().default("landkreis"),
    zieljahr: integer(),
    ausgangslage: text().notNull().default(""),
    annahmen: text().notNull().default(""),
    stand: text().$type<Zielstand>().notNull().default("vorgeschlagen"),
    /** Day and body or meeting of the agreement (R091). */
    vereinbartAm: date("vereinbart_am", { mode: "string" }).$type<Datum>(),
    vereinbartDurch: text("vereinbart_durch").notNull().default(""),
    position: integer().notNull(),
    veroeffentlichtAm: timestamp("veroeffentlicht_am", { withTimezone: true }),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    archiviertGrund: text("archiviert_grund").notNull().default(""),
    suchtext: text().notNull(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_wirkungsziele_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    foreignKey({
      name: "konzept_wirkungsziele_handlungsfeld",
      columns: [t.tenantId, t.handlungsfeldId],
      foreignColumns: [handlungsfelder.tenantId, handlungsfelder.id],
    }),
    unique("konzept_wirkungsziele_kennung").on(t.tenantId, t.konzeptId, t.kennung),
    index("konzept_wirkungsziele_feld").on(t.tenantId, t.handlungsfeldId, t.position),
  ],
);

export const zielQuerschnittsthemen = pgTable(
  "konzept_ziel_querschnittsthemen",
  {
    tenantId: mandant(),
    wirkungszielId: uuid("wirkungsziel_id").$type<WirkungszielId>().notNull(),
    querschnittsthemaId: uuid("querschnittsthema_id").$type<QuerschnittsthemaId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.wirkungszielId, t.querschnittsthemaId] }),
    foreignKey({
      name: "konzept_ziel_querschnittsthemen_ziel",
      columns: [t.tenantId, t.wirkungszielId],
      foreignColumns: [wirkungsziele.tenantId, wirkungsziele.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_ziel_querschnittsthemen_thema",
      columns: [t.tenantId, t.querschnittsthemaId],
      foreignColumns: [querschnittsthemen.tenantId, querschnittsthemen.id],
    }),
    index("konzept_ziel_querschnittsthemen_t").on(t.tenantId, t.querschnittsthemaId),
  ],
);

/** Bedarf → Wirkungsziel, n:m. */
export const bedarfZiele = pgTable(
  "konzept_bedarf_ziele",
  {
    tenantId: mandant(),
    bedarfId: uuid("bedarf_id").$type<BedarfId>().notNull(),
    wirkungszielId: uuid("wirkungsziel_id").$type<WirkungszielId>().notNull(),
    grund: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.bedarfId, t.wirkungszielId] }),
    foreignKey({
      name: "konzept_bedarf_ziele_bedarf",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarfe.tenantId, bedarfe.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_bedarf_ziele_ziel",
      columns: [t.tenantId, t.wirkungszielId],
      foreignColumns: [wirkungsziele.tenantId, wirkungsziele.id],
    }).onDelete("cascade"),
    index("konzept_bedarf_ziele_ziel_i").on(t.tenantId, t.wirkungszielId),
  ],
);

/** Wirkungsziel → Maßnahme, n:m. */
export const zielMassnahmen = pgTable(
  "konzept_ziel_massnahmen",
  {
    tenantId: mandant(),
    wirkungszielId: uuid("wirkungsziel_id").$type<WirkungszielId>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    grund: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.wirkungszielId, t.massnahmeId] }),
    foreignKey({
      name: "konzept_ziel_massnahmen_ziel",
      columns: [t.tenantId, t.wirkungszielId],
      foreignColumns: [wirkungsziele.tenantId, wirkungsziele.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_ziel_massnahmen_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    index("konzept_ziel_massnahmen_massnahme_i").on(t.tenantId, t.massnahmeId),
  ],
);

/** What is counted, how, and by whom. The time series come with Monitoring. */
export const indikatoren = pgTable(
  "konzept_indikatoren",
  {
    tenantId: mandant(),
    id: uuid().$type<IndikatorId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    /** Made once from the name; stands in the address. */
    slug: text().notNull(),
    name: text().notNull(),
    art: text().$type<Indikatorart>().notNull(),
    einheit: text().notNull(),
    nachkommastellen: integer().notNull().default(0),
    /** What is counted, and what it is divided by. */
    zaehler: text().notNull(),
    nenner: text().notNull().default(""),
    quelle: text().notNull().default(""),
    quelleStelleId: uuid("quelle_stelle_id").$type<Id<"Stelle">>(),
    turnus: text().$type<Turnus>(),
    /** "31.12.": the day of the year that a value is about. */
    stichtag: text().notNull().default(""),
    richtung: text().$type<Richtung>().notNull().default("neutral"),
    methode: text().notNull().default(""),
    handlungsfeldId: uuid("handlungsfeld_id").$type<HandlungsfeldId>(),
    oeffentlich: boolean().notNull().default(true),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_indikatoren_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    foreignKey({
      name: "konzept_indikatoren_handlungsfeld",
      columns: [t.tenantId, t.handlungsfeldId],
      foreignColumns: [handlungsfelder.tenantId, handlungsfelder.id],
    }),
    foreignKey({
      name: "konzept_indikatoren_stelle",
      columns: [t.tenantId, t.quelleStelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    unique("konzept_indikatoren_slug").on(t.tenantId, t.konzeptId, t.slug),
    uniqueIndex("konzept_indikatoren_name").on(t.tenantId, t.konzeptId, t.name).where(sql`archiviert_am is null`),
    index("konzept_indikatoren_stelle_i").on(t.tenantId, t.quelleStelleId),
  ],
);

/** Wirkungsziel → Indikator with the value to be reached. */
export const zielIndikatoren = pgTable(
  "konzept_ziel_indikatoren",
  {
    tenantId: mandant(),
    wirkungszielId: uuid("wirkungsziel_id").$type<WirkungszielId>().notNull(),
    indikatorId: uuid("indikator_id").$type<IndikatorId>().notNull(),
    zielwert: doublePrecision(),
    zieljahr: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.wirkungszielId, t.indikatorId] }),
    foreignKey({
      name: "konzept_ziel_indikatoren_ziel",
      columns: [t.tenantId, t.wirkungszielId],
      foreignColumns: [wirkungsziele.tenantId, wirkungsziele.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_ziel_indikatoren_indikator",
      columns: [t.tenantId, t.indikatorId],
      foreignColumns: [indikatoren.tenantId, indikatoren.id],
    }),
    index("konzept_ziel_indikatoren_indikator_i").on(t.tenantId, t.indikatorId),
  ],
);
