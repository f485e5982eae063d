import {
  type AnyPgColumn,
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
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LebenslageId } from "../../rules/ids.ts";
import type { Risiko } from "../../rules/pruefung.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import type { Methode } from "../../rules/uebersetzung.ts";
import { lebenslagen } from "../../store/tables.ts";
import type { ArtikelId } from "../rules/artikel.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });
const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** Pages that tell how something is here, in a tree. What an office does for people is a Leistung, not one of these. */
export const artikel = pgTable(
  "wegweiser_artikel",
  {
    tenantId: mandant(),
    id: uuid().$type<ArtikelId>().notNull(),
    /** Made once from the German title and kept, so that links stay. */
    slug: text().notNull(),
    ueberId: uuid("ueber_id").$type<ArtikelId>(),
    position: integer().notNull().default(0),
    titel: text().notNull(),
    /** In the notation of shared/textform.ts. */
    text: text().notNull().default(""),
    lebenslageId: uuid("lebenslage_id").$type<LebenslageId>(),
    /** Null: the Fachstelle. */
    verantwortlichId: uuid("verantwortlich_id").$type<StelleId>(),
    risiko: text().$type<Risiko>().notNull().default("niedrig"),
    geprueftAm: tag("geprueft_am").notNull(),
    pruefenBis: tag("pruefen_bis").notNull(),
    textstand: integer().notNull().default(1),
    veroeffentlichtAm: tag("veroeffentlicht_am"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("wegweiser_artikel_slug").on(t.tenantId, t.slug),
    index("wegweiser_artikel_ueber").on(t.tenantId, t.ueberId),
    index("wegweiser_artikel_lage").on(t.tenantId, t.lebenslageId),
    index("wegweiser_artikel_verantwortlich").on(t.tenantId, t.verantwortlichId),
    foreignKey({
      name: "wegweiser_artikel_ueber_fk",
      columns: [t.tenantId, t.ueberId],
      foreignColumns: [t.tenantId, t.id] as [AnyPgColumn, AnyPgColumn],
    }),
    foreignKey({
      name: "wegweiser_artikel_lage_fk",
      columns: [t.tenantId, t.lebenslageId],
      foreignColumns: [lebenslagen.tenantId, lebenslagen.id],
    }),
    foreignKey({
      name: "wegweiser_artikel_verantwortlich_fk",
      columns: [t.tenantId, t.verantwortlichId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
  ],
);

const artikelFk = (name: string, t: { tenantId: AnyPgColumn; artikelId: AnyPgColumn }) =>
  foreignKey({
    name,
    columns: [t.tenantId, t.artikelId],
    foreignColumns: [artikel.tenantId, artikel.id],
  }).onDelete("cascade");

/** An Artikel in another language. Its state is computed, see rules/uebersetzung.ts of the guide. */
export const artikelTexte = pgTable(
  "wegweiser_artikel_texte",
  {
    tenantId: mandant(),
    artikelId: uuid("artikel_id").$type<ArtikelId>().notNull(),
    sprache: text().$type<Sprache>().notNull(),
    titel: text().notNull(),
    text: text().notNull().default(""),
    ausTextstand: integer("aus_textstand").notNull(),
    methode: text().$type<Methode>().notNull(),
    geprueftAm: tag("geprueft_am"),
    rev: integer().notNull().default(1),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.artikelId, t.sprache] }),
    artikelFk("wegweiser_artikel_texte_artikel_fk", t),
  ],
);

/** Whom to ask, kept once in the directory and named here. */
export const artikelStellen = pgTable(
  "wegweiser_artikel_stellen",
  {
    tenantId: mandant(),
    artikelId: uuid("artikel_id").$type<ArtikelId>().notNull(),
    stelleId: uuid("stelle_id").$type<StelleId>().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.artikelId, t.stelleId] }),
    artikelFk("wegweiser_artikel_stellen_artikel_fk", t),
    index("wegweiser_artikel_stellen_stelle").on(t.tenantId, t.stelleId),
    foreignKey({
      name: "wegweiser_artikel_stellen_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
  ],
);
