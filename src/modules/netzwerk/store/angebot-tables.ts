import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AngebotFinanzierung, AngebotId } from "../rules/angebot.ts";
import type { GemeindeId, PlanungsregionId, StelleId } from "../rules/ids.ts";
import { planungsregionen } from "./gebiete-tables.ts";
import { gemeinden, stellen } from "./tables.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** What there is already: what a Stelle offers, whether or not the Konzept speaks of it (R048). */
export const angebote = pgTable(
  "netzwerk_angebote",
  {
    tenantId: mandant(),
    id: uuid().$type<AngebotId>().notNull(),
    stelleId: uuid("stelle_id").$type<StelleId>().notNull(),
    titel: text().notNull(),
    beschreibung: text().notNull().default(""),
    wann: text().notNull().default(""),
    kosten: text().notNull().default(""),
    zugang: text().notNull().default(""),
    /** By function, never a person. */
    kontakt: text().notNull().default(""),
    /** The last day on which it exists; null: no end is known. */
    gueltigBis: date("gueltig_bis", { mode: "string" }).$type<Datum>(),
    plaetze: integer(),
    plaetzeBelegt: integer("plaetze_belegt"),
    /** People reached in a year, as the Stelle says. */
    erreichteImJahr: integer("erreichte_im_jahr"),
    finanzierung: text().$type<AngebotFinanzierung | "">().notNull().default(""),
    /** The day on which its money ends; null: no end is known. */
    finanziertBis: date("finanziert_bis", { mode: "string" }).$type<Datum>(),
    /** Somebody looks after children meanwhile. */
    kinderbetreuung: boolean().notNull().default(false),
    /** BCP 47 tags. */
    sprachen: text().array().notNull().default([]),
    /** The day on which the Stelle last said that all of this is so. */
    bestaetigtAm: date("bestaetigt_am", { mode: "string" }).$type<Datum>(),
    /** The day on which it was last asked. */
    angefragtAm: date("angefragt_am", { mode: "string" }).$type<Datum>(),
    /** The day on which it agreed to be published. */
    einwilligungAm: date("einwilligung_am", { mode: "string" }).$type<Datum>(),
    oeffentlich: boolean().notNull().default(false),
    /** The day on which it no longer agreed. */
    zurueckgezogenAm: date("zurueckgezogen_am", { mode: "string" }).$type<Datum>(),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "netzwerk_angebote_stelle",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    index("netzwerk_angebote_stelle_i").on(t.tenantId, t.stelleId),
  ],
);

/** Regions where an Angebot is to be had. */
export const angebotRegionen = pgTable(
  "netzwerk_angebot_regionen",
  {
    tenantId: mandant(),
    angebotId: uuid("angebot_id").$type<AngebotId>().notNull(),
    planungsregionId: uuid("planungsregion_id").$type<PlanungsregionId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.angebotId, t.planungsregionId] }),
    foreignKey({
      name: "netzwerk_angebot_regionen_angebot",
      columns: [t.tenantId, t.angebotId],
      foreignColumns: [angebote.tenantId, angebote.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "netzwerk_angebot_regionen_region",
      columns: [t.tenantId, t.planungsregionId],
      foreignColumns: [planungsregionen.tenantId, planungsregionen.id],
    }),
    index("netzwerk_angebot_regionen_region_i").on(t.tenantId, t.planungsregionId),
  ],
);

/** Gemeinden where an Angebot is to be had. */
export const angebotGemeinden = pgTable(
  "netzwerk_angebot_gemeinden",
  {
    tenantId: mandant(),
    angebotId: uuid("angebot_id").$type<AngebotId>().notNull(),
    gemeindeId: uuid("gemeinde_id").$type<GemeindeId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.angebotId, t.gemeindeId] }),
    foreignKey({
      name: "netzwerk_angebot_gemeinden_angebot",
      columns: [t.tenantId, t.angebotId],
      foreignColumns: [angebote.tenantId, angebote.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "netzwerk_angebot_gemeinden_gemeinde",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    index("netzwerk_angebot_gemeinden_gemeinde_i").on(t.tenantId, t.gemeindeId),
  ],
);
