import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { angebote } from "#src/modules/netzwerk/store/angebot-tables.ts";
import { tenantId } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { AntwortId, UmfrageId } from "../../antwort/rules/ids.ts";
import { umfragen } from "../../umfrage/store/tables.ts";

/** What became of an Angebot that an answer reported. It outlives the answer, which is deleted on its day. */
export const bestand = pgTable(
  "beteiligung_bestand",
  {
    tenantId: tenantId(),
    umfrageId: uuid("umfrage_id").$type<UmfrageId>().notNull(),
    antwortId: uuid("antwort_id").$type<AntwortId>().notNull(),
    zeile: integer().notNull(),
    /** `neu` became a draft, `bekannt` is one that was there, `abgelehnt` is none. */
    entscheidung: text().$type<"neu" | "bekannt" | "abgelehnt">().notNull(),
    angebotId: uuid("angebot_id").$type<Id<"Angebot">>(),
    am: date({ mode: "string" }).$type<Datum>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.antwortId, t.zeile] }),
    index("beteiligung_bestand_umfrage_i").on(t.tenantId, t.umfrageId),
    index("beteiligung_bestand_angebot_i").on(t.tenantId, t.angebotId),
    foreignKey({
      name: "beteiligung_bestand_umfrage",
      columns: [t.tenantId, t.umfrageId],
      foreignColumns: [umfragen.tenantId, umfragen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "beteiligung_bestand_angebot",
      columns: [t.tenantId, t.angebotId],
      foreignColumns: [angebote.tenantId, angebote.id],
    }).onDelete("cascade"),
  ],
);
