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
import { orte } from "#src/modules/netzwerk/store/orte-tables.ts";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "../rules/bezug.ts";
import type { Merkmal } from "../orte/rules/filter.ts";
import type { AnlaufstelleId, BesuchshinweisId } from "../rules/ids.ts";
import type { Sprachtexte } from "../rules/sprachen.ts";
import type { Ausnahme, Oeffnungsregel } from "../rules/zeiten.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** Ort of the module netzwerk at which people are received: its hours, and what only the guide needs (ADR 0041). */
export const anlaufstellen = pgTable(
  "wegweiser_anlaufstellen",
  {
    tenantId: mandant(),
    id: uuid().$type<AnlaufstelleId>().notNull(),
    /** The name of the place in other languages. */
    namen: jsonb().$type<Sprachtexte>().notNull().default({}),
    /** Who keeps the hours. */
    stelleId: uuid("stelle_id").$type<StelleId>(),
    /** The main house it belongs to; notices can be inherited from there (R125). */
    gehoertZuId: uuid("gehoert_zu_id").$type<AnlaufstelleId>(),
    zeiten: jsonb().$type<Oeffnungsregel[]>().notNull().default([]),
    ausnahmen: jsonb().$type<Ausnahme[]>().notNull().default([]),
    /** What helps people there, beside a way without steps. */
    merkmale: text().array().$type<Merkmal[]>().notNull().default([]),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_anlaufstellen_stelle").on(t.tenantId, t.stelleId),
    index("wegweiser_anlaufstellen_haus").on(t.tenantId, t.gehoertZuId),
    foreignKey({
      name: "wegweiser_anlaufstellen_ort_fk",
      columns: [t.tenantId, t.id],
      foreignColumns: [orte.tenantId, orte.id],
    }),
    foreignKey({
      name: "wegweiser_anlaufstellen_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
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
