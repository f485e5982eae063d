import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Genauigkeit, MassnahmeId } from "../../rules/massnahme.ts";
import { mandant } from "../../store/mandant.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { VorhabenId, Vorhabenstand } from "../rules/vorhaben.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** What the county says it is working on, in its own order (R023). */
export const vorhaben = pgTable(
  "konzept_vorhaben",
  {
    tenantId: mandant(),
    id: uuid().$type<VorhabenId>().notNull(),
    position: integer().notNull(),
    titel: text().notNull(),
    text: text().notNull().default(""),
    wer: text().notNull(),
    stand: text().$type<Vorhabenstand>().notNull(),
    erwartet: tag("erwartet"),
    erwartetGenauigkeit: text("erwartet_genauigkeit").$type<Genauigkeit>(),
    grund: text().notNull().default(""),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>(),
    /** The day on which the Fachstelle last said that it is so. */
    bestaetigtAm: tag("bestaetigt_am").notNull(),
    fertigAm: tag("fertig_am"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("konzept_vorhaben_massnahme_i").on(t.tenantId, t.massnahmeId),
    foreignKey({
      name: "konzept_vorhaben_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }),
  ],
);
