import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { gremien } from "#src/modules/gremien/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Abstimmung } from "../../rules/abstimmung.ts";
import type { KonzeptId } from "../../rules/massnahme.ts";
import { konzepte } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { Elementart, FassungId, Inhaltsfeld, Verbindungsart, Wegart } from "../rules/manifest.ts";

/**
 * Adopted states of the Konzept. The application can add rows to this and the next three tables and never change or
 * delete one (konzept/table-rules.ts); what the owner of the database changes is found by the hash.
 */
export const fassungen = pgTable(
  "konzept_fassungen",
  {
    tenantId: mandant(),
    id: uuid().$type<FassungId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    /** 1 for the first; one after the other. */
    nummer: integer().notNull(),
    /** Stands in the address. */
    slug: text().notNull(),
    bezeichnung: text().notNull(),
    beschlossenAm: date("beschlossen_am", { mode: "string" }).$type<Datum>().notNull(),
    /** The body that adopted it, by the name it had then; null when it is none of today's bodies. */
    gremiumId: uuid("gremium_id").$type<Id<"Gremium">>(),
    gremium: text().notNull(),
    beschluss: text().notNull(),
    /** Counted votes and number of the paper, when it was adopted from one. */
    abstimmung: jsonb().$type<Abstimmung>(),
    vorlage: text().notNull().default(""),
    vorgaengerHash: text("vorgaenger_hash").notNull(),
    /** SHA-256 of everything that `protectedContent` names. */
    hash: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_fassungen_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    foreignKey({
      name: "konzept_fassungen_gremium",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
    unique("konzept_fassungen_nummer").on(t.tenantId, t.konzeptId, t.nummer),
    unique("konzept_fassungen_slug").on(t.tenantId, t.slug),
    index("konzept_fassungen_gremium_i").on(t.tenantId, t.gremiumId),
  ],
);

/**
 * The elements of a Fassung as they read when it was adopted. The county is in the key of the Fassung that these three
 * tables point at: a second foreign key to the county would double what adopting thousands of rows costs.
 */
export const fassungElemente = pgTable(
  "konzept_fassung_elemente",
  {
    tenantId: tenantId(),
    fassungId: uuid("fassung_id").$type<FassungId>().notNull(),
    elementId: uuid("element_id").notNull(),
    art: text().$type<Elementart>().notNull(),
    kennung: text().notNull(),
    titel: text().notNull(),
    inhalt: jsonb().$type<Readonly<Partial<Record<Inhaltsfeld, string>>>>().notNull(),
    ortId: uuid("ort_id"),
    position: integer().notNull(),
    elementRev: integer("element_rev").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.fassungId, t.elementId] }),
    foreignKey({
      name: "konzept_fassung_elemente_fassung",
      columns: [t.tenantId, t.fassungId],
      foreignColumns: [fassungen.tenantId, fassungen.id],
    }).onDelete("cascade"),
  ],
);

/** Its links with the reasons that stood with them. */
export const fassungVerbindungen = pgTable(
  "konzept_fassung_verbindungen",
  {
    tenantId: tenantId(),
    fassungId: uuid("fassung_id").$type<FassungId>().notNull(),
    art: text().$type<Verbindungsart>().notNull(),
    vonId: uuid("von_id").notNull(),
    nachId: uuid("nach_id").notNull(),
    grund: text().notNull(),
    /** The other end in words, when it is no element of a Fassung. */
    worte: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.fassungId, t.art, t.vonId, t.nachId] }),
    foreignKey({
      name: "konzept_fassung_verbindungen_fassung",
      columns: [t.tenantId, t.fassungId],
      foreignColumns: [fassungen.tenantId, fassungen.id],
    }).onDelete("cascade"),
  ],
);

/** How its elements came from those of the Fassung before, and why. */
export const fassungWege = pgTable(
  "konzept_fassung_wege",
  {
    tenantId: tenantId(),
    fassungId: uuid("fassung_id").$type<FassungId>().notNull(),
    nummer: integer().notNull(),
    vorgang: text().$type<Wegart>().notNull(),
    vonId: uuid("von_id").notNull(),
    nachId: uuid("nach_id"),
    grund: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.fassungId, t.nummer] }),
    foreignKey({
      name: "konzept_fassung_wege_fassung",
      columns: [t.tenantId, t.fassungId],
      foreignColumns: [fassungen.tenantId, fassungen.id],
    }).onDelete("cascade"),
  ],
);

/** Why an element differs from the last Fassung, in words for the public. Gone into the next Fassung when it is adopted. */
export const aenderungsgruende = pgTable(
  "konzept_aenderungsgruende",
  {
    tenantId: mandant(),
    elementId: uuid("element_id").notNull(),
    grund: text().notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.elementId] })],
);
