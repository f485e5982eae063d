import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { gemeinden, stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { GemeindeId, StelleId } from "../rules/bezug.ts";
import type { AnlaufstelleId, LebenslageId, LeistungId, UnterlageId, ZustaendigkeitsregelId } from "../rules/ids.ts";
import type { Dauer, Gebiet, TerminArt, Zeichen } from "../rules/leistung.ts";
import type { Risiko } from "../rules/pruefung.ts";
import type { Sprache, Sprachtexte } from "../rules/sprachen.ts";
import type { Methode } from "../rules/uebersetzung.ts";
import type { Haushalt, Papier } from "../rules/zustaendig.ts";

import { anlaufstellen } from "./orte-tables.ts";

export { anlaufstellen, besuchshinweise, besuchshinweisOrte, feiertage } from "./orte-tables.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });

/** Situations in which people look for help, in the order of the first page. */
export const lebenslagen = pgTable(
  "wegweiser_lebenslagen",
  {
    tenantId: mandant(),
    id: uuid().$type<LebenslageId>().notNull(),
    /** Made once from the German name and kept, so that links stay. */
    slug: text().notNull(),
    namen: jsonb().$type<Sprachtexte>().notNull(),
    zeichen: text().$type<Zeichen>().notNull(),
    position: integer().notNull(),
    rev: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique("wegweiser_lebenslagen_slug").on(t.tenantId, t.slug)],
);

/** What an office does for people. The German text is the source; `textstand` counts its changes in substance. */
export const leistungen = pgTable(
  "wegweiser_leistungen",
  {
    tenantId: mandant(),
    id: uuid().$type<LeistungId>().notNull(),
    slug: text().notNull(),
    titel: text().notNull(),
    kurz: text().notNull(),
    schritte: text().array().notNull().default([]),
    /** How things go in a German office: what nobody writes into a form. */
    tipp: text().notNull().default(""),
    helfende: text().notNull().default(""),
    kostenfrei: boolean().notNull().default(false),
    kosten: text().notNull().default(""),
    dauer: jsonb().$type<Dauer>(),
    termin: text().$type<TerminArt>().notNull(),
    online: text().notNull().default(""),
    gebiet: text().$type<Gebiet>().notNull().default("landkreis"),
    anbieterId: uuid("anbieter_id").$type<StelleId>(),
    anlaufstelleId: uuid("anlaufstelle_id").$type<AnlaufstelleId>(),
    raum: text().notNull().default(""),
    verantwortlichId: uuid("verantwortlich_id").$type<StelleId>().notNull(),
    sprachen: text().array().notNull().default([]),
    risiko: text().$type<Risiko>().notNull().default("mittel"),
    geprueftAm: date("geprueft_am", { mode: "string" }).$type<Datum>().notNull(),
    pruefenBis: date("pruefen_bis", { mode: "string" }).$type<Datum>().notNull(),
    textstand: integer().notNull().default(1),
    veroeffentlichtAm: date("veroeffentlicht_am", { mode: "string" }).$type<Datum>(),
    notiz: text().notNull().default(""),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("wegweiser_leistungen_slug").on(t.tenantId, t.slug),
    index("wegweiser_leistungen_anbieter").on(t.tenantId, t.anbieterId),
    index("wegweiser_leistungen_verantwortlich").on(t.tenantId, t.verantwortlichId),
    index("wegweiser_leistungen_anlaufstelle").on(t.tenantId, t.anlaufstelleId),
    foreignKey({
      name: "wegweiser_leistungen_anbieter_fk",
      columns: [t.tenantId, t.anbieterId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "wegweiser_leistungen_verantwortlich_fk",
      columns: [t.tenantId, t.verantwortlichId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "wegweiser_leistungen_anlaufstelle_fk",
      columns: [t.tenantId, t.anlaufstelleId],
      foreignColumns: [anlaufstellen.tenantId, anlaufstellen.id],
    }),
  ],
);

const leistungFk = (name: string, t: { tenantId: AnyPgColumn; leistungId: AnyPgColumn }) =>
  foreignKey({
    name,
    columns: [t.tenantId, t.leistungId],
    foreignColumns: [leistungen.tenantId, leistungen.id],
  }).onDelete("cascade");

/** A text in another language, and from which German text it was made. Its state is computed, see rules/uebersetzung.ts. */
export const uebersetzungen = pgTable(
  "wegweiser_uebersetzungen",
  {
    tenantId: mandant(),
    leistungId: uuid("leistung_id").$type<LeistungId>().notNull(),
    sprache: text().$type<Sprache>().notNull(),
    titel: text().notNull(),
    kurz: text().notNull().default(""),
    schritte: text().array().notNull().default([]),
    tipp: text().notNull().default(""),
    ausTextstand: integer("aus_textstand").notNull(),
    methode: text().$type<Methode>().notNull(),
    geprueftAm: date("geprueft_am", { mode: "string" }).$type<Datum>(),
    rev: integer().notNull().default(1),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.leistungId, t.sprache] }),
    leistungFk("wegweiser_uebersetzungen_leistung_fk", t),
  ],
);

