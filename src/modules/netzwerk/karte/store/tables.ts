import { foreignKey, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { GemeindeId } from "../../rules/ids.ts";
import { gemeinden } from "../../store/tables.ts";
import type { Ring } from "../rules/grenzen.ts";

/** How far a municipality reaches, simplified for a drawing. */
export const gemeindeGrenzen = pgTable(
  "netzwerk_gemeinde_grenzen",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    gemeindeId: uuid("gemeinde_id").$type<GemeindeId>().notNull(),
    ringe: jsonb().$type<readonly Ring[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.gemeindeId] }),
    foreignKey({
      name: "netzwerk_gemeinde_grenzen_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }).onDelete("cascade"),
  ],
);
