import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { gemeinden, stellen } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Einschaetzung, Einstufung, Entscheidung, Umsetzung } from "../sachstand/rules/sachstand.ts";
import type {
  Ebene,
  Genauigkeit,
  HandlungsfeldId,
  KonzeptId,
  Massnahmenart,
  MassnahmeId,
  QuerschnittsthemaId,
  RolleAnMassnahme,
  Umfang,
  ZielgruppeId,
  Zustaendigenart,
} from "../rules/massnahme.ts";
import { handlungsfelder, konzepte, querschnittsthemen, zielgruppen } from "./konzept-tables.ts";
import { mandant } from "./mandant.ts";

export const massnahmen = pgTable(
  "konzept_massnahmen",
  {
    tenantId: mandant(),
    id: uuid().$type<MassnahmeId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    handlungsfeldId: uuid("handlungsfeld_id").$type<HandlungsfeldId>().notNull(),
    /** `M41`: what committees cite and what stands in the address. */
    kennung: text().notNull(),
    titel: text().notNull(),
    beschreibung: text().notNull().default(""),
    /** The cell of the imported table; empty as soon as somebody changes who is responsible. */
    zustaendigkeitWortlaut: text("zustaendigkeit_wortlaut").notNull().default(""),
    finanzierungWortlaut: text("finanzierung_wortlaut").notNull().default(""),
    ebene: text().$type<Ebene>().notNull().default("landkreis"),
    art: text().$type<Massnahmenart>(),
    beginn: date({ mode: "string" }).$type<Datum>(),
    beginnGenauigkeit: text("beginn_genauigkeit").$type<Genauigkeit>(),
    ende: date({ mode: "string" }).$type<Datum>(),
    endeGenauigkeit: text("ende_genauigkeit").$type<Genauigkeit>(),
    umfang: text().$type<Umfang>().notNull().default("kreisweit"),
    /** What was decided about it, with the reason; how it goes and how its lead judges it, from its last Sachstand. */
    entscheidung: text().$type<Entscheidung>().notNull().default("im-konzept"),
    entscheidungGrund: text("entscheidung_grund").notNull().default(""),
    umsetzung: text().$type<Umsetzung>(),
    einschaetzung: text().$type<Einschaetzung>(),
    einschaetzungGrund: text("einschaetzung_grund").notNull().default(""),
    /** Day of the last Sachstand. */
    sachstandAm: date("sachstand_am", { mode: "string" }).$type<Datum>(),
    einstufung: text().$type<Einstufung>(),
    /** Why it may stand without a Wirkungsziel (R039). Empty: it may not, and stands in the gaps. */
    ohneZielGrund: text("ohne_ziel_grund").notNull().default(""),
    /** Who had the idea, if not the county (R050). */
    ideeVonStelleId: uuid("idee_von_stelle_id").$type<Id<"Stelle">>(),
    veroeffentlichtAm: timestamp("veroeffentlicht_am", { withTimezone: true }),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    archiviertGrund: text("archiviert_grund").notNull().default(""),
    /** Words to search in, in the form of `suchtext`. */
    suchtext: text().notNull(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_massnahmen_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    foreignKey({
      name: "konzept_massnahmen_handlungsfeld",
      columns: [t.tenantId, t.handlungsfeldId],
      foreignColumns: [handlungsfelder.tenantId, handlungsfelder.id],
    }),
    foreignKey({
      name: "konzept_massnahmen_idee_von",
      columns: [t.tenantId, t.ideeVonStelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    index("konzept_massnahmen_idee_von_i").on(t.tenantId, t.ideeVonStelleId),
    unique("konzept_massnahmen_kennung").on(t.tenantId, t.konzeptId, t.kennung),
    index("konzept_massnahmen_feld").on(t.tenantId, t.handlungsfeldId),
    index("konzept_massnahmen_ende").on(t.tenantId, t.ende),
    check("konzept_massnahmen_beginn", sql`(${t.beginn} is null) = (${t.beginnGenauigkeit} is null)`),
    check("konzept_massnahmen_ende_genau", sql`(${t.ende} is null) = (${t.endeGenauigkeit} is null)`),
  ],
);

export const massnahmeGemeinden = pgTable(
  "konzept_massnahme_gemeinden",
  {
    tenantId: mandant(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    gemeindeId: uuid("gemeinde_id").$type<Id<"Gemeinde">>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.massnahmeId, t.gemeindeId] }),
    foreignKey({
      name: "konzept_massnahme_gemeinden_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_massnahme_gemeinden_gemeinde",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    index("konzept_massnahme_gemeinden_gemeinde_i").on(t.tenantId, t.gemeindeId),
  ],
);

export const massnahmeZielgruppen = pgTable(
  "konzept_massnahme_zielgruppen",
  {
    tenantId: mandant(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    zielgruppeId: uuid("zielgruppe_id").$type<ZielgruppeId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.massnahmeId, t.zielgruppeId] }),
    foreignKey({
      name: "konzept_massnahme_zielgruppen_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_massnahme_zielgruppen_zielgruppe",
      columns: [t.tenantId, t.zielgruppeId],
      foreignColumns: [zielgruppen.tenantId, zielgruppen.id],
    }),
    index("konzept_massnahme_zielgruppen_gruppe").on(t.tenantId, t.zielgruppeId),
  ],
);

export const massnahmeQuerschnittsthemen = pgTable(
  "konzept_massnahme_querschnittsthemen",
  {
    tenantId: mandant(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    querschnittsthemaId: uuid("querschnittsthema_id").$type<QuerschnittsthemaId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.massnahmeId, t.querschnittsthemaId] }),
    foreignKey({
      name: "konzept_massnahme_querschnittsthemen_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_massnahme_querschnittsthemen_thema",
      columns: [t.tenantId, t.querschnittsthemaId],
      foreignColumns: [querschnittsthemen.tenantId, querschnittsthemen.id],
    }),
    index("konzept_massnahme_querschnittsthemen_t").on(t.tenantId, t.querschnittsthemaId),
  ],
);

