import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { leistungen } from "../../store/tables.ts";
import type { UebergabeId } from "../rules/uebergabe.ts";

/** Where one Stelle stops and another goes on. */
export const uebergaben = pgTable(
  "wegweiser_uebergaben",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<UebergabeId>().notNull(),
    leistungId: uuid("leistung_id").$type<LeistungId>().notNull(),
    vonId: uuid("von_id").$type<StelleId>().notNull(),
    anId: uuid("an_id").$type<StelleId>().notNull(),
    wann: text().notNull(),
    was: text().notNull(),
    fristTage: integer("frist_tage"),
    fehler: text().notNull().default(""),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_uebergaben_leistung").on(t.tenantId, t.leistungId),
    index("wegweiser_uebergaben_von").on(t.tenantId, t.vonId),
    index("wegweiser_uebergaben_an").on(t.tenantId, t.anId),
    foreignKey({
      name: "wegweiser_uebergaben_leistung_fk",
      columns: [t.tenantId, t.leistungId],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "wegweiser_uebergaben_von_fk",
      columns: [t.tenantId, t.vonId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "wegweiser_uebergaben_an_fk",
      columns: [t.tenantId, t.anId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
  ],
);
