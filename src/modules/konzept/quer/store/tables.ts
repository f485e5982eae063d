import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { planungsregionen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { bedarfe } from "../../kette/store/bedarf-tables.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import { konzepte } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { Lagestand, StrukturId } from "../rules/struktur.ts";

/** What every part of the county needs so that people can arrive there (R092). */
export const strukturen = pgTable(
  "konzept_strukturen",
  {
    tenantId: mandant(),
    id: uuid().$type<StrukturId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    name: text().notNull(),
    beschreibung: text().notNull().default(""),
    position: integer().notNull(),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_strukturen_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    uniqueIndex("konzept_strukturen_name").on(t.tenantId, t.konzeptId, t.name).where(sql`archiviert_am is null`),
  ],
);

/** How far it is there in one Planungsregion. No row: nobody has looked yet. Goes with its region or structure. */
export const strukturLagen = pgTable(
  "konzept_struktur_lagen",
  {
    tenantId: mandant(),
    strukturId: uuid("struktur_id").$type<StrukturId>().notNull(),
    planungsregionId: uuid("planungsregion_id").$type<Id<"Planungsregion">>().notNull(),
    stand: text().$type<Lagestand>().notNull(),
    /** The Bedarf that says what is missing. */
    bedarfId: uuid("bedarf_id").$type<Id<"Bedarf">>(),
    bemerkung: text().notNull().default(""),
    eingeschaetztAm: date("eingeschaetzt_am", { mode: "string" }).$type<Datum>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.strukturId, t.planungsregionId] }),
    foreignKey({
      name: "konzept_struktur_lagen_struktur",
      columns: [t.tenantId, t.strukturId],
      foreignColumns: [strukturen.tenantId, strukturen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_struktur_lagen_region",
      columns: [t.tenantId, t.planungsregionId],
      foreignColumns: [planungsregionen.tenantId, planungsregionen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_struktur_lagen_bedarf",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarfe.tenantId, bedarfe.id],
    }),
    index("konzept_struktur_lagen_region_i").on(t.tenantId, t.planungsregionId),
    index("konzept_struktur_lagen_bedarf_i").on(t.tenantId, t.bedarfId),
  ],
);
