import { check, date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { SignalArt } from "../rules/signal.ts";

/** How often something happened on a day. Nothing here belongs to anybody. */
export const signale = pgTable(
  "wegweiser_signale",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    art: text().$type<SignalArt>().notNull(),
    /** The words that were asked in vain, or the page as `leistung/wohngeld`. */
    schluessel: text().notNull(),
    sprache: text().notNull(),
    tag: date({ mode: "string" }).$type<Datum>().notNull(),
    anzahl: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.art, t.schluessel, t.sprache, t.tag] }),
    index("wegweiser_signale_tag").on(t.tenantId, t.tag),
    check("wegweiser_signale_anzahl", sql`${t.anzahl} > 0`),
  ],
);
