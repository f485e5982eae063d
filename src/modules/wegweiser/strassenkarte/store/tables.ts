import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";

/** Who draws the streets for a county: one service or none. */
export const kartendienste = pgTable("wegweiser_kartendienste", {
  tenantId: tenantId()
    .primaryKey()
    .references(() => mandanten.tenantId, { onDelete: "cascade" }),
  adresse: text().notNull(),
  anbieter: text().notNull(),
  quelle: text().notNull(),
  quelleAdresse: text("quelle_adresse").notNull().default(""),
  groessterZoom: integer("groesster_zoom").notNull(),
  rev: integer().notNull(),
});
