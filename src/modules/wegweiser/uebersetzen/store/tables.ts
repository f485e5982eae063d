import { boolean, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { leistungen } from "../../store/tables.ts";
import type { Herkunft, VorschlagId, VorschlagStand } from "../rules/vorschlag.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** Words for a translation that nobody has taken over yet: from an agency's file, a machine, or a native speaker. */
export const uebersetzungVorschlaege = pgTable(
  "wegweiser_uebersetzung_vorschlaege",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<VorschlagId>().notNull(),
    leistungId: uuid("leistung_id").$type<LeistungId>().notNull(),
    sprache: text().$type<Exclude<Sprache, "de">>().notNull(),
    herkunft: text().$type<Herkunft>().notNull(),
    stand: text().$type<VorschlagStand>().notNull(),
    titel: text().notNull().default(""),
    kurz: text().notNull().default(""),
    schritte: text().array().notNull().default([]),
    tipp: text().notNull().default(""),
    ausTextstand: integer("aus_textstand").notNull(),
    geaendert: text().array().notNull().default([]),
    /** What whoever read it wants to say about it. */
    notiz: text().notNull().default(""),
    /** Somebody read the translation and left it as it was. */
    bestaetigt: boolean().notNull().default(false),
    /** Why a machine could not. */
    grund: text().notNull().default(""),
    am: tag("am").notNull(),
    erledigtAm: tag("erledigt_am"),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_uebersetzung_vorschlaege_leistung").on(t.tenantId, t.leistungId),
    foreignKey({
      name: "wegweiser_uebersetzung_vorschlaege_leistung_fk",
      columns: [t.tenantId, t.leistungId],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
  ],
);
