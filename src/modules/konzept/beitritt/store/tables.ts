import { date, foreignKey, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Datum } from "#src/shared/datum.ts";
import type { GruppeId } from "../../prozess/rules/prozess.ts";
import { gruppen } from "../../prozess/store/tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { BeitrittId, Beitrittsstand } from "../rules/beitritt.ts";

/** Somebody who wants to work with a group. Name, address and words go on their day; that somebody asked stays. */
export const beitritte = pgTable(
  "konzept_beitritte",
  {
    tenantId: mandant(),
    id: uuid().$type<BeitrittId>().notNull(),
    gruppeId: uuid("gruppe_id").$type<GruppeId>().notNull(),
    name: text().notNull(),
    organisation: text().notNull(),
    /** Null: forgotten. */
    email: text(),
    nachricht: text().notNull(),
    stand: text().$type<Beitrittsstand>().notNull().default("eingegangen"),
    antwort: text().notNull().default(""),
    eingegangenAm: timestamp("eingegangen_am", { withTimezone: true }).notNull().defaultNow(),
    beantwortetAm: date("beantwortet_am", { mode: "string" }).$type<Datum>(),
    loeschenAm: date("loeschen_am", { mode: "string" }).$type<Datum>(),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_beitritte_gruppe",
      columns: [t.tenantId, t.gruppeId],
      foreignColumns: [gruppen.tenantId, gruppen.id],
    }).onDelete("cascade"),
    index("konzept_beitritte_gruppe_i").on(t.tenantId, t.gruppeId),
    index("konzept_beitritte_loeschen").on(t.tenantId, t.loeschenAm),
  ],
);
