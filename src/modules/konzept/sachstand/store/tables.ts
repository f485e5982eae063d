import { sql } from "drizzle-orm";
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { gemeinden } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mandant } from "../../store/mandant.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { Einschaetzung, SachstandId, Umsetzung } from "../rules/sachstand.ts";

/** What was reported of a Maßnahme for a day. Never overwritten: a correction is a new row that names the old one. */
export const sachstaende = pgTable(
  "konzept_sachstaende",
  {
    tenantId: mandant(),
    id: uuid().$type<SachstandId>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    tag: date({ mode: "string" }).$type<Datum>().notNull(),
    umsetzung: text().$type<Umsetzung>().notNull(),
    einschaetzung: text().$type<Einschaetzung>(),
    /** Needed unless `einschaetzung` is im-plan. */
    grund: text().notNull().default(""),
    /** What happened. */
    bericht: text().notNull(),
    /** By when it shall be well again; needed unless `einschaetzung` is im-plan. */
    neuerTermin: date("neuer_termin", { mode: "string" }).$type<Datum>(),
    naechsteSchritte: text("naechste_schritte").notNull().default(""),
    /** The function that reported, never a private person. */
    gemeldetVon: text("gemeldet_von").notNull().default(""),
    oeffentlich: boolean().notNull().default(true),
    /** The Sachstand that this one corrects. */
    berichtigtId: uuid("berichtigt_id").$type<SachstandId>(),
    berichtigungGrund: text("berichtigung_grund").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_sachstaende_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_sachstaende_berichtigt",
      columns: [t.tenantId, t.berichtigtId],
      foreignColumns: [t.tenantId, t.id],
    }),
    uniqueIndex("konzept_sachstaende_einmal_berichtigt")
      .on(t.tenantId, t.berichtigtId)
      .where(sql`berichtigt_id is not null`),
    index("konzept_sachstaende_massnahme_i").on(t.tenantId, t.massnahmeId, t.tag),
  ],
);

/** What a Maßnahme is to bring forth, and how much of it the last Sachstand reported. */
export const leistungen = pgTable(
  "konzept_leistungen",
  {
    tenantId: mandant(),
    id: uuid().$type<Id<"Leistung">>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    name: text().notNull(),
    einheit: text().notNull().default(""),
    soll: doublePrecision(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_leistungen_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    index("konzept_leistungen_massnahme_i").on(t.tenantId, t.massnahmeId, t.position),
  ],
);

/** What a Sachstand said of a Leistung. */
export const sachstandLeistungen = pgTable(
  "konzept_sachstand_leistungen",
  {
    tenantId: mandant(),
    sachstandId: uuid("sachstand_id").$type<SachstandId>().notNull(),
    leistungId: uuid("leistung_id").$type<Id<"Leistung">>().notNull(),
    ist: doublePrecision().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.sachstandId, t.leistungId] }),
    foreignKey({
      name: "konzept_sachstand_leistungen_sachstand",
      columns: [t.tenantId, t.sachstandId],
      foreignColumns: [sachstaende.tenantId, sachstaende.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_sachstand_leistungen_leistung",
      columns: [t.tenantId, t.leistungId],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
    index("konzept_sachstand_leistungen_l").on(t.tenantId, t.leistungId),
  ],
);

/** How far a Maßnahme is in one municipality, where all of them carry it out together (R099). */
export const gemeindeStaende = pgTable(
  "konzept_gemeinde_staende",
  {
    tenantId: mandant(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    gemeindeId: uuid("gemeinde_id").$type<Id<"Gemeinde">>().notNull(),
    umsetzung: text().$type<Umsetzung>().notNull(),
    /** Of the first Leistung of the Maßnahme: 71 printed contributions in 15 of 20 municipalities. */
    anzahl: doublePrecision(),
    bemerkung: text().notNull().default(""),
    tag: date({ mode: "string" }).$type<Datum>().notNull(),
    rev: integer().notNull().default(1),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.massnahmeId, t.gemeindeId] }),
    foreignKey({
      name: "konzept_gemeinde_staende_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_gemeinde_staende_gemeinde",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    index("konzept_gemeinde_staende_gemeinde_i").on(t.tenantId, t.gemeindeId),
  ],
);
