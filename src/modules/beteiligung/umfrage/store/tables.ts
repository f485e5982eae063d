import { date, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Umfrage, UmfrageId } from "../rules/definition.ts";
import type { Umfragequelle } from "../rules/einlesung.ts";
import type { Umfragestand } from "../rules/umfrage.ts";

/** A survey: what is asked, and where it stands. Answers are kept elsewhere. */
export const umfragen = pgTable(
  "beteiligung_umfragen",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<UmfrageId>().notNull(),
    slug: text().notNull(),
    /** In the survey's own language, as in the definition; for lists. */
    titel: text().notNull(),
    definition: jsonb().$type<Umfrage>().notNull(),
    stand: text().$type<Umfragestand>().notNull().default("entwurf"),
    von: date({ mode: "string" }).$type<Datum>(),
    /** The last day on which one can answer. */
    bis: date({ mode: "string" }).$type<Datum>(),
    /** Of everything but the texts, taken when it was opened. */
    pruefsumme: text(),
    welle: text().notNull().default(""),
    /** The survey whose questions this wave repeats. */
    vorherigeId: uuid("vorherige_id").$type<UmfrageId>(),
    /** The file it was read from, and what of that was not carried over. */
    quelle: jsonb().$type<Umfragequelle>(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_umfragen_slug").on(t.tenantId, t.slug),
    foreignKey({
      name: "beteiligung_umfragen_vorherige",
      columns: [t.tenantId, t.vorherigeId],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);
