import {
  boolean,
  date,
  foreignKey,
  index,
  jsonb,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { orte } from "#src/modules/netzwerk/store/orte-tables.ts";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import type { Sprachtexte } from "../../rules/sprachen.ts";
import type { Uhrzeit } from "../../rules/zeiten.ts";
import type { VeranstaltungId } from "../rules/veranstaltung.ts";
import type { Wiederholung } from "../rules/wiederholung.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** What takes place on days: once or again and again. */
export const veranstaltungen = pgTable(
  "wegweiser_veranstaltungen",
  {
    tenantId: mandant(),
    id: uuid().$type<VeranstaltungId>().notNull(),
    slug: text().notNull(),
    titel: jsonb().$type<Sprachtexte>().notNull(),
    text: text().notNull().default(""),
    beginn: date({ mode: "string" }).$type<Datum>().notNull(),
    /** Local time; null: all day. */
    von: text().$type<Uhrzeit>(),
    bis: text().$type<Uhrzeit>(),
    wiederholung: jsonb().$type<Wiederholung>().notNull(),
    ausfaelle: text().array().$type<Datum[]>().notNull().default([]),
    ortId: uuid("ort_id").$type<AnlaufstelleId>(),
    ortText: text("ort_text").notNull().default(""),
    online: text().notNull().default(""),
    veranstalterId: uuid("veranstalter_id").$type<StelleId>(),
    sprachen: text().array().notNull().default([]),
    kosten: text().notNull().default(""),
    anmeldung: text().notNull().default(""),
    kinderbetreuung: boolean().notNull().default(false),
    veroeffentlichtAm: date("veroeffentlicht_am", { mode: "string" }).$type<Datum>(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("wegweiser_veranstaltungen_slug").on(t.tenantId, t.slug),
    index("wegweiser_veranstaltungen_ort").on(t.tenantId, t.ortId),
    index("wegweiser_veranstaltungen_veranstalter").on(t.tenantId, t.veranstalterId),
    foreignKey({
      name: "wegweiser_veranstaltungen_ort_fk",
      columns: [t.tenantId, t.ortId],
      foreignColumns: [orte.tenantId, orte.id],
    }),
    foreignKey({
      name: "wegweiser_veranstaltungen_veranstalter_fk",
      columns: [t.tenantId, t.veranstalterId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
  ],
);
