import {
  boolean,
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
import { gremien } from "#src/modules/gremien/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import { dateien } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { FassungId } from "../../fassung/rules/manifest.ts";
import { fassungen } from "../../fassung/store/tables.ts";
import type { Genauigkeit, HandlungsfeldId, KonzeptId } from "../../rules/massnahme.ts";
import { handlungsfelder, konzepte } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { GruppeId, ProzessId, Schrittart, SchrittId, UnterlageId, Unterlagenart } from "../rules/prozess.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();
const prozessId = () => uuid("prozess_id").$type<ProzessId>();
const angaben = { rev: integer().notNull().default(1), createdAt: createdAt(), updatedAt: updatedAt() };

/** How one Fassung comes about, from the resolution that began it (R055). */
export const prozesse = pgTable(
  "konzept_prozesse",
  {
    tenantId: mandant(),
    id: uuid().$type<ProzessId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    /** Stands in addresses. */
    slug: text().notNull(),
    titel: text().notNull(),
    beschreibung: text().notNull(),
    beschlossenAm: tag("beschlossen_am").notNull(),
    gremiumId: uuid("gremium_id").$type<Id<"Gremium">>(),
    gremium: text().notNull(),
    beschluss: text().notNull(),
    vorgaengerId: uuid("vorgaenger_id").$type<FassungId>(),
    moderation: text().notNull(),
    begleitung: text().notNull(),
    /** Empty, or shown up to and including `hinweisBis`. */
    hinweis: text().notNull().default(""),
    hinweisAdresse: text("hinweis_adresse").notNull().default(""),
    hinweisBis: tag("hinweis_bis"),
    abgeschlossenAm: tag("abgeschlossen_am"),
    ...angaben,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_prozesse_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    foreignKey({
      name: "konzept_prozesse_gremium",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
    foreignKey({
      name: "konzept_prozesse_vorgaenger",
      columns: [t.tenantId, t.vorgaengerId],
      foreignColumns: [fassungen.tenantId, fassungen.id],
    }),
    unique("konzept_prozesse_slug").on(t.tenantId, t.slug),
    index("konzept_prozesse_gremium_i").on(t.tenantId, t.gremiumId),
    index("konzept_prozesse_vorgaenger_i").on(t.tenantId, t.vorgaengerId),
  ],
);

/** Phases, which may overlap, and milestones, with days as exactly as they were said. */
export const schritte = pgTable(
  "konzept_prozess_schritte",
  {
    tenantId: mandant(),
    id: uuid().$type<SchrittId>().notNull(),
    prozessId: prozessId().notNull(),
    art: text().$type<Schrittart>().notNull(),
    titel: text().notNull(),
    beschreibung: text().notNull(),
    wer: text().notNull(),
    beginn: tag("beginn").notNull(),
    beginnGenauigkeit: text("beginn_genauigkeit").$type<Genauigkeit>().notNull(),
    ende: tag("ende"),
    endeGenauigkeit: text("ende_genauigkeit").$type<Genauigkeit>(),
    erreicht: boolean().notNull(),
    ...angaben,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_prozess_schritte_prozess",
      columns: [t.tenantId, t.prozessId],
      foreignColumns: [prozesse.tenantId, prozesse.id],
    }),
    index("konzept_prozess_schritte_prozess_i").on(t.tenantId, t.prozessId),
  ],
);

/** Working groups of a process: bodies of the county, or groups that only have a name. */
export const gruppen = pgTable(
  "konzept_prozess_gruppen",
  {
    tenantId: mandant(),
    id: uuid().$type<GruppeId>().notNull(),
    prozessId: prozessId().notNull(),
    gremiumId: uuid("gremium_id").$type<Id<"Gremium">>(),
    name: text().notNull(),
    auftrag: text().notNull(),
    handlungsfeldId: uuid("handlungsfeld_id").$type<HandlungsfeldId>(),
    mitmachen: text().notNull(),
    ...angaben,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_prozess_gruppen_prozess",
      columns: [t.tenantId, t.prozessId],
      foreignColumns: [prozesse.tenantId, prozesse.id],
    }),
    foreignKey({
      name: "konzept_prozess_gruppen_gremium",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
    foreignKey({
      name: "konzept_prozess_gruppen_feld",
      columns: [t.tenantId, t.handlungsfeldId],
      foreignColumns: [handlungsfelder.tenantId, handlungsfelder.id],
    }),
    index("konzept_prozess_gruppen_prozess_i").on(t.tenantId, t.prozessId),
    index("konzept_prozess_gruppen_gremium_i").on(t.tenantId, t.gremiumId),
    index("konzept_prozess_gruppen_feld_i").on(t.tenantId, t.handlungsfeldId),
  ],
);

/** Documents: a file here or an address elsewhere. Without a process: the paper edition of an earlier Konzept. */
export const unterlagen = pgTable(
  "konzept_unterlagen",
  {
    tenantId: mandant(),
    id: uuid().$type<UnterlageId>().notNull(),
    prozessId: prozessId(),
    titel: text().notNull(),
    art: text().$type<Unterlagenart>().notNull(),
    datum: tag("datum").notNull(),
    phaseId: uuid("phase_id").$type<SchrittId>(),
    dateiId: uuid("datei_id").$type<Id<"Datei">>(),
    adresse: text().notNull(),
    oeffentlich: boolean().notNull(),
    ...angaben,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_unterlagen_prozess",
      columns: [t.tenantId, t.prozessId],
      foreignColumns: [prozesse.tenantId, prozesse.id],
    }),
    foreignKey({
      name: "konzept_unterlagen_phase",
      columns: [t.tenantId, t.phaseId],
      foreignColumns: [schritte.tenantId, schritte.id],
    }),
    foreignKey({
      name: "konzept_unterlagen_datei",
      columns: [t.tenantId, t.dateiId],
      foreignColumns: [dateien.tenantId, dateien.id],
    }),
    index("konzept_unterlagen_prozess_i").on(t.tenantId, t.prozessId),
    index("konzept_unterlagen_phase_i").on(t.tenantId, t.phaseId),
    index("konzept_unterlagen_datei_i").on(t.tenantId, t.dateiId),
  ],
);

/** Editions from before the software, known as a paper or PDF only: no element of theirs is recorded. */
export const fruehereFassungen = pgTable(
  "konzept_fruehere_fassungen",
  {
    tenantId: mandant(),
    id: uuid().$type<Id<"FruehereFassung">>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    bezeichnung: text().notNull(),
    beschlossenAm: tag("beschlossen_am").notNull(),
    gremium: text().notNull(),
    beschluss: text().notNull(),
    unterlageId: uuid("unterlage_id").$type<UnterlageId>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_fruehere_fassungen_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    foreignKey({
      name: "konzept_fruehere_fassungen_unterlage",
      columns: [t.tenantId, t.unterlageId],
      foreignColumns: [unterlagen.tenantId, unterlagen.id],
    }),
    index("konzept_fruehere_fassungen_unterlage_i").on(t.tenantId, t.unterlageId),
  ],
);
