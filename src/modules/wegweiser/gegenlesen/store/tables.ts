import { date, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { TextId, Ziel } from "../../uebersetzen/rules/text.ts";
import type { LeselinkId } from "../rules/leselink.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** A secret address by which native speakers read translations of one language. Only its hash is kept. */
export const leselinks = pgTable(
  "wegweiser_leselinks",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<LeselinkId>().notNull(),
    tokenHash: text("token_hash").notNull(),
    /** Who was asked, as a group: no name of anybody. */
    fuer: text().notNull(),
    sprache: text().$type<Ziel>().notNull(),
    /** Of any kind: an id is unique. The column is named after the first kind that links held. */
    textIds: uuid("leistung_ids").array().$type<TextId[]>().notNull(),
    gueltigBis: tag("gueltig_bis").notNull(),
    widerrufenAm: tag("widerrufen_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("wegweiser_leselinks_token").on(t.tenantId, t.tokenHash),
    index("wegweiser_leselinks_gueltig").on(t.tenantId, t.gueltigBis),
  ],
);
