import {
  type AnyPgColumn,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { gemeinden, stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { GemeindeId, StelleId } from "../rules/bezug.ts";
import type { AnlaufstelleId, BesuchshinweisId } from "../rules/ids.ts";
import type { Sprachtexte } from "../rules/sprachen.ts";
import type { Ausnahme, Oeffnungsregel } from "../rules/zeiten.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** Where people come: a house with its door, its way and its hours. Who works there says the module netzwerk. */
export const anlaufstellen = pgTable(
  "wegweiser_anlaufstellen",
  {
    tenantId: mandant(),
    id: uuid().$type<AnlaufstelleId>().notNull(),
    name: text().notNull(),
    namen: jsonb().$type<Sprachtexte>().notNull().default({}),
    stelleId: uuid("stelle_id").$type<StelleId>(),
    gemeindeId: uuid("gemeinde_id").$type<GemeindeId>(),
    /** The main house it belongs to; notices can be inherited from there (R125). */
    gehoertZuId: uuid("gehoert_zu_id").$type<AnlaufstelleId>(),
    /** The office of its Gemeinde, for what every Gemeinde does itself. */
    istRathaus: boolean("ist_rathaus").notNull().default(false),
    strasse: text().notNull().default(""),
    plz: text().notNull().default(""),
    ort: text().notNull().default(""),
    haltestelle: text().notNull().default(""),
    fussMinuten: integer("fuss_minuten"),
    /** Null: nobody has looked. */
    stufenfrei: boolean(),
    zugangHinweis: text("zugang_hinweis").notNull().default(""),
    zeiten: jsonb().$type<Oeffnungsregel[]>().notNull().default([]),
    ausnahmen: jsonb().$type<Ausnahme[]>().notNull().default([]),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_anlaufstellen_stelle").on(t.tenantId, t.stelleId),
    index("wegweiser_anlaufstellen_gemeinde").on(t.tenantId, t.gemeindeId),
    index("wegweiser_anlaufstellen_haus").on(t.tenantId, t.gehoertZuId),
    foreignKey({
      name: "wegweiser_anlaufstellen_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "wegweiser_anlaufstellen_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    foreignKey({
      name: "wegweiser_anlaufstellen_haus_fk",
      columns: [t.tenantId, t.gehoertZuId],
      foreignColumns: [t.tenantId, t.id] as [AnyPgColumn, AnyPgColumn],
    }),
  ],
);

/** Public holidays, which close every door. */
export const feiertage = pgTable(
  "wegweiser_feiertage",
  { tenantId: mandant(), datum: date({ mode: "string" }).$type<Datum>().notNull(), name: text().notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.datum] })],
);

/** What visitors must know for a while (R124). */
export const besuchshinweise = pgTable(
  "wegweiser_besuchshinweise",
  {
    tenantId: mandant(),
    id: uuid().$type<BesuchshinweisId>().notNull(),
    texte: jsonb().$type<Sprachtexte>().notNull(),
    wichtig: boolean().notNull().default(false),
    giltAb: date("gilt_ab", { mode: "string" }).$type<Datum>().notNull(),
    giltBis: date("gilt_bis", { mode: "string" }).$type<Datum>(),
    mitAussenstellen: boolean("mit_aussenstellen").notNull().default(false),
    rev: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const besuchshinweisOrte = pgTable(
  "wegweiser_besuchshinweis_orte",
  {
    tenantId: mandant(),
    besuchshinweisId: uuid("besuchshinweis_id").$type<BesuchshinweisId>().notNull(),
    anlaufstelleId: uuid("anlaufstelle_id").$type<AnlaufstelleId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.besuchshinweisId, t.anlaufstelleId] }),
    foreignKey({
      name: "wegweiser_besuchshinweis_orte_hinweis_fk",
      columns: [t.tenantId, t.besuchshinweisId],
      foreignColumns: [besuchshinweise.tenantId, besuchshinweise.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "wegweiser_besuchshinweis_orte_anlaufstelle_fk",
      columns: [t.tenantId, t.anlaufstelleId],
      foreignColumns: [anlaufstellen.tenantId, anlaufstellen.id],
    }),
    index("wegweiser_besuchshinweis_orte_anlaufstelle").on(t.tenantId, t.anlaufstelleId),
  ],
);