export const zustaendigkeiten = pgTable(
  "konzept_zustaendigkeiten",
  {
    tenantId: mandant(),
    id: uuid().$type<Id<"Zustaendigkeit">>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    rolle: text().$type<RolleAnMassnahme>().notNull(),
    art: text().$type<Zustaendigenart>().notNull(),
    stelleId: uuid("stelle_id").$type<Id<"Stelle">>(),
    gemeindeId: uuid("gemeinde_id").$type<Id<"Gemeinde">>(),
    name: text().notNull().default(""),
    wortlaut: text().notNull().default(""),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_zustaendigkeiten_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_zustaendigkeiten_stelle",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "konzept_zustaendigkeiten_gemeinde",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    uniqueIndex("konzept_zustaendigkeiten_eine_federfuehrung")
      .on(t.tenantId, t.massnahmeId)
      .where(sql`rolle = 'federfuehrung'`),
    index("konzept_zustaendigkeiten_massnahme_i").on(t.tenantId, t.massnahmeId, t.position),
    index("konzept_zustaendigkeiten_stelle_i").on(t.tenantId, t.stelleId),
    index("konzept_zustaendigkeiten_gemeinde_i").on(t.tenantId, t.gemeindeId),
    check("konzept_zustaendigkeiten_wer_stelle", sql`(${t.art} = 'stelle') = (${t.stelleId} is not null)`),
    check("konzept_zustaendigkeiten_wer_gemeinde", sql`(${t.art} = 'gemeinde') = (${t.gemeindeId} is not null)`),
    check("konzept_zustaendigkeiten_name", sql`${t.art} in ('stelle', 'gemeinde') or ${t.name} <> ''`),
  ],
);
