import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "#src/platform/db/columns.ts";
import { dateien } from "#src/platform/db/tables.ts";
import type { Id } from "#src/shared/id.ts";
import type { AbfrageId } from "../../abfrage/rules/abfrage.ts";
import { abfragen } from "../../abfrage/store/tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { AnhangId } from "../rules/anhang.ts";

/** A file that came with an answer. It belongs to the Sachstand that the answer becomes. */
export const anhaenge = pgTable(
  "konzept_anhaenge",
  {
    tenantId: mandant(),
    id: uuid().$type<AnhangId>().notNull(),
    abfrageId: uuid("abfrage_id").$type<AbfrageId>().notNull(),
    dateiId: uuid("datei_id").$type<Id<"Datei">>().notNull(),
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer().notNull(),
    /** The Fachstelle took it over as public material. */
    oeffentlich: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_anhaenge_abfrage",
      columns: [t.tenantId, t.abfrageId],
      foreignColumns: [abfragen.tenantId, abfragen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_anhaenge_datei",
      columns: [t.tenantId, t.dateiId],
      foreignColumns: [dateien.tenantId, dateien.id],
    }),
    index("konzept_anhaenge_abfrage_i").on(t.tenantId, t.abfrageId),
    index("konzept_anhaenge_datei_i").on(t.tenantId, t.dateiId),
  ],
);
