import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Id } from "#src/shared/id.ts";
import { artikel } from "../../artikel/store/tables.ts";
import type { ArtikelId } from "../../artikel/rules/artikel.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { AnlaufstelleId, LeistungId } from "../../rules/ids.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { anlaufstellen, leistungen } from "../../store/tables.ts";
import type { KontaktentscheidungId } from "../rules/abgleich.ts";
import type { Fremdbestand, Fremdformat, ImportAngaben, ImportErgebnis, WegweiserImportId } from "../rules/fremd.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** Files of another guide that somebody brought. Neither taken over nor discarded means Vorschau. */
export const wegweiserImporte = pgTable(
  "wegweiser_importe",
  {
    tenantId: mandant(),
    id: uuid().$type<WegweiserImportId>().notNull(),
    format: text().$type<Fremdformat>().notNull(),
    /** As the person's machine called them. */
    dateien: text().array().notNull(),
    sha256: text().notNull(),
    angaben: jsonb().$type<ImportAngaben>().notNull(),
    /** What was read; gone as soon as it is taken over or discarded. */
    bestand: jsonb().$type<Fremdbestand>(),
    ergebnis: jsonb().$type<ImportErgebnis>(),
    erstelltVon: uuid("erstellt_von").$type<Id<"Benutzer">>(),
    uebernommenAm: timestamp("uebernommen_am", { withTimezone: true }),
    verworfenAm: timestamp("verworfen_am", { withTimezone: true }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index("wegweiser_importe_created").on(t.tenantId, t.createdAt)],
);

/** What an entry is called elsewhere, and how each of its texts came last time. */
export const fremdschluessel = pgTable(
  "wegweiser_fremdschluessel",
  {
    tenantId: mandant(),
    system: text().$type<Fremdformat>().notNull(),
    schluessel: text().notNull(),
    sprache: text().$type<Sprache>().notNull(),
    artikelId: uuid("artikel_id").$type<ArtikelId>(),
    leistungId: uuid("leistung_id").$type<LeistungId>(),
    /** Of the text as it came. */
    fremdHash: text("fremd_hash").notNull(),
    /** Of the text as it was written here then: another one now means that somebody changed it here. */
    eigenHash: text("eigen_hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.system, t.schluessel, t.sprache] }),
    index("wegweiser_fremdschluessel_artikel").on(t.tenantId, t.artikelId),
    index("wegweiser_fremdschluessel_leistung").on(t.tenantId, t.leistungId),
    foreignKey({
      name: "wegweiser_fremdschluessel_artikel_fk",
      columns: [t.tenantId, t.artikelId] as [AnyPgColumn, AnyPgColumn],
      foreignColumns: [artikel.tenantId, artikel.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "wegweiser_fremdschluessel_leistung_fk",
      columns: [t.tenantId, t.leistungId] as [AnyPgColumn, AnyPgColumn],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
  ],
);

/** What somebody said of a contact of another guide and one of ours: the same or another. Exactly one of both is set. */
export const kontaktEntscheidungen = pgTable(
  "wegweiser_kontakt_entscheidungen",
  {
    tenantId: mandant(),
    id: uuid().$type<KontaktentscheidungId>().notNull(),
    system: text().$type<Fremdformat>().notNull(),
    schluessel: text().notNull(),
    stelleId: uuid("stelle_id").$type<StelleId>(),
    anlaufstelleId: uuid("anlaufstelle_id").$type<AnlaufstelleId>(),
    gleich: boolean().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("wegweiser_kontakt_entscheidungen_stelle").on(t.tenantId, t.stelleId, t.system, t.schluessel),
    unique("wegweiser_kontakt_entscheidungen_ort").on(t.tenantId, t.anlaufstelleId, t.system, t.schluessel),
    foreignKey({
      name: "wegweiser_kontakt_entscheidungen_stelle_fk",
      columns: [t.tenantId, t.stelleId] as [AnyPgColumn, AnyPgColumn],
      foreignColumns: [stellen.tenantId, stellen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "wegweiser_kontakt_entscheidungen_ort_fk",
      columns: [t.tenantId, t.anlaufstelleId] as [AnyPgColumn, AnyPgColumn],
      foreignColumns: [anlaufstellen.tenantId, anlaufstellen.id],
    }).onDelete("cascade"),
  ],
);
