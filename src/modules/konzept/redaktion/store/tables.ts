import { boolean, date, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import { konzepte } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { GliederungsbeschlussId, Textart, Textstand } from "../rules/redaktion.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** Who writes a chapter or the text of a Handlungsfeld, until when, and how far it is approved. */
export const redaktion = pgTable(
  "konzept_redaktion",
  {
    tenantId: mandant(),
    elementId: uuid("element_id").notNull(),
    art: text().$type<Textart>().notNull(),
    /** Office or function. */
    verantwortlich: text().notNull().default(""),
    faelligAm: tag("faellig_am"),
    stand: text().$type<Textstand>().notNull().default("entwurf"),
    /** Why it came back. */
    grund: text().notNull().default(""),
    freigegebenDurch: text("freigegeben_durch").notNull().default(""),
    freigegebenAm: tag("freigegeben_am"),
    /** SHA-256 of the words that were approved. */
    freigegebenHash: text("freigegeben_hash").notNull().default(""),
    rev: integer().notNull().default(1),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.elementId] })],
);

/** Resolutions on the outline, one after the other: the last one holds. */
export const gliederungsbeschluesse = pgTable(
  "konzept_gliederungsbeschluesse",
  {
    tenantId: mandant(),
    id: uuid().$type<GliederungsbeschlussId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    nummer: integer().notNull(),
    fest: boolean().notNull(),
    beschlossenAm: tag("beschlossen_am").notNull(),
    gremium: text().notNull(),
    beschluss: text().notNull(),
    grund: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_gliederungsbeschluesse_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
  ],
);
