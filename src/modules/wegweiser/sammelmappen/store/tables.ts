import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { leistungen } from "../../store/tables.ts";
import type { SammelmappeId } from "../rules/sammelmappe.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** Entries that helpers hand on together. Whoever has the address may read it; who made it is nobody's business. */
export const sammelmappen = pgTable(
  "wegweiser_sammelmappen",
  {
    tenantId: mandant(),
    id: uuid().$type<SammelmappeId>().notNull(),
    /** Its address. */
    code: text().notNull(),
    titel: text().notNull(),
    notiz: text().notNull().default(""),
    giltBis: date("gilt_bis", { mode: "string" }).$type<Datum>().notNull(),
    rev: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique("wegweiser_sammelmappen_code").on(t.tenantId, t.code)],
);

export const sammelmappeLeistungen = pgTable(
  "wegweiser_sammelmappe_leistungen",
  {
    tenantId: mandant(),
    sammelmappeId: uuid("sammelmappe_id").$type<SammelmappeId>().notNull(),
    leistungId: uuid("leistung_id").$type<LeistungId>().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.sammelmappeId, t.leistungId] }),
    foreignKey({
      name: "wegweiser_sammelmappe_leistungen_sammelmappe_fk",
      columns: [t.tenantId, t.sammelmappeId],
      foreignColumns: [sammelmappen.tenantId, sammelmappen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "wegweiser_sammelmappe_leistungen_leistung_fk",
      columns: [t.tenantId, t.leistungId],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
    index("wegweiser_sammelmappe_leistungen_leistung").on(t.tenantId, t.leistungId),
  ],
);
