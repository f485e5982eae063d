import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { GemeindeId, OrtId, StelleId } from "../rules/ids.ts";
import type { Barrierefrei, OrtArt } from "../rules/ort.ts";
import { gemeinden, stellen } from "./tables.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** Places that people come to; several Stellen may share one, one Stelle may have several. */
export const orte = pgTable(
  "netzwerk_orte",
  {
    tenantId: mandant(),
    id: uuid().$type<OrtId>().notNull(),
    name: text().notNull(),
    nameNorm: text("name_norm").notNull(),
    art: text().$type<OrtArt>().notNull(),
    gemeindeId: uuid("gemeinde_id").$type<GemeindeId>(),
    strasse: text().notNull().default(""),
    plz: text().notNull().default(""),
    ort: text().notNull().default(""),
    /** Degrees, WGS 84. */
    breite: doublePrecision(),
    laenge: doublePrecision(),
    barrierefrei: text().$type<Barrierefrei>().notNull().default("unbekannt"),
    zugang: text().notNull().default(""),
    haltestelle: text().notNull().default(""),
    gehminuten: integer(),
    oeffentlich: boolean().notNull().default(true),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("netzwerk_orte_name").on(t.tenantId, t.nameNorm),
    index("netzwerk_orte_gemeinde").on(t.tenantId, t.gemeindeId),
    foreignKey({
      name: "netzwerk_orte_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
  ],
);

export const stelleOrte = pgTable(
  "netzwerk_stelle_orte",
  {
    tenantId: mandant(),
    stelleId: uuid("stelle_id").$type<StelleId>().notNull(),
    ortId: uuid("ort_id").$type<OrtId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.stelleId, t.ortId] }),
    index("netzwerk_stelle_orte_ort").on(t.tenantId, t.ortId),
    foreignKey({
      name: "netzwerk_stelle_orte_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "netzwerk_stelle_orte_ort_fk",
      columns: [t.tenantId, t.ortId],
      foreignColumns: [orte.tenantId, orte.id],
    }).onDelete("cascade"),
  ],
);
