import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { prozesse } from "#src/modules/konzept/prozess/store/tables.ts";
import { handlungsfelder } from "#src/modules/konzept/store/konzept-tables.ts";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Locale } from "#src/shared/locale.ts";
import type { Anmeldestand } from "../rules/anmeldung.ts";
import type { AnmeldungId, ClusterId, GruppeId, KarteId, WorkshopId } from "../rules/ids.ts";
import type { Stimme } from "../rules/pinnwand.ts";
import type { Agendapunkt, Ergebnisart, Hilfe, Runde, Schritt, Stand } from "../rules/workshop.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });
const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();
const workshopId = () => uuid("workshop_id").$type<WorkshopId>().notNull();
const anzahl = (name: string) => integer(name).notNull().default(0);

/** One afternoon of a round in which people write cards, sort and weigh them. */
export const workshops = pgTable(
  "beteiligung_workshops",
  {
    tenantId: mandant(),
    id: uuid().$type<WorkshopId>().notNull(),
    slug: text().notNull(),
    /** Opens the board to whoever is in the room. */
    code: text().notNull(),
    prozessId: uuid("prozess_id").$type<Id<"Prozess">>(),
    runde: integer().$type<Runde>().notNull(),
    titel: text().notNull(),
    einleitung: text().notNull(),
    tag: tag("tag").notNull(),
    von: text().notNull(),
    bis: text().notNull(),
    ort: text().notNull(),
    moderation: text().notNull(),
    anmeldungBis: tag("anmeldung_bis").notNull(),
    plaetze: integer().notNull(),
    hilfen: jsonb().$type<readonly Hilfe[]>().notNull(),
    agenda: jsonb().$type<readonly Agendapunkt[]>().notNull(),
    punkteJePerson: integer("punkte_je_person").notNull(),
    punkteJeCluster: integer("punkte_je_cluster").notNull(),
    stand: text().$type<Stand>().notNull().default("geplant"),
    schritt: text().$type<Schritt>().notNull().default("sammeln"),
    /** How many were there, counted by the office. */
    teilnehmende: integer(),
    dokumentiertAm: tag("dokumentiert_am"),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_workshops_slug").on(t.tenantId, t.slug),
    unique("beteiligung_workshops_code").on(t.tenantId, t.code),
    foreignKey({
      name: "beteiligung_workshops_prozess",
      columns: [t.tenantId, t.prozessId],
      foreignColumns: [prozesse.tenantId, prozesse.id],
    }),
    index("beteiligung_workshops_prozess_i").on(t.tenantId, t.prozessId),
  ],
);

export const workshopGruppen = pgTable(
  "beteiligung_workshop_gruppen",
  {
    tenantId: mandant(),
    id: uuid().$type<GruppeId>().notNull(),
    workshopId: workshopId(),
    position: integer().notNull(),
    name: text().notNull(),
    /** A Zielgruppe, a Bedarf or a Wirkungsziel, by the round of the workshop. */
    bezugId: text("bezug_id"),
    thema: text().notNull(),
    handlungsfeldId: uuid("handlungsfeld_id").$type<Id<"Handlungsfeld">>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "beteiligung_workshop_gruppen_workshop",
      columns: [t.tenantId, t.workshopId],
      foreignColumns: [workshops.tenantId, workshops.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "beteiligung_workshop_gruppen_feld",
      columns: [t.tenantId, t.handlungsfeldId],
      foreignColumns: [handlungsfelder.tenantId, handlungsfelder.id],
    }),
    index("beteiligung_workshop_gruppen_workshop_i").on(t.tenantId, t.workshopId, t.position),
    index("beteiligung_workshop_gruppen_feld_i").on(t.tenantId, t.handlungsfeldId),
  ],
);

