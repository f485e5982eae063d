import { date, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Sprachtexte } from "../../rules/sprachen.ts";
import type { HaeufigeFrageId } from "../rules/frage.ts";

/** What people ask again and again. */
export const haeufigeFragen = pgTable(
  "wegweiser_haeufige_fragen",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<HaeufigeFrageId>().notNull(),
    thema: text().notNull(),
    fragen: jsonb().$type<Sprachtexte>().notNull(),
    antworten: jsonb().$type<Sprachtexte>().notNull(),
    position: integer().notNull(),
    geprueftAm: date("geprueft_am", { mode: "string" }).$type<Datum>().notNull(),
    rev: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