/** Which Leistungen a situation needs, in order. */
export const leistungLagen = pgTable(
  "wegweiser_leistung_lagen",
  {
    tenantId: mandant(),
    leistungId: uuid("leistung_id").$type<LeistungId>().notNull(),
    lebenslageId: uuid("lebenslage_id").$type<LebenslageId>().notNull(),
    position: integer().notNull(),
    /** Days after the beginning of the situation by which it should be done. */
    fristTage: integer("frist_tage"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.leistungId, t.lebenslageId] }),
    leistungFk("wegweiser_leistung_lagen_leistung_fk", t),
    foreignKey({
      name: "wegweiser_leistung_lagen_lage_fk",
      columns: [t.tenantId, t.lebenslageId],
      foreignColumns: [lebenslagen.tenantId, lebenslagen.id],
    }),
    index("wegweiser_leistung_lagen_lage").on(t.tenantId, t.lebenslageId),
  ],
);

/** Papers that offices ask for: once by their German name, with translations. */
export const unterlagen = pgTable(
  "wegweiser_unterlagen",
  {
    tenantId: mandant(),
    id: uuid().$type<UnterlageId>().notNull(),
    /** As it stands in letters and on forms; shown in every language. */
    name: text().notNull(),
    nameNorm: text("name_norm").notNull(),
    namen: jsonb().$type<Sprachtexte>().notNull().default({}),
    hinweis: text().notNull().default(""),
    rev: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique("wegweiser_unterlagen_name").on(t.tenantId, t.nameNorm)],
);

export const leistungUnterlagen = pgTable(
  "wegweiser_leistung_unterlagen",
  {
    tenantId: mandant(),
    leistungId: uuid("leistung_id").$type<LeistungId>().notNull(),
    unterlageId: uuid("unterlage_id").$type<UnterlageId>().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.leistungId, t.unterlageId] }),
    leistungFk("wegweiser_leistung_unterlagen_leistung_fk", t),
    foreignKey({
      name: "wegweiser_leistung_unterlagen_unterlage_fk",
      columns: [t.tenantId, t.unterlageId],
      foreignColumns: [unterlagen.tenantId, unterlagen.id],
    }),
    index("wegweiser_leistung_unterlagen_unterlage").on(t.tenantId, t.unterlageId),
  ],
);

/** What might fit as well. */
export const leistungVerwandte = pgTable(
  "wegweiser_leistung_verwandte",
  {
    tenantId: mandant(),
    leistungId: uuid("leistung_id").$type<LeistungId>().notNull(),
    andereId: uuid("andere_id").$type<LeistungId>().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.leistungId, t.andereId] }),
    leistungFk("wegweiser_leistung_verwandte_leistung_fk", t),
    foreignKey({
      name: "wegweiser_leistung_verwandte_andere_fk",
      columns: [t.tenantId, t.andereId],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
    index("wegweiser_leistung_verwandte_andere").on(t.tenantId, t.andereId),
  ],
);

/** Who is zuständig for whom, where that differs. */
export const zustaendigkeitsregeln = pgTable(
  "wegweiser_zustaendigkeitsregeln",
  {
    tenantId: mandant(),
    id: uuid().$type<ZustaendigkeitsregelId>().notNull(),
    leistungId: uuid("leistung_id").$type<LeistungId>().notNull(),
    gemeindeId: uuid("gemeinde_id").$type<GemeindeId>(),
    nachnameVon: text("nachname_von").notNull().default(""),
    nachnameBis: text("nachname_bis").notNull().default(""),
    papier: text().$type<Papier | "">().notNull().default(""),
    alterVon: integer("alter_von"),
    alterBis: integer("alter_bis"),
    haushalt: text().$type<Haushalt | "">().notNull().default(""),
    anlaufstelleId: uuid("anlaufstelle_id").$type<AnlaufstelleId>().notNull(),
    raum: text().notNull().default(""),
    giltAb: date("gilt_ab", { mode: "string" }).$type<Datum>(),
    giltBis: date("gilt_bis", { mode: "string" }).$type<Datum>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_regeln_leistung").on(t.tenantId, t.leistungId),
    index("wegweiser_regeln_gemeinde").on(t.tenantId, t.gemeindeId),
    index("wegweiser_regeln_anlaufstelle").on(t.tenantId, t.anlaufstelleId),
    leistungFk("wegweiser_regeln_leistung_fk", t),
    foreignKey({
      name: "wegweiser_regeln_gemeinde_fk",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    foreignKey({
      name: "wegweiser_regeln_anlaufstelle_fk",
      columns: [t.tenantId, t.anlaufstelleId],
      foreignColumns: [anlaufstellen.tenantId, anlaufstellen.id],
    }),
    check("wegweiser_regeln_nachname", sql`(${t.nachnameVon} = '') = (${t.nachnameBis} = '')`),
  ],
);
