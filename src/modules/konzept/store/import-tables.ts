import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Id } from "#src/shared/id.ts";
import type { ImportId, KonzeptId, MassnahmeId } from "../rules/massnahme.ts";
import { konzepte } from "./konzept-tables.ts";
import { mandant } from "./mandant.ts";
import { massnahmen } from "./massnahme-tables.ts";

/**
 * A table that somebody brought. Its state follows from its dates: neither means Vorschau.
 * Columns that look like data of persons are left out before anything is stored.
 */
export const importe = pgTable(
  "konzept_importe",
  {
    tenantId: mandant(),
    id: uuid().$type<ImportId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    /** As the person's machine called it; "" for a pasted table. */
    dateiname: text().notNull(),
    sha256: text().notNull(),
    format: text().$type<"xlsx" | "csv" | "paste">().notNull(),
    /** What the reader noticed: encoding guessed, HTML taken out, … */
    lesehinweise: jsonb().$type<unknown>().notNull().default([]),
    /** Sheets with the columns that were left out; never a cell of them. */
    blaetter: jsonb().$type<unknown>().notNull().default([]),
    blatt: text().notNull(),
    /** Which column becomes which field, as corrected by a person. */
    zuordnung: jsonb().$type<unknown>(),
    /** What a person decided about single rows and unknown names. */
    entscheidungen: jsonb().$type<unknown>().notNull().default({}),
    /** How many became new, changed, stayed. Null before it is taken over. */
    ergebnis: jsonb().$type<unknown>(),
    erstelltVon: uuid("erstellt_von").$type<Id<"Benutzer">>(),
    uebernommenAm: timestamp("uebernommen_am", { withTimezone: true }),
    verworfenAm: timestamp("verworfen_am", { withTimezone: true }),
    /** Rows of a Vorschau that nobody takes over are deleted after this moment. Null once taken over. */
    loeschenAm: timestamp("loeschen_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_importe_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    index("konzept_importe_created").on(t.tenantId, t.createdAt),
    index("konzept_importe_loeschen").on(t.tenantId, t.loeschenAm),
  ],
);

export const importZeilen = pgTable(
  "konzept_import_zeilen",
  {
    tenantId: mandant(),
    importId: uuid("import_id").$type<ImportId>().notNull(),
    blatt: text().notNull(),
    /** The row number a person sees in her spreadsheet, from 1. */
    zeile: integer().notNull(),
    /** Kind and text of each cell; null for cells of columns that are not stored. */
    zellen: jsonb().$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.importId, t.blatt, t.zeile] }),
    foreignKey({
      name: "konzept_import_zeilen_import",
      columns: [t.tenantId, t.importId],
      foreignColumns: [importe.tenantId, importe.id],
    }).onDelete("cascade"),
  ],
);

/** From which row of which file a Maßnahme came, or was last changed by. */
export const herkunft = pgTable(
  "konzept_herkunft",
  {
    tenantId: mandant(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    importId: uuid("import_id").$type<ImportId>().notNull(),
    blatt: text().notNull(),
    zeile: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.massnahmeId, t.importId, t.blatt, t.zeile] }),
    foreignKey({
      name: "konzept_herkunft_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_herkunft_import",
      columns: [t.tenantId, t.importId],
      foreignColumns: [importe.tenantId, importe.id],
    }),
    index("konzept_herkunft_import_i").on(t.tenantId, t.importId),
  ],
);
