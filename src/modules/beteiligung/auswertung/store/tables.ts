import { date, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import { umfragen } from "../../umfrage/store/tables.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import type { Freitextstand } from "../rules/freitext.ts";
import type { ErgebnisId } from "../rules/ids.ts";
import type { Tafel } from "../rules/tafel.ts";

const umfrageId = () => uuid("umfrage_id").$type<UmfrageId>().notNull();
const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/**
 * The register of published tables, exactly as they went out. A table that was taken back stays: what was public is known,
 * and later tables are checked against it (EG11).
 */
export const ergebnisse = pgTable(
  "beteiligung_ergebnisse",
  {
    tenantId: tenantId(),
    id: uuid().$type<ErgebnisId>().notNull(),
    umfrageId: umfrageId(),
    /** The question, or both Merkmale of a cross table. */
    schluessel: text().notNull(),
    inhalt: jsonb().$type<Tafel>().notNull(),
    freigegebenAm: tag("freigegeben_am").notNull(),
    zurueckgezogenAm: tag("zurueckgezogen_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_ergebnisse_schluessel").on(t.tenantId, t.umfrageId, t.schluessel),
    foreignKey({
      name: "beteiligung_ergebnisse_umfrage",
      columns: [t.tenantId, t.umfrageId],
      foreignColumns: [umfragen.tenantId, umfragen.id],
    }).onDelete("cascade"),
  ],
);

/** What somebody decided about words of a respondent. Their key leads from an answer here, not back (T44). */
export const freitexte = pgTable(
  "beteiligung_freitexte",
  {
    tenantId: tenantId(),
    umfrageId: umfrageId(),
    schluessel: text().notNull(),
    /** The question. */
    frage: text().notNull(),
    stand: text().$type<Freitextstand>().notNull(),
    /** As it may be read by everybody; empty when it may not. */
    text: text().notNull().default(""),
    geprueftAm: tag("geprueft_am").notNull(),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.umfrageId, t.schluessel] }),
    foreignKey({
      name: "beteiligung_freitexte_umfrage",
      columns: [t.tenantId, t.umfrageId],
      foreignColumns: [umfragen.tenantId, umfragen.id],
    }).onDelete("cascade"),
  ],
);
