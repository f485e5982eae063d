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
import type { PlanungsregionId, StelleId } from "../rules/ids.ts";
import { planungsregionen } from "./gebiete-tables.ts";
import { stellen } from "./tables.ts";

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
    oeffentlich: boolean().notNull().default(false),
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

/** Where an Angebot is to be had. */
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
