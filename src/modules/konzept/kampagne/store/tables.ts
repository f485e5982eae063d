import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import { dateien } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mandant } from "../../store/mandant.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { Materialart, MaterialId } from "../rules/kampagne.ts";

/** A Maßnahme that is a campaign (R105), with what it wants to say. */
export const kampagnen = pgTable(
  "konzept_kampagnen",
  {
    tenantId: mandant(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    botschaft: text().notNull(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.massnahmeId] }),
    foreignKey({
      name: "konzept_kampagnen_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }),
  ],
);

/** What was made for it: a file here or an address elsewhere. As public as the Maßnahme. */
export const materialien = pgTable(
  "konzept_materialien",
  {
    tenantId: mandant(),
    id: uuid().$type<MaterialId>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    titel: text().notNull(),
    art: text().$type<Materialart>().notNull(),
    sprachen: text().notNull().default(""),
    datum: date("datum", { mode: "string" }).$type<Datum>().notNull(),
    dateiId: uuid("datei_id").$type<Id<"Datei">>(),
    adresse: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_materialien_kampagne",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [kampagnen.tenantId, kampagnen.massnahmeId],
    }),
    foreignKey({
      name: "konzept_materialien_datei",
      columns: [t.tenantId, t.dateiId],
      foreignColumns: [dateien.tenantId, dateien.id],
    }),
    index("konzept_materialien_massnahme_i").on(t.tenantId, t.massnahmeId),
    index("konzept_materialien_datei_i").on(t.tenantId, t.dateiId),
  ],
);
