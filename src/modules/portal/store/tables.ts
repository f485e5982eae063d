import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { benutzer } from "#src/modules/zugang/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { AufgabeBezugArt, AufgabeId } from "../rules/aufgabe.ts";

/** What the office has to do on a day, apart from the strategy (R042). "Telefonat Rathaus" is one, a Maßnahme is not. */
export const aufgaben = pgTable(
  "portal_aufgaben",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<AufgabeId>().notNull(),
    titel: text().notNull(),
    notiz: text().notNull().default(""),
    /** By when. Null: some day. */
    faelligAm: date("faellig_am", { mode: "string" }).$type<Datum>(),
    /** The function that has to do it, never the name of a person. */
    fuer: text().notNull(),
    /** What it is about: an element of the Konzept, whose table depends on `bezugArt`. Elements are never deleted. */
    bezugArt: text("bezug_art").$type<AufgabeBezugArt>(),
    bezugId: uuid("bezug_id"),
    /** When the Fachstelle was last told that a task of a resolution is late. */
    eskaliertAm: date("eskaliert_am", { mode: "string" }).$type<Datum>(),
    erledigtAm: timestamp("erledigt_am", { withTimezone: true }),
    erledigtDurch: uuid("erledigt_durch").$type<Id<"Benutzer">>(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "portal_aufgaben_erledigt_durch_benutzer",
      columns: [t.tenantId, t.erledigtDurch],
      foreignColumns: [benutzer.tenantId, benutzer.id],
    }),
    index("portal_aufgaben_faellig").on(t.tenantId, t.faelligAm),
    index("portal_aufgaben_bezug").on(t.tenantId, t.bezugArt, t.bezugId),
    check("portal_aufgaben_bezug_ganz", sql`(${t.bezugArt} is null) = (${t.bezugId} is null)`),
  ],
);
