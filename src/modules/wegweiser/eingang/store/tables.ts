import { boolean, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Id } from "#src/shared/id.ts";
import type { Anlass, EingangArt } from "../rules/eingang.ts";

/** That something arrived for the office, without a word of it: what is said stands where it waits. */
export const eingaenge = pgTable(
  "wegweiser_eingaenge",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<Id<"Eingang">>().notNull(),
    art: text().$type<EingangArt>().notNull(),
    /** The German title of the entry, where a mail names it. */
    titel: text().notNull().default(""),
    dringend: boolean().notNull().default(false),
    am: timestamp("am", { withTimezone: true }).notNull(),
    /** The mail that told of it. */
    gemeldetAm: timestamp("gemeldet_am", { withTimezone: true }),
    anlass: text().$type<Anlass>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_eingaenge_gemeldet").on(t.tenantId, t.gemeldetAm),
    index("wegweiser_eingaenge_am").on(t.tenantId, t.art, t.am),
  ],
);
