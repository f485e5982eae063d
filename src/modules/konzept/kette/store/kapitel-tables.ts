import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Id } from "#src/shared/id.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import { konzepte } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { Glied, KapitelId } from "../rules/kette.ts";

/** The narrative of the Konzept, chapter by chapter, before and after the Handlungsfelder. */
export const kapitel = pgTable(
  "konzept_kapitel",
  {
    tenantId: mandant(),
    id: uuid().$type<KapitelId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    slug: text().notNull(),
    titel: text().notNull(),
    text: text().notNull().default(""),
    /** The Handlungsfelder are printed where this is set, one chapter at most. */
    enthaeltFelder: boolean("enthaelt_felder").notNull().default(false),
    position: integer().notNull(),
    veroeffentlichtAm: timestamp("veroeffentlicht_am", { withTimezone: true }),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_kapitel_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    unique("konzept_kapitel_slug").on(t.tenantId, t.konzeptId, t.slug),
    index("konzept_kapitel_position").on(t.tenantId, t.konzeptId, t.position),
  ],
);

/** Where an element of the chain went: split into others, merged into another, replaced (R056). */
export const abstammungen = pgTable(
  "konzept_abstammungen",
  {
    tenantId: mandant(),
    id: uuid().$type<Id<"Abstammung">>().notNull(),
    art: text().$type<Glied | "handlungsfeld" | "kapitel">().notNull(),
    vonId: uuid("von_id").notNull(),
    nachId: uuid("nach_id").notNull(),
    vorgang: text().$type<"geteilt" | "zusammengefuehrt" | "ersetzt">().notNull(),
    grund: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_abstammungen_kante").on(t.tenantId, t.art, t.vonId, t.nachId),
    index("konzept_abstammungen_nach").on(t.tenantId, t.nachId),
  ],
);
