import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  doublePrecision,
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
import { sql } from "drizzle-orm";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import type { Datum } from "#src/shared/datum.ts";
import { planungsregionen, verwaltungsgemeinschaften } from "./gebiete-tables.ts";
import type { FachstelleEbene } from "../rules/fachstelle.ts";
import type { FoerderEbene } from "../rules/foerderprogramm.ts";
import type { GemeindeArt } from "../rules/gemeinde.ts";
import type {
  FoerderprogrammId,
  GemeindeId,
  KontaktId,
  PlanungsregionId,
  StelleId,
  StelleNameId,
  VerwaltungsgemeinschaftId,
} from "../rules/ids.ts";
import type { Sektor, Sphaere, StelleArt } from "../rules/stelle.ts";

export { planungsregionen, verwaltungsgemeinschaften } from "./gebiete-tables.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** The municipalities of the county. */
export const gemeinden = pgTable(
  "netzwerk_gemeinden",
  {
    tenantId: mandant(),
    id: uuid().$type<GemeindeId>().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    art: text().$type<GemeindeArt>().notNull(),
    /** Amtlicher Gemeindeschlüssel, 8 digits. */
    ags: text().notNull(),
    /** Amtlicher Regionalschlüssel, 12 digits, or empty: the AGS with the association in the middle. */
    ars: text().notNull().default(""),
    einwohner: integer(),
    einwohnerStichtag: date("einwohner_stichtag", { mode: "string" }).$type<Datum>(),
    /** Hectares, so that the figure stays whole: 69.6 km² = 6960. */
    flaecheHektar: integer("flaeche_hektar"),
    planungsregionId: uuid("planungsregion_id").$type<PlanungsregionId>(),
    verwaltungsgemeinschaftId: uuid("verwaltungsgemeinschaft_id").$type<VerwaltungsgemeinschaftId>(),
    strasse: text().notNull().default(""),
    plz: text().notNull().default(""),
    ort: text().notNull().default(""),
    telefon: text().notNull().default(""),
    email: text().notNull().default(""),
    website: text().notNull().default(""),
    /** Degrees, WGS 84. */
    breite: doublePrecision(),
    laenge: doublePrecision(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("netzwerk_gemeinden_slug").on(t.tenantId, t.slug),
    unique("netzwerk_gemeinden_ags").on(t.tenantId, t.ags),
    index("netzwerk_gemeinden_planungsregion").on(t.tenantId, t.planungsregionId),
    index("netzwerk_gemeinden_verwaltungsgemeinschaft").on(t.tenantId, t.verwaltungsgemeinschaftId),
    foreignKey({
      name: "netzwerk_gemeinden_planungsregion_fk",
      columns: [t.tenantId, t.planungsregionId],
      foreignColumns: [planungsregionen.tenantId, planungsregionen.id],
    }),
    foreignKey({
      name: "netzwerk_gemeinden_verwaltungsgemeinschaft_fk",
      columns: [t.tenantId, t.verwaltungsgemeinschaftId],
      foreignColumns: [verwaltungsgemeinschaften.tenantId, verwaltungsgemeinschaften.id],
    }),
  ],
);

/** Everybody who can be responsible or take part: units of the county and organisations outside, in one table. */
export const stellen = pgTable(
  "netzwerk_stellen",
  {
    tenantId: mandant(),
    id: uuid().$type<StelleId>().notNull(),
    name: text().notNull(),
    /** `suchtext(name)`; two live Stellen never share it. */
    nameNorm: text("name_norm").notNull(),
    nameUebersetzt: jsonb("name_uebersetzt").$type<Uebersetzt>().notNull().default({}),
    kurzname: text().notNull().default(""),
    /** Made once from the name and kept, so that links stay (R175). */
    slug: text().notNull(),
    art: text().$type<StelleArt>().notNull(),
    gehoertZumLandkreis: boolean("gehoert_zum_landkreis").notNull(),
    uebergeordneteStelleId: uuid("uebergeordnete_stelle_id").$type<StelleId>(),
    gemeindeId: uuid("gemeinde_id").$type<GemeindeId>(),
    sphaere: text().$type<Sphaere>().notNull(),
    sektor: text().$type<Sektor | "">().notNull().default(""),
    aufgabe: text().notNull().default(""),
    strasse: text().notNull().default(""),
    plz: text().notNull().default(""),
    ort: text().notNull().default(""),
    /** Floor and room. */
    raum: text().notNull().default(""),
    telefon: text().notNull().default(""),
    email: text().notNull().default(""),
    website: text().notNull().default(""),
    /** BCP 47 tags. */
    sprachen: text().array().notNull().default([]),
    oeffentlich: boolean().notNull().default(false),
    geprueftAm: date("geprueft_am", { mode: "string" }).$type<Datum>(),
    archiviertAm: date("archiviert_am", { mode: "string" }).$type<Datum>(),
    /** Set when two Stellen turned out to be one: the address of this one leads there. */
    ersetztDurchId: uuid("ersetzt_durch_id").$type<StelleId>(),
    /** `suchtext` of all names, task and place, for the directory's search. */
    suchtext: text().notNull(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("netzwerk_stellen_slug").on(t.tenantId, t.slug),
    uniqueIndex("netzwerk_stellen_name").on(t.tenantId, t.nameNorm).where(sql`${t.archiviertAm} is null`),
    index("netzwerk_stellen_gemeinde").on(t.tenantId, t.gemeindeId),
    index("netzwerk_stellen_ueber").on(t.tenantId, t.uebergeordneteStelleId),
    index("netzwerk_stellen_ersetzt").on(t.tenantId, t.ersetztDurchId),
    foreignKey({
      name: "netzwerk_stellen_ueber_fk",
      columns: [t.tenantId, t.uebergeordneteStelleId],
      foreignColumns: [t.tenantId, t.id] as [AnyPgColumn, AnyPgColumn],
    }),
    foreignKey({
      name: "netzwerk_stellen_ersetzt_fk",
      columns: [t.tenantId, t.ersetztDurchId],
      foreignColumns: [t.tenantId, t.id] as [AnyPgColumn, AnyPgColumn],
    }),
    foreignKey({
      name: "netzwerk_stellen_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
  ],
);

/** Other spellings under which tables and letters name a Stelle. One spelling means one Stelle. */
export const stellenNamen = pgTable(
  "netzwerk_stellen_namen",
  {
    tenantId: mandant(),
    id: uuid().$type<StelleNameId>().notNull(),
    stelleId: uuid("stelle_id").$type<StelleId>().notNull(),
    name: text().notNull(),
    norm: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("netzwerk_stellen_namen_norm").on(t.tenantId, t.norm),
    index("netzwerk_stellen_namen_stelle").on(t.tenantId, t.stelleId),
    foreignKey({
      name: "netzwerk_stellen_namen_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }).onDelete("cascade"),
  ],
);

/** Who to ask, by function. One contact may stand for several functions (R177); a name only with consent (R178). */
export const kontakte = pgTable(
  "netzwerk_kontakte",
  {
    tenantId: mandant(),
    id: uuid().$type<KontaktId>().notNull(),
    stelleId: uuid("stelle_id").$type<StelleId>(),
    gemeindeId: uuid("gemeinde_id").$type<GemeindeId>(),
    funktionen: text().array().notNull(),
    personName: text("person_name"),
    einwilligungAm: date("einwilligung_am", { mode: "string" }).$type<Datum>(),
    /** The name is shown before this day and deleted on it. */
    nameBis: date("name_bis", { mode: "string" }).$type<Datum>(),
    telefon: text().notNull().default(""),
    email: text().notNull().default(""),
    sprechzeit: text().notNull().default(""),
    sprachen: text().array().notNull().default([]),
    oeffentlich: boolean().notNull().default(true),
    position: integer().notNull().default(0),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("netzwerk_kontakte_stelle").on(t.tenantId, t.stelleId),
    index("netzwerk_kontakte_gemeinde").on(t.tenantId, t.gemeindeId),
    foreignKey({
      name: "netzwerk_kontakte_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "netzwerk_kontakte_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }).onDelete("cascade"),
    check("netzwerk_kontakte_wessen", sql`num_nonnulls(${t.stelleId}, ${t.gemeindeId}) = 1`),
    check(
      "netzwerk_kontakte_einwilligung",
      sql`${t.personName} is null or (${t.einwilligungAm} is not null and ${t.nameBis} is not null)`,
    ),
  ],
);

/** Where money comes from. */
export const foerderprogramme = pgTable(
  "netzwerk_foerderprogramme",
  {
    tenantId: mandant(),
    id: uuid().$type<FoerderprogrammId>().notNull(),
    name: text().notNull(),
    nameNorm: text("name_norm").notNull(),
    ebene: text().$type<FoerderEbene>().notNull(),
    /** Other names under which tables mention it. */
    weitereNamen: text("weitere_namen").array().notNull().default([]),
    geberId: uuid("geber_id").$type<StelleId>(),
    laeuftBis: date("laeuft_bis", { mode: "string" }).$type<Datum>(),
    hinweis: text().notNull().default(""),
    website: text().notNull().default(""),
    archiviertAm: date("archiviert_am", { mode: "string" }).$type<Datum>(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("netzwerk_foerderprogramme_name").on(t.tenantId, t.nameNorm),
    index("netzwerk_foerderprogramme_geber").on(t.tenantId, t.geberId),
    foreignKey({
      name: "netzwerk_foerderprogramme_geber_fk",
      columns: [t.tenantId, t.geberId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
  ],
);

/** Which Stelle steers the integration work, by whose mandate, and in which structure (R004). */
export const fachstelle = pgTable(
  "netzwerk_fachstelle",
  {
    tenantId: tenantId()
      .primaryKey()
      .references(() => mandanten.tenantId, { onDelete: "cascade" }),
    stelleId: uuid("stelle_id").$type<StelleId>().notNull(),
    auftrag: text().notNull().default(""),
    beschlossenVon: text("beschlossen_von").notNull().default(""),
    beschlossenAm: date("beschlossen_am", { mode: "string" }).$type<Datum>(),
    ebenen: jsonb().$type<FachstelleEbene[]>().notNull().default([]),
    handlungsfelder: text().notNull().default(""),
    rev: integer().notNull().default(1),
  },
  (t) => [
    index("netzwerk_fachstelle_stelle").on(t.tenantId, t.stelleId),
    foreignKey({
      name: "netzwerk_fachstelle_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
  ],
);
