import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { gemeinden } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { BerichtId, Berichtsart, BerichtsfassungId } from "../rules/bericht.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });
const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** What a report is to be. What it says is computed until it is frozen. */
export const berichte = pgTable(
  "monitoring_berichte",
  {
    tenantId: mandant(),
    id: uuid().$type<BerichtId>().notNull(),
    art: text().$type<Berichtsart>().notNull(),
    titel: text().notNull(),
    von: tag("von").notNull(),
    bis: tag("bis").notNull(),
    gemeindeId: uuid("gemeinde_id").$type<Id<"Gemeinde">>(),
    oeffentlich: boolean().notNull(),
    vorwort: text().notNull().default(""),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "monitoring_berichte_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    index("monitoring_berichte_gemeinde").on(t.tenantId, t.gemeindeId),
    check("monitoring_berichte_gemeinde_art", sql`(${t.art} = 'gemeinde') = (${t.gemeindeId} is not null)`),
  ],
);

/**
 * Frozen reports. The application can add rows to this and the next table and never change or delete one
 * (monitoring/table-rules.ts); what the owner of the database changes is found by the hash.
 */
export const berichtsfassungen = pgTable(
  "monitoring_berichtsfassungen",
  {
    tenantId: mandant(),
    id: uuid().$type<BerichtsfassungId>().notNull(),
    berichtId: uuid("bericht_id").$type<BerichtId>().notNull(),
    nummer: integer().notNull(),
    /** Stands in the address. */
    slug: text().notNull(),
    titel: text().notNull(),
    art: text().$type<Berichtsart>().notNull(),
    stichtag: tag("stichtag").notNull(),
    oeffentlich: boolean().notNull(),
    /** The document as canonical JSON, text by text as its hash was made. */
    inhalt: text().notNull(),
    vorgaengerHash: text("vorgaenger_hash").notNull(),
    /** SHA-256 of `inhalt`. */
    hash: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "monitoring_berichtsfassungen_bericht_fk",
      columns: [t.tenantId, t.berichtId],
      foreignColumns: [berichte.tenantId, berichte.id],
    }),
    unique("monitoring_berichtsfassungen_nummer").on(t.tenantId, t.berichtId, t.nummer),
    unique("monitoring_berichtsfassungen_slug").on(t.tenantId, t.slug),
  ],
);

/** That a frozen report became public, and when. */
export const berichtsveroeffentlichungen = pgTable(
  "monitoring_berichtsveroeffentlichungen",
  {
    tenantId: mandant(),
    fassungId: uuid("fassung_id").$type<BerichtsfassungId>().notNull(),
    am: tag("am").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.fassungId] }),
    foreignKey({
      name: "monitoring_berichtsveroeffentlichungen_fassung_fk",
      columns: [t.tenantId, t.fassungId],
      foreignColumns: [berichtsfassungen.tenantId, berichtsfassungen.id],
    }),
  ],
);
