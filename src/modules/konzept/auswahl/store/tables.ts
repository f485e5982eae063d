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
import { gremien } from "#src/modules/gremien/store/tables.ts";
import { createdAt } from "#src/platform/db/columns.ts";
import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { Einschaetzung } from "../../sachstand/rules/sachstand.ts";
import { mandant } from "../../store/mandant.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { Weg } from "../rules/permissions.ts";
import type {
  AuswahlrundeId,
  Entscheid,
  Kriterium,
  Rundenstand,
  SitzId,
  Stimmen,
  StimmzettelId,
  VorschlagId,
} from "../rules/runde.ts";
import type { Eintraege } from "../rules/stimmzettel.ts";
import type { Anteile, Topf } from "../rules/toepfe.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();
const cent = (name: string) => integer(name).$type<Cent>();

/** One year's choice among Maßnahmen by one body. */
export const auswahlrunden = pgTable(
  "konzept_auswahlrunden",
  {
    tenantId: mandant(),
    id: uuid().$type<AuswahlrundeId>().notNull(),
    /** Stands in the public address. */
    slug: text().notNull(),
    jahr: integer().notNull(),
    gremiumId: uuid("gremium_id").$type<Id<"Gremium">>().notNull(),
    /** The body by the name it had then. */
    gremium: text().notNull(),
    stand: text().$type<Rundenstand>().notNull().default("entwurf"),
    fristAm: tag("frist_am"),
    rahmenCent: cent("rahmen_cent"),
    rahmenStellen: integer("rahmen_stellen"),
    /** Envelopes beside the frame. */
    toepfe: jsonb().$type<readonly Topf[]>().notNull().default([]),
    kriterien: jsonb().$type<readonly Kriterium[]>().notNull(),
    geoeffnetAm: tag("geoeffnet_am"),
    geschlossenAm: tag("geschlossen_am"),
    beschlossenAm: tag("beschlossen_am"),
    veroeffentlichtAm: tag("veroeffentlicht_am"),
    beschluss: text().notNull().default(""),
    stimmen: jsonb().$type<Stimmen>(),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_auswahlrunden_slug").on(t.tenantId, t.slug),
    unique("konzept_auswahlrunden_einmal").on(t.tenantId, t.gremiumId, t.jahr),
    foreignKey({
      name: "konzept_auswahlrunden_gremium",
      columns: [t.tenantId, t.gremiumId],
      foreignColumns: [gremien.tenantId, gremien.id],
    }),
  ],
);

/** A candidate of a round. From opening on it reads as the Maßnahme read then. */
export const auswahlVorschlaege = pgTable(
  "konzept_auswahl_vorschlaege",
  {
    tenantId: mandant(),
    id: uuid().$type<VorschlagId>().notNull(),
    rundeId: uuid("runde_id").$type<AuswahlrundeId>().notNull(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>().notNull(),
    kennung: text().notNull(),
    titel: text().notNull(),
    beschreibung: text().notNull().default(""),
    massnahmeRev: integer("massnahme_rev").notNull(),
    federfuehrung: text().notNull().default(""),
    mitwirkung: text().array().notNull().default([]),
    /** What it asks of the year. Null: nobody has said. */
    betragCent: cent("betrag_cent"),
    stellenHundertstel: integer("stellen_hundertstel"),
    /** What of it draws on which envelope. */
    anteile: jsonb().$type<Anteile>().notNull().default({}),
    finanzierungOffen: boolean("finanzierung_offen").notNull().default(false),
    /** Of the last Sachstand before the round opened. */
    einschaetzung: text().$type<Einschaetzung>(),
    einschaetzungGrund: text("einschaetzung_grund").notNull().default(""),
    sachstandAm: tag("sachstand_am"),
    /** Why it comes again; empty when it does not. */
    uebertragGrund: text("uebertrag_grund").notNull().default(""),
    /** Why it is not followed any further: stays in the list, is not rated. */
    ausGrund: text("aus_grund").notNull().default(""),
    entscheid: text().$type<Entscheid>(),
    entscheidGrund: text("entscheid_grund").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_auswahl_vorschlaege_einmal").on(t.tenantId, t.rundeId, t.massnahmeId),
    index("konzept_auswahl_vorschlaege_massnahme").on(t.tenantId, t.massnahmeId),
    foreignKey({
      name: "konzept_auswahl_vorschlaege_runde",
      columns: [t.tenantId, t.rundeId],
      foreignColumns: [auswahlrunden.tenantId, auswahlrunden.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_auswahl_vorschlaege_massnahme_fk",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }).onDelete("cascade"),
  ],
);

/** A seat with a vote in a round: taken from the body when the round opens. What was begun and not handed in stays here. */
export const auswahlSitze = pgTable(
  "konzept_auswahl_sitze",
  {
    tenantId: mandant(),
    id: uuid().$type<SitzId>().notNull(),
    rundeId: uuid("runde_id").$type<AuswahlrundeId>().notNull(),
    /** No foreign key: a seat that was entered by mistake may be deleted from its body, and is then one that left. */
    mitgliedschaftId: uuid("mitgliedschaft_id").$type<Id<"Mitgliedschaft">>().notNull(),
    /** A function, never a person. */
    name: text().notNull(),
    vertretung: text(),
    benutzerId: uuid("benutzer_id").$type<Id<"Benutzer">>(),
    vertretungBenutzerId: uuid("vertretung_benutzer_id").$type<Id<"Benutzer">>(),
    ausgeschiedenAm: tag("ausgeschieden_am"),
    position: integer().notNull(),
    entwurf: jsonb().$type<Eintraege>().notNull().default({}),
    /** Something was typed since the last ballot. */
    geaendert: boolean().notNull().default(false),
    /** No ballot when the round was closed. */
    fehlte: boolean().notNull().default(false),
    rev: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_auswahl_sitze_einmal").on(t.tenantId, t.rundeId, t.mitgliedschaftId),
    foreignKey({
      name: "konzept_auswahl_sitze_runde",
      columns: [t.tenantId, t.rundeId],
      foreignColumns: [auswahlrunden.tenantId, auswahlrunden.id],
    }).onDelete("cascade"),
  ],
);

/** A ballot that was handed in. Rows are added and never changed: the newest of a seat counts, the others are its history. */
export const auswahlStimmzettel = pgTable(
  "konzept_auswahl_stimmzettel",
  {
    tenantId: mandant(),
    id: uuid().$type<StimmzettelId>().notNull(),
    sitzId: uuid("sitz_id").$type<SitzId>().notNull(),
    /** 1 for the first of the seat. */
    nummer: integer().notNull(),
    weg: text().$type<Weg>().notNull(),
    eintraege: jsonb().$type<Eintraege>().notNull(),
    /** SHA-256 of what was handed in; empty for ballots from before it was kept. */
    hash: text().notNull().default(""),
    abgegebenAm: timestamp("abgegeben_am", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_auswahl_stimmzettel_nummer").on(t.tenantId, t.sitzId, t.nummer),
    foreignKey({
      name: "konzept_auswahl_stimmzettel_sitz",
      columns: [t.tenantId, t.sitzId],
      foreignColumns: [auswahlSitze.tenantId, auswahlSitze.id],
    }).onDelete("cascade"),
  ],
);
