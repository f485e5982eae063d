import {
  check,
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
import { sql } from "drizzle-orm";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { dateien, mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Locale } from "#src/shared/locale.ts";
import type { Barriere, Methode, Vereinbarkeit } from "../rules/barrierefreiheit.ts";
import type { LandKey } from "../rules/laender.ts";
import type { Rechtstext } from "../rules/rechtstexte.ts";
import type { Uebersetzt } from "#src/shared/uebersetzt.ts";
import type { Woerter } from "../rules/woerter.ts";

/** What a county says of itself: one row, made when the county is made. */
export const profile = pgTable(
  "landkreis_profile",
  {
    tenantId: tenantId()
      .primaryKey()
      .references(() => mandanten.tenantId, { onDelete: "cascade" }),
    name: text().notNull(),
    kurzname: text().notNull(),
    verwaltungsname: text().notNull(),
    leitung: text().notNull().default(""),
    land: text().$type<LandKey>().notNull(),
    /** Amtlicher Schlüssel of the county, 5 digits. */
    kreisschluessel: text().notNull(),
    einwohner: integer(),
    einwohnerStichtag: date("einwohner_stichtag", { mode: "string" }).$type<Datum>(),
    auslaendischeBevoelkerung: integer("auslaendische_bevoelkerung"),
    motto: jsonb().$type<Uebersetzt>().notNull().default({}),
    strasse: text().notNull().default(""),
    plz: text().notNull().default(""),
    ort: text().notNull().default(""),
    postfach: text().notNull().default(""),
    telefon: text().notNull().default(""),
    email: text().notNull().default(""),
    website: text().notNull().default(""),
    /** Who answers for these pages: stands in the foot of every page and takes reports of barriers. */
    kontaktName: text("kontakt_name").notNull().default(""),
    kontaktTelefon: text("kontakt_telefon").notNull().default(""),
    kontaktEmail: text("kontakt_email").notNull().default(""),
    /** Hue in degrees, 0–359. */
    farbton: integer().notNull().default(205),
    /** Chroma in thousandths, 0–90. */
    buntheit: integer().notNull().default(62),
    /** Hue of the paper in degrees, 0–359. */
    papierton: integer().notNull().default(84),
    logoDateiId: uuid("logo_datei_id").$type<Id<"Datei">>(),
    sprachen: text().array().$type<Locale[]>().notNull(),
    woerter: jsonb().$type<Woerter>().notNull(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    foreignKey({
      name: "landkreis_profile_logo",
      columns: [t.tenantId, t.logoDateiId],
      foreignColumns: [dateien.tenantId, dateien.id],
    }),
    check("landkreis_profile_farben", sql`${t.farbton} between 0 and 359 and ${t.papierton} between 0 and 359`),
    check("landkreis_profile_buntheit", sql`${t.buntheit} between 0 and 90`),
  ],
);

/** Legal pages as the county wrote them. Without a row a page is made from the template, or says what is missing. */
export const rechtstexte = pgTable(
  "landkreis_rechtstexte",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Rechtstext">>().notNull(),
    art: text().$type<Rechtstext>().notNull(),
    locale: text().$type<Locale>().notNull(),
    text: text().notNull(),
    stand: date({ mode: "string" }).$type<Datum>().notNull(),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("landkreis_rechtstexte_art").on(t.tenantId, t.art, t.locale),
  ],
);

/** What goes into the statement on accessibility. */
export const barrierefreiheit = pgTable("landkreis_barrierefreiheit", {
  tenantId: tenantId()
    .primaryKey()
    .references(() => mandanten.tenantId, { onDelete: "cascade" }),
  vereinbarkeit: text().$type<Vereinbarkeit>().notNull(),
  methode: text().$type<Methode>().notNull(),
  barrieren: jsonb().$type<Barriere[]>().notNull().default([]),
  erstelltAm: date("erstellt_am", { mode: "string" }).$type<Datum>().notNull(),
  geprueftAm: date("geprueft_am", { mode: "string" }).$type<Datum>().notNull(),
  /** Only where the county knows better than the table of the Länder. */
  gesetz: text().notNull().default(""),
  stelleName: text("stelle_name").notNull().default(""),
  stelleAnschrift: text("stelle_anschrift").notNull().default(""),
  stelleLink: text("stelle_link").notNull().default(""),
  rev: integer().notNull().default(1),
});

/** Links on the page of the Fachstelle, reachable in one click (R022). */
export const schnelllinks = pgTable(
  "landkreis_schnelllinks",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Schnelllink">>().notNull(),
    titel: jsonb().$type<Uebersetzt>().notNull(),
    /** Path on this site (`/konzept`) or a full https address. */
    ziel: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("landkreis_schnelllinks_position").on(t.tenantId, t.position),
  ],
);

/** Barriers that people reported. Deleted some time after the answer, see `rules/barriere-melden.ts`. */
export const barrieremeldungen = pgTable(
  "landkreis_barrieremeldungen",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Barrieremeldung">>().notNull(),
    text: text().notNull(),
    seite: text().notNull().default(""),
    antwortAn: text("antwort_an").notNull().default(""),
    eingegangenAm: timestamp("eingegangen_am", { withTimezone: true }).notNull().defaultNow(),
    beantwortetAm: date("beantwortet_am", { mode: "string" }).$type<Datum>(),
    /** Set with the answer; the nightly run deletes the row on this day. */
    loeschenAm: date("loeschen_am", { mode: "string" }).$type<Datum>(),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("landkreis_barrieremeldungen_eingang").on(t.tenantId, t.eingegangenAm),
  ],
);
