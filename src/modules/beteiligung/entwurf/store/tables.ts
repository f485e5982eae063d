import {
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { EntwurfId, KommentarId, Kommentarstand, Rueckweisung, Urteil } from "../rules/entwurf.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** A draft that lies open for comments from a day to a day. */
export const entwuerfe = pgTable(
  "beteiligung_entwuerfe",
  {
    tenantId: mandant(),
    id: uuid().$type<EntwurfId>().notNull(),
    slug: text().notNull(),
    titel: text().notNull(),
    einleitung: text().notNull().default(""),
    von: date({ mode: "string" }).$type<Datum>().notNull(),
    /** The last day on which one can comment. */
    bis: date({ mode: "string" }).$type<Datum>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique("beteiligung_entwuerfe_slug").on(t.tenantId, t.slug)],
);

/** The paragraphs as they stood when the draft was opened. */
export const entwurfAbsaetze = pgTable(
  "beteiligung_entwurf_absaetze",
  {
    tenantId: mandant(),
    entwurfId: uuid("entwurf_id").$type<EntwurfId>().notNull(),
    nummer: integer().notNull(),
    anker: text().notNull(),
    art: text().notNull(),
    elementId: text("element_id").notNull(),
    kennung: text().notNull(),
    titel: text().notNull(),
    feld: text().notNull(),
    text: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.entwurfId, t.nummer] }),
    unique("beteiligung_entwurf_absaetze_anker").on(t.tenantId, t.entwurfId, t.anker),
    foreignKey({
      name: "beteiligung_entwurf_absaetze_entwurf",
      columns: [t.tenantId, t.entwurfId],
      foreignColumns: [entwuerfe.tenantId, entwuerfe.id],
    }).onDelete("cascade"),
  ],
);

/** What somebody wrote to a paragraph, and what came of it. */
export const kommentare = pgTable(
  "beteiligung_kommentare",
  {
    tenantId: mandant(),
    id: uuid().$type<KommentarId>().notNull(),
    entwurfId: uuid("entwurf_id").$type<EntwurfId>().notNull(),
    absatz: integer().notNull(),
    /** What the sender was told: Kommentar 12. Never given twice. */
    nummer: integer().notNull(),
    text: text().notNull(),
    /** Goes on the same day as the address. */
    name: text().notNull().default(""),
    /** Only with consent; deleted some days after the answer. */
    email: text(),
    loeschenAm: date("loeschen_am", { mode: "string" }).$type<Datum>(),
    eingegangenAm: timestamp("eingegangen_am", { withTimezone: true }).notNull().defaultNow(),
    stand: text().$type<Kommentarstand>().notNull().default("eingegangen"),
    rueckweisung: text().$type<Rueckweisung>(),
    urteil: text().$type<Urteil>(),
    antwort: text().notNull().default(""),
    /** Number of the element that changed because of it; empty when none did. */
    geaendert: text().notNull().default(""),
    beantwortetAm: date("beantwortet_am", { mode: "string" }).$type<Datum>(),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_kommentare_nummer").on(t.tenantId, t.nummer),
    foreignKey({
      name: "beteiligung_kommentare_absatz",
      columns: [t.tenantId, t.entwurfId, t.absatz],
      foreignColumns: [entwurfAbsaetze.tenantId, entwurfAbsaetze.entwurfId, entwurfAbsaetze.nummer],
    }).onDelete("cascade"),
    index("beteiligung_kommentare_absatz_i").on(t.tenantId, t.entwurfId, t.absatz),
    index("beteiligung_kommentare_loeschen").on(t.tenantId, t.loeschenAm),
  ],
);
