import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { dateien } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { umfragen } from "../../umfrage/store/tables.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import type { AnlageId } from "../rules/anlage.ts";

/**
 * A file that somebody gave as an answer. First it belongs to the code of unfinished answers, then to an answer. No
 * foreign key to either: what they name is compared with what is here whenever they change.
 */
export const anlagen = pgTable(
  "beteiligung_anlagen",
  {
    tenantId: tenantId(),
    /** UUIDv4: it says nothing about the moment. */
    id: uuid().$type<AnlageId>().notNull(),
    umfrageId: uuid("umfrage_id").$type<UmfrageId>().notNull(),
    dateiId: uuid("datei_id").$type<Id<"Datei">>().notNull(),
    /** A hash of the code of the unfinished answers; null once they were sent. */
    schluessel: text(),
    antwortId: uuid("antwort_id").$type<Id<"Umfrageantwort">>(),
    name: text().notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer().notNull(),
    /** The day on which it goes when it was never sent. */
    loeschenAm: date("loeschen_am", { mode: "string" }).$type<Datum>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "beteiligung_anlagen_umfrage",
      columns: [t.tenantId, t.umfrageId],
      foreignColumns: [umfragen.tenantId, umfragen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "beteiligung_anlagen_datei",
      columns: [t.tenantId, t.dateiId],
      foreignColumns: [dateien.tenantId, dateien.id],
    }),
    index("beteiligung_anlagen_umfrage_i").on(t.tenantId, t.umfrageId),
    index("beteiligung_anlagen_datei_i").on(t.tenantId, t.dateiId),
    index("beteiligung_anlagen_schluessel").on(t.tenantId, t.schluessel),
  ],
);
