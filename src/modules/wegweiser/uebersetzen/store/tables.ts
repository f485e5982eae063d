import { boolean, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { leistungen } from "../../store/tables.ts";
import type { Teile, TextId, Ziel } from "../rules/text.ts";
import type { Herkunft, VorschlagId, VorschlagStand } from "../rules/vorschlag.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** Words for a translation that nobody has taken over yet: from an agency's file, a machine, or a native speaker. */
export const uebersetzungVorschlaege = pgTable(
  "wegweiser_uebersetzung_vorschlaege",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<VorschlagId>().notNull(),
    eintragId: uuid("eintrag_id").$type<TextId>(),
    /** Proposals from when only Leistungen were translated, with the four columns below in place of `teile`. */
    leistungId: uuid("leistung_id").$type<LeistungId>(),
    sprache: text().$type<Ziel>().notNull(),
    herkunft: text().$type<Herkunft>().notNull(),
    stand: text().$type<VorschlagStand>().notNull(),
    teile: jsonb().$type<Teile>(),
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
    index("wegweiser_uebersetzung_vorschlaege_eintrag").on(t.tenantId, t.eintragId),
    index("wegweiser_uebersetzung_vorschlaege_leistung").on(t.tenantId, t.leistungId),
    foreignKey({
      name: "wegweiser_uebersetzung_vorschlaege_leistung_fk",
      columns: [t.tenantId, t.leistungId],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
  ],
);

/**
 * Which words of a short text belonged together when somebody read them, or when the German ones changed (rules/sprachstand.ts).
 * It names no table of texts: an id is unique, and what is gone is read nowhere.
 */
export const sprachstaende = pgTable(
  "wegweiser_sprachstaende",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    eintragId: uuid("eintrag_id").$type<TextId>().notNull(),
    sprache: text().$type<Ziel>().notNull(),
    quelle: text().notNull(),
    ziel: text().notNull(),
    geprueftAm: tag("geprueft_am"),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.eintragId, t.sprache] })],
);
