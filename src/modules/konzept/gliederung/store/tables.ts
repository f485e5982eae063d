import { foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { benutzer } from "#src/modules/zugang/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Id } from "#src/shared/id.ts";
import { mandant } from "../../store/mandant.ts";
import type { FilterListe, GemerkterFilterId } from "../rules/gemerkte-filter.ts";

/** Filters that somebody gave a name to, to find the same list again. Nobody else sees them. */
export const gemerkteFilter = pgTable(
  "konzept_gemerkte_filter",
  {
    tenantId: mandant(),
    id: uuid().$type<GemerkterFilterId>().notNull(),
    benutzerId: uuid("benutzer_id").$type<Id<"Benutzer">>().notNull(),
    liste: text().$type<FilterListe>().notNull(),
    name: text().notNull(),
    /** The query of the address without `?`. Read again, never trusted, when it is used. */
    abfrage: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_gemerkte_filter_benutzer",
      columns: [t.tenantId, t.benutzerId],
      foreignColumns: [benutzer.tenantId, benutzer.id],
    }).onDelete("cascade"),
    unique("konzept_gemerkte_filter_name").on(t.tenantId, t.benutzerId, t.liste, t.name),
  ],
);
