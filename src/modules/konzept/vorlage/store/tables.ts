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
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { gremien } from "#src/modules/gremien/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import { dateien } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Abstimmung } from "../../rules/abstimmung.ts";
import { mandant } from "../../store/mandant.ts";
import type { Anlagen } from "../rules/anlagen.ts";
import type { VorlagendateiId } from "../rules/datei.ts";
import type { BeratungId, Beratungsrolle, Ergebnis, Vorlageart, VorlageId, Vorlagenstand } from "../rules/vorlage.ts";

/** Papers for the bodies (OParl: Paper). */
export const vorlagen = pgTable(
  "konzept_vorlagen",
  {
    tenantId: mandant(),
    id: uuid().$type<VorlageId>().notNull(),
    art: text().$type<Vorlageart>().notNull(),
    jahr: integer().notNull(),
    /** 1 for the first of the year; never given twice. */
    laufend: integer().notNull(),
    titel: text().notNull(),
    sachverhalt: text().notNull().default(""),
    vorschlag: text().notNull().default(""),
    finanzen: text().notNull().default(""),
    /** Never leaves through a public channel. */
    vertraulich: text().notNull().default(""),
    oeffentlich: boolean().notNull().default(true),
    kennungen: jsonb().$type<readonly string[]>().notNull().default([]),
    mitAenderungen: boolean("mit_aenderungen").notNull().default(false),
    mitTabellen: boolean("mit_tabellen").notNull().default(false),
    stand: text().$type<Vorlagenstand>().notNull().default("entwurf"),
    eingebrachtAm: date("eingebracht_am", { mode: "string" }).$type<Datum>(),
    /** Frozen when it is brought in. */
    anlagen: jsonb().$type<Anlagen>(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_vorlagen_nummer").on(t.tenantId, t.jahr, t.laufend),
  ],
);

/** Which bodies speak to a paper, and what they said (OParl: Consultation). */
export const vorlageBeratungen = pgTable(
  "konzept_vorlage_beratungen",
  {
    tenantId: mandant(),
    id: uuid().$type<BeratungId>().notNull(),
    vorlageId: uuid("vorlage_id").$type<VorlageId>().notNull(),
    gremiumId: uuid("gremium_id").$type<Id<"Gremium">>().notNull(),
    rolle: text().$type<Beratungsrolle>().notNull(),
    am: date({ mode: "string" }).$type<Datum>(),
    oeffentlich: boolean().notNull().default(true),
    ergebnis: text().$type<Ergebnis>(),
    ergebnisText: text("ergebnis_text").notNull().default(""),
    /** Counted votes; null when nobody counted. */
    abstimmung: jsonb().$type<Abstimmung>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_vorlage_beratungen_vorlage",
      columns: [t.tenantId, t.vorlageId],
      foreignColumns: [vorlagen.tenantId, vorlagen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_vorlage_beratungen_gremium",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
    index("konzept_vorlage_beratungen_vorlage_i").on(t.tenantId, t.vorlageId),
    index("konzept_vorlage_beratungen_gremium_i").on(t.tenantId, t.gremiumId),
  ],
);

/** Files that hang on a paper. Rows change only while it is a draft. */
export const vorlageDateien = pgTable(
  "konzept_vorlage_dateien",
  {
    tenantId: mandant(),
    id: uuid().$type<VorlagendateiId>().notNull(),
    vorlageId: uuid("vorlage_id").$type<VorlageId>().notNull(),
    titel: text().notNull(),
    oeffentlich: boolean().notNull(),
    dateiId: uuid("datei_id").$type<Id<"Datei">>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_vorlage_dateien_vorlage",
      columns: [t.tenantId, t.vorlageId],
      foreignColumns: [vorlagen.tenantId, vorlagen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_vorlage_dateien_datei",
      columns: [t.tenantId, t.dateiId],
      foreignColumns: [dateien.tenantId, dateien.id],
    }),
    index("konzept_vorlage_dateien_vorlage_i").on(t.tenantId, t.vorlageId),
    index("konzept_vorlage_dateien_datei_i").on(t.tenantId, t.dateiId),
  ],
);

/** What lay before the bodies, each time a paper was brought in. Rows are added and never changed (konzept/table-rules.ts). */
export const vorlageStaende = pgTable(
  "konzept_vorlage_staende",
  {
    tenantId: mandant(),
    vorlageId: uuid("vorlage_id").$type<VorlageId>().notNull(),
    /** 1 for the first time. */
    nummer: integer().notNull(),
    /** Canonical JSON of `Eingebracht`. */
    inhalt: text().notNull(),
    /** SHA-256 of it. */
    hash: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.vorlageId, t.nummer] }),
    foreignKey({
      name: "konzept_vorlage_staende_vorlage",
      columns: [t.tenantId, t.vorlageId],
      foreignColumns: [vorlagen.tenantId, vorlagen.id],
    }).onDelete("cascade"),
  ],
);