/** Who wants to come; everything of the person goes on `loeschenAm` or with the cancellation. */
export const workshopAnmeldungen = pgTable(
  "beteiligung_workshop_anmeldungen",
  {
    tenantId: mandant(),
    id: uuid().$type<AnmeldungId>().notNull(),
    workshopId: workshopId(),
    stand: text().$type<Anmeldestand>().notNull(),
    funktion: text().notNull(),
    /** Null once it was deleted. */
    email: text(),
    sprache: text().$type<Locale>().notNull(),
    gruppeId: uuid("gruppe_id").$type<GruppeId>(),
    dolmetschen: text().notNull(),
    kinderbetreuung: boolean().notNull(),
    hinweis: text().notNull(),
    /** Of the link in the last mail, with which one cancels. */
    tokenHash: text("token_hash"),
    angemeldetAm: timestamp("angemeldet_am", { withTimezone: true }).notNull().defaultNow(),
    loeschenAm: tag("loeschen_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "beteiligung_workshop_anmeldungen_workshop",
      columns: [t.tenantId, t.workshopId],
      foreignColumns: [workshops.tenantId, workshops.id],
    }).onDelete("cascade"),
    index("beteiligung_workshop_anmeldungen_workshop_i").on(t.tenantId, t.workshopId, t.angemeldetAm),
    unique("beteiligung_workshop_anmeldungen_token").on(t.tenantId, t.tokenHash),
    index("beteiligung_workshop_anmeldungen_loeschen").on(t.tenantId, t.loeschenAm),
  ],
);

/** Cards of a group that belong together, with what the room thinks of them and what became of it. */
export const workshopCluster = pgTable(
  "beteiligung_workshop_cluster",
  {
    tenantId: mandant(),
    id: uuid().$type<ClusterId>().notNull(),
    workshopId: workshopId(),
    gruppeId: uuid("gruppe_id").$type<GruppeId>().notNull(),
    titel: text().notNull(),
    /** Counted on paper, or gathered from telephones when the workshop was documented. */
    punkte: anzahl("punkte"),
    ja: anzahl("ja"),
    nein: anzahl("nein"),
    enthaltung: anzahl("enthaltung"),
    ergebnisArt: text("ergebnis_art").$type<Ergebnisart>(),
    ergebnisId: text("ergebnis_id"),
    /** As the element was called when it was made: `B12`, `Idee 4`. */
    ergebnisKennung: text("ergebnis_kennung").notNull().default(""),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "beteiligung_workshop_cluster_workshop",
      columns: [t.tenantId, t.workshopId],
      foreignColumns: [workshops.tenantId, workshops.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "beteiligung_workshop_cluster_gruppe",
      columns: [t.tenantId, t.gruppeId],
      foreignColumns: [workshopGruppen.tenantId, workshopGruppen.id],
    }),
    index("beteiligung_workshop_cluster_workshop_i").on(t.tenantId, t.workshopId),
    index("beteiligung_workshop_cluster_gruppe_i").on(t.tenantId, t.gruppeId),
  ],
);

/** A short text. Nothing says who wrote it. */
export const workshopKarten = pgTable(
  "beteiligung_workshop_karten",
  {
    tenantId: mandant(),
    id: uuid().$type<KarteId>().notNull(),
    workshopId: workshopId(),
    gruppeId: uuid("gruppe_id").$type<GruppeId>().notNull(),
    clusterId: uuid("cluster_id").$type<ClusterId>(),
    text: text().notNull(),
    /** Of the form it came with, and the how manieth of it: sent twice, it is one card. */
    sendung: text(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("beteiligung_workshop_karten_sendung").on(t.tenantId, t.workshopId, t.sendung),
    foreignKey({
      name: "beteiligung_workshop_karten_gruppe",
      columns: [t.tenantId, t.gruppeId],
      foreignColumns: [workshopGruppen.tenantId, workshopGruppen.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "beteiligung_workshop_karten_cluster",
      columns: [t.tenantId, t.clusterId],
      foreignColumns: [workshopCluster.tenantId, workshopCluster.id],
    }),
    index("beteiligung_workshop_karten_gruppe_i").on(t.tenantId, t.gruppeId),
    index("beteiligung_workshop_karten_cluster_i").on(t.tenantId, t.clusterId),
  ],
);

/** What one telephone in the room thinks of a cluster. Emptied when the workshop is documented (ADR 0096). */
export const workshopWertungen = pgTable(
  "beteiligung_workshop_wertungen",
  {
    tenantId: mandant(),
    clusterId: uuid("cluster_id").$type<ClusterId>().notNull(),
    /** Hash of what the browser holds; says nothing about anybody. */
    person: text().notNull(),
    punkte: anzahl("punkte"),
    stimme: text().$type<Stimme>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.clusterId, t.person] }),
    foreignKey({
      name: "beteiligung_workshop_wertungen_cluster",
      columns: [t.tenantId, t.clusterId],
      foreignColumns: [workshopCluster.tenantId, workshopCluster.id],
    }).onDelete("cascade"),
  ],
);
