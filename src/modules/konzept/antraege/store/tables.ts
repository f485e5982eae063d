import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { foerderprogramme, stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Finanzierungsart } from "../../rules/finanzierung-angabe.ts";
import type { Finanzierungsstand, MassnahmeId } from "../../rules/massnahme.ts";
import { mandant } from "../../store/mandant.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { AntragId, Antragstand } from "../rules/antrag.ts";

/** Money that somebody asked a programme for, for one Maßnahme (R101). */
export const foerderantraege = pgTable(
  "konzept_foerderantraege",
  {
    tenantId: mandant(),
    id: uuid().$type<AntragId>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    programmId: uuid("programm_id").$type<Id<"Foerderprogramm">>().notNull(),
    antragstellerId: uuid("antragsteller_id").$type<Id<"Stelle">>().notNull(),
    titel: text().notNull(),
    stand: text().$type<Antragstand>().notNull().default("beantragt"),
    beantragtCent: bigint("beantragt_cent", { mode: "number" }).notNull(),
    bewilligtCent: bigint("bewilligt_cent", { mode: "number" }),
    eigenanteilCent: bigint("eigenanteil_cent", { mode: "number" }),
    beantragtAm: date("beantragt_am", { mode: "string" }).$type<Datum>(),
    entschiedenAm: date("entschieden_am", { mode: "string" }).$type<Datum>(),
    /** What the programme gave as reason, in short. */
    entscheidungGrund: text("entscheidung_grund").notNull().default(""),
    beginn: date({ mode: "string" }).$type<Datum>(),
    ende: date({ mode: "string" }).$type<Datum>(),
    /** By when the use of the money has to be proved. */
    nachweisBis: date("nachweis_bis", { mode: "string" }).$type<Datum>(),
    notiz: text().notNull().default(""),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_foerderantraege_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }),
    foreignKey({
      name: "konzept_foerderantraege_programm",
      columns: [t.tenantId, t.programmId],
      foreignColumns: [foerderprogramme.tenantId, foerderprogramme.id],
    }),
    foreignKey({
      name: "konzept_foerderantraege_antragsteller",
      columns: [t.tenantId, t.antragstellerId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    index("konzept_foerderantraege_massnahme_i").on(t.tenantId, t.massnahmeId),
    index("konzept_foerderantraege_programm_i").on(t.tenantId, t.programmId),
    index("konzept_foerderantraege_antragsteller_i").on(t.tenantId, t.antragstellerId),
    check(
      "konzept_foerderantraege_entschieden",
      sql`(${t.stand} = 'beantragt') = (${t.entschiedenAm} is null) and (${t.stand} in ('beantragt', 'abgelehnt')) = (${t.bewilligtCent} is null)`,
    ),
  ],
);

/** What a Konzept says about the money of a Maßnahme, one statement a row (R095, R100–R102). */
export const finanzierungen = pgTable(
  "konzept_finanzierungen",
  {
    tenantId: mandant(),
    id: uuid().$type<Id<"Finanzierung">>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    art: text().$type<Finanzierungsart>().notNull(),
    programmId: uuid("programm_id").$type<Id<"Foerderprogramm">>(),
    wortlaut: text().notNull().default(""),
    betragCent: bigint("betrag_cent", { mode: "number" }),
    jahr: integer(),
    /** Hundredths of a post, so that the figure stays whole: 0.5 = 50. */
    stellenHundertstel: integer("stellen_hundertstel"),
    stand: text().$type<Finanzierungsstand>(),
    /** The Antrag whose decision changes this statement. */
    antragId: uuid("antrag_id").$type<AntragId>(),
    /** False while nobody has looked at a statement whose kind was not recognised. */
    geprueft: boolean().notNull().default(true),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_finanzierungen_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_finanzierungen_programm",
      columns: [t.tenantId, t.programmId],
      foreignColumns: [foerderprogramme.tenantId, foerderprogramme.id],
    }),
    foreignKey({
      name: "konzept_finanzierungen_antrag",
      columns: [t.tenantId, t.antragId],
      foreignColumns: [foerderantraege.tenantId, foerderantraege.id],
    }),
    index("konzept_finanzierungen_antrag_i").on(t.tenantId, t.antragId),
    index("konzept_finanzierungen_programm_i").on(t.tenantId, t.programmId),
    index("konzept_finanzierungen_massnahme_i").on(t.tenantId, t.massnahmeId, t.position),
    index("konzept_finanzierungen_art").on(t.tenantId, t.art),
  ],
);
