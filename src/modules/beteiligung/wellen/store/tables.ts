import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { umfragen } from "../../umfrage/store/tables.ts";
import type { Karte } from "../rules/entscheidung.ts";

/** What the office decided about questions of a wave and those of the one before. Without a row, lasting names decide. */
export const wellen = pgTable(
  "beteiligung_wellen",
  {
    tenantId: tenantId(),
    umfrageId: uuid("umfrage_id").$type<UmfrageId>().notNull(),
    /** The question of this survey. */
    frage: text().notNull(),
    /** The question of the survey before; null when none can be compared. */
    partner: text(),
    karte: jsonb().$type<Karte>().notNull(),
    grund: text().notNull().default(""),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.umfrageId, t.frage] }),
    foreignKey({
      name: "beteiligung_wellen_umfrage",
      columns: [t.tenantId, t.umfrageId],
      foreignColumns: [umfragen.tenantId, umfragen.id],
    }).onDelete("cascade"),
  ],
);
