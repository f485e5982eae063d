import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { gremien } from "#src/modules/gremien/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { mandant } from "../../store/mandant.ts";
import type { BeschlussId, Beschlussart, Beschlussstand } from "../rules/beschluss.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** What bodies decide about the way, about structures for a time, and about what is to be done. */
export const beschluesse = pgTable(
  "konzept_beschluesse",
  {
    tenantId: mandant(),
    id: uuid().$type<BeschlussId>().notNull(),
    /** `BS3`; never given twice. */
    nummer: integer().notNull(),
    art: text().$type<Beschlussart>().notNull(),
    stand: text().$type<Beschlussstand>().notNull().default("vorschlag"),
    titel: text().notNull(),
    wortlaut: text().notNull(),
    grund: text().notNull().default(""),
    gremiumId: uuid("gremium_id").$type<Id<"Gremium">>(),
    /** The body by its name when it is none of the list. */
    gremium: text().notNull().default(""),
    mitglieder: text().notNull().default(""),
    endetAm: tag("endet_am"),
    /** Keys of what it is about; what was archived since stays named. */
    handlungsfeldIds: uuid("handlungsfeld_ids").array().$type<Id<"Handlungsfeld">[]>().notNull().default([]),
    querschnittsthemaIds: uuid("querschnittsthema_ids")
      .array()
      .$type<Id<"Querschnittsthema">[]>()
      .notNull()
      .default([]),
    entschiedenAm: tag("entschieden_am"),
    /** Why it was refused, ended or goes on. */
    entscheidungGrund: text("entscheidung_grund").notNull().default(""),
    /** The body that a structure became. */
    strukturGremiumId: uuid("struktur_gremium_id").$type<Id<"Gremium">>(),
    erinnertAm: tag("erinnert_am"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_beschluesse_nummer").on(t.tenantId, t.nummer),
    index("konzept_beschluesse_gremium_i").on(t.tenantId, t.gremiumId),
    index("konzept_beschluesse_struktur_i").on(t.tenantId, t.strukturGremiumId),
    foreignKey({
      name: "konzept_beschluesse_gremium",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
    foreignKey({
      name: "konzept_beschluesse_struktur",
      columns: [t.tenantId, t.strukturGremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
  ],
);
