import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { gemeinden, stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { dateien, mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import type { Ebene, GremiumArt, GremiumStand, Recht } from "../rules/gremium.ts";
import type { AmtszeitId, ChronikId, FunktionId, GremiumId, MandatId, MitgliedschaftId } from "../rules/ids.ts";
import type { MitgliedRolle, Teilnahme, Zugang } from "../rules/mitgliedschaft.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });
const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** Standing groups that advise or decide. */
export const gremien = pgTable(
  "gremien_gremien",
  {
    tenantId: mandant(),
    id: uuid().$type<GremiumId>().notNull(),
    name: text().notNull(),
    nameNorm: text("name_norm").notNull(),
    nameUebersetzt: jsonb("name_uebersetzt").$type<Uebersetzt>().notNull().default({}),
    slug: text().notNull(),
    art: text().$type<GremiumArt>().notNull(),
    ebene: text().$type<Ebene>().notNull(),
    rechte: text().array().$type<Recht[]>().notNull().default([]),
    /** Percent of the votes. */
    beschlussfaehigAb: integer("beschlussfaehig_ab"),
    turnus: text().notNull().default(""),
    sitzungenOeffentlich: boolean("sitzungen_oeffentlich").notNull().default(false),
    gegruendetAm: tag("gegruendet_am"),
    anlass: text().notNull().default(""),
    ziele: text().array().notNull().default([]),
    aufgaben: text().array().notNull().default([]),
    stand: text().$type<GremiumStand>().notNull().default("aktiv"),
    standGrund: text("stand_grund").notNull().default(""),
    aufgeloestAm: tag("aufgeloest_am"),
    oeffentlich: boolean().notNull().default(true),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("gremien_gremien_slug").on(t.tenantId, t.slug),
    uniqueIndex("gremien_gremien_name").on(t.tenantId, t.nameNorm).where(sql`${t.stand} <> 'aufgeloest'`),
    check("gremien_gremien_ende", sql`(${t.stand} = 'aufgeloest') = (${t.aufgeloestAm} is not null)`),
  ],
);

/** What happened to a body, as dated entries that the county writes (R017). */
export const chronik = pgTable(
  "gremien_chronik",
  {
    tenantId: mandant(),
    id: uuid().$type<ChronikId>().notNull(),
    gremiumId: uuid("gremium_id").$type<GremiumId>().notNull(),
    am: tag("am").notNull(),
    text: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("gremien_chronik_gremium").on(t.tenantId, t.gremiumId),
    foreignKey({
      name: "gremien_chronik_gremium_fk",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
  ],
);

/** Offices that people hold. Seats belong to the office (R011). */
export const funktionen = pgTable(
  "gremien_funktionen",
  {
    tenantId: mandant(),
    id: uuid().$type<FunktionId>().notNull(),
    titel: text().notNull(),
    titelNorm: text("titel_norm").notNull(),
    titelUebersetzt: jsonb("titel_uebersetzt").$type<Uebersetzt>().notNull().default({}),
    stelleId: uuid("stelle_id").$type<Id<"Stelle">>(),
    gemeindeId: uuid("gemeinde_id").$type<Id<"Gemeinde">>(),
    archiviertAm: tag("archiviert_am"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("gremien_funktionen_titel")
      .on(t.tenantId, t.titelNorm, sql`coalesce(${t.stelleId}, ${t.gemeindeId}, ${t.tenantId})`)
      .where(sql`${t.archiviertAm} is null`),
    index("gremien_funktionen_stelle").on(t.tenantId, t.stelleId),
    index("gremien_funktionen_gemeinde").on(t.tenantId, t.gemeindeId),
    foreignKey({
      name: "gremien_funktionen_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "gremien_funktionen_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    check("gremien_funktionen_ort", sql`num_nonnulls(${t.stelleId}, ${t.gemeindeId}) <= 1`),
  ],
);

/** Who held an office from when to when. The name leaves when consent ends; the period stays. */
export const amtszeiten = pgTable(
  "gremien_amtszeiten",
  {
    tenantId: mandant(),
    id: uuid().$type<AmtszeitId>().notNull(),
    funktionId: uuid("funktion_id").$type<FunktionId>().notNull(),
    von: tag("von"),
    bis: tag("bis"),
    personName: text("person_name"),
    einwilligungAm: tag("einwilligung_am"),
    nameBis: tag("name_bis"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex("gremien_amtszeiten_laufend").on(t.tenantId, t.funktionId).where(sql`${t.bis} is null`),
    index("gremien_amtszeiten_funktion").on(t.tenantId, t.funktionId),
    foreignKey({
      name: "gremien_amtszeiten_funktion_fk",
      columns: [t.tenantId, t.funktionId],
      foreignColumns: [funktionen.tenantId, funktionen.id],
    }),
    check(
      "gremien_amtszeiten_einwilligung",
      sql`${t.personName} is null or (${t.einwilligungAm} is not null and ${t.nameBis} is not null)`,
    ),
  ],
);

/** Seats: a function, a Stelle or a municipality in a body, for a time. Ended ones stay as history. */
export const mitgliedschaften = pgTable(
  "gremien_mitgliedschaften",
  {
    tenantId: mandant(),
    id: uuid().$type<MitgliedschaftId>().notNull(),
    gremiumId: uuid("gremium_id").$type<GremiumId>().notNull(),
    funktionId: uuid("funktion_id").$type<FunktionId>(),
    stelleId: uuid("stelle_id").$type<Id<"Stelle">>(),
    gemeindeId: uuid("gemeinde_id").$type<Id<"Gemeinde">>(),
    rolle: text().$type<MitgliedRolle>().notNull(),
    teilnahme: text().$type<Teilnahme>().notNull(),
    zugang: text().$type<Zugang>().notNull().default("alles"),
    vertritt: text().notNull().default(""),
    vertretungId: uuid("vertretung_id").$type<FunktionId>(),
    von: tag("von"),
    bis: tag("bis"),
    position: integer().notNull().default(0),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("gremien_mitgliedschaften_gremium").on(t.tenantId, t.gremiumId),
    index("gremien_mitgliedschaften_funktion").on(t.tenantId, t.funktionId),
    index("gremien_mitgliedschaften_stelle").on(t.tenantId, t.stelleId),
    index("gremien_mitgliedschaften_gemeinde").on(t.tenantId, t.gemeindeId),
    index("gremien_mitgliedschaften_vertretung").on(t.tenantId, t.vertretungId),
    foreignKey({
      name: "gremien_mitgliedschaften_gremium_fk",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
    foreignKey({
      name: "gremien_mitgliedschaften_funktion_fk",
      columns: [t.tenantId, t.funktionId],
      foreignColumns: [funktionen.tenantId, funktionen.id],
    }),
    foreignKey({
      name: "gremien_mitgliedschaften_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "gremien_mitgliedschaften_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    foreignKey({
      name: "gremien_mitgliedschaften_vertretung_fk",
      columns: [t.tenantId, t.vertretungId],
      foreignColumns: [funktionen.tenantId, funktionen.id],
    }),
    check("gremien_mitgliedschaften_wer", sql`num_nonnulls(${t.funktionId}, ${t.stelleId}, ${t.gemeindeId}) = 1`),
  ],
);

/** Decisions that make somebody responsible (R005). */
export const mandate = pgTable(
  "gremien_mandate",
  {
    tenantId: mandant(),
    id: uuid().$type<MandatId>().notNull(),
    titel: text().notNull(),
    slug: text().notNull(),
    wortlaut: text().notNull(),
    umfang: text().notNull().default(""),
    gremiumId: uuid("gremium_id").$type<GremiumId>(),
    beschlossenAm: tag("beschlossen_am").notNull(),
    dokumentTitel: text("dokument_titel").notNull().default(""),
    dokumentAdresse: text("dokument_adresse").notNull().default(""),
    /** The document itself. */
    dateiId: uuid("datei_id").$type<Id<"Datei">>(),
    dateiOeffentlich: boolean("datei_oeffentlich").notNull().default(false),
    stelleId: uuid("stelle_id").$type<Id<"Stelle">>(),
    fuerGremiumId: uuid("fuer_gremium_id").$type<GremiumId>(),
    /** Keys of Handlungsfelder: konzept stands further right, so nothing points there. */
    handlungsfelder: uuid().array().$type<Id<"Handlungsfeld">[]>().notNull().default([]),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("gremien_mandate_slug").on(t.tenantId, t.slug),
    index("gremien_mandate_gremium").on(t.tenantId, t.gremiumId),
    index("gremien_mandate_stelle").on(t.tenantId, t.stelleId),
    index("gremien_mandate_fuer").on(t.tenantId, t.fuerGremiumId),
    foreignKey({
      name: "gremien_mandate_gremium_fk",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
    foreignKey({
      name: "gremien_mandate_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "gremien_mandate_fuer_fk",
      columns: [t.tenantId, t.fuerGremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
    index("gremien_mandate_datei").on(t.tenantId, t.dateiId),
    foreignKey({
      name: "gremien_mandate_datei_fk",
      columns: [t.tenantId, t.dateiId],
      foreignColumns: [dateien.tenantId, dateien.id],
    }),
  ],
);
