import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import { tenantId } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Risiko } from "../../rules/pruefung.ts";
import { leistungen } from "../../store/tables.ts";
import type { EintragId, WeitereBezug } from "../rules/eintrag.ts";
import type { PflegeAntwortId, PflegeArt, PflegeErgebnis, PflegeLinkId, PflegeMailId } from "../rules/pflege.ts";

const mandant = () => tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" });
const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** The care of everything that has no columns of its own for it (ADR 0109). No row: nobody has looked at it so far. */
export const pflegeStaende = pgTable(
  "wegweiser_pflege_staende",
  {
    tenantId: mandant(),
    eintragId: uuid("eintrag_id").$type<EintragId>().notNull(),
    art: text().$type<WeitereBezug["art"]>().notNull(),
    verantwortlichId: uuid("verantwortlich_id").$type<StelleId>(),
    risiko: text().$type<Risiko>().notNull(),
    geprueftAm: tag("geprueft_am"),
    pruefenBis: tag("pruefen_bis"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.eintragId] }),
    index("wegweiser_pflege_staende_verantwortlich").on(t.tenantId, t.verantwortlichId),
    foreignKey({
      name: "wegweiser_pflege_staende_verantwortlich_fk",
      columns: [t.tenantId, t.verantwortlichId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
  ],
);

/** That a Stelle was, or will be, asked to check its entries. Text and link are made when the mail leaves. */
export const pflegeMails = pgTable(
  "wegweiser_pflege_mails",
  {
    tenantId: mandant(),
    id: uuid().$type<PflegeMailId>().notNull(),
    /** Null: the Fachstelle itself, about what is long overdue. */
    stelleId: uuid("stelle_id").$type<StelleId>(),
    tag: tag("tag").notNull(),
    ergebnis: text().$type<PflegeErgebnis>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_pflege_mails_tag").on(t.tenantId, t.tag),
    index("wegweiser_pflege_mails_stelle").on(t.tenantId, t.stelleId),
    foreignKey({
      name: "wegweiser_pflege_mails_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }).onDelete("cascade"),
  ],
);

/** A secret address that opens what one Stelle has to check. Only its hash is kept. */
export const pflegeLinks = pgTable(
  "wegweiser_pflege_links",
  {
    tenantId: mandant(),
    id: uuid().$type<PflegeLinkId>().notNull(),
    tokenHash: text("token_hash").notNull(),
    stelleId: uuid("stelle_id").$type<StelleId>().notNull(),
    gueltigBis: tag("gueltig_bis").notNull(),
    widerrufenAm: tag("widerrufen_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("wegweiser_pflege_links_token").on(t.tenantId, t.tokenHash),
    index("wegweiser_pflege_links_stelle").on(t.tenantId, t.stelleId),
    foreignKey({
      name: "wegweiser_pflege_links_stelle_fk",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }).onDelete("cascade"),
  ],
);

/** What somebody said of an entry through a link. What is not `stimmt` waits for whoever writes the entry. */
export const pflegeAntworten = pgTable(
  "wegweiser_pflege_antworten",
  {
    tenantId: mandant(),
    id: uuid().$type<PflegeAntwortId>().notNull(),
    eintragId: uuid("eintrag_id").$type<EintragId>(),
    /** Answers from when only Leistungen were cared for. */
    leistungId: uuid("leistung_id").$type<LeistungId>(),
    art: text().$type<PflegeArt>().notNull(),
    nachricht: text().notNull().default(""),
    am: tag("am").notNull(),
    erledigtAm: tag("erledigt_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_pflege_antworten_eintrag").on(t.tenantId, t.eintragId),
    index("wegweiser_pflege_antworten_leistung").on(t.tenantId, t.leistungId),
    foreignKey({
      name: "wegweiser_pflege_antworten_leistung_fk",
      columns: [t.tenantId, t.leistungId],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
  ],
);

/** How the web addresses of entries answered. A mark of the machine: no act of anybody. */
export const adresspruefungen = pgTable(
  "wegweiser_adresspruefungen",
  {
    tenantId: mandant(),
    adresse: text().notNull(),
    geprueftAm: tag("geprueft_am").notNull(),
    fehlerTage: integer("fehler_tage").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.adresse] })],
);
