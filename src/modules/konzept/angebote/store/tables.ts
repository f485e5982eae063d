import { date, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { angebote } from "#src/modules/netzwerk/store/angebot-tables.ts";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { BedarfId } from "../../kette/rules/kette.ts";
import { bedarfe } from "../../kette/store/bedarf-tables.ts";
import type { HandlungsfeldId, ZielgruppeId } from "../../rules/massnahme.ts";
import { handlungsfelder, zielgruppen } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { AnfrageErgebnis, AnfrageId, Deckung, MeldungId, Meldungsart } from "../rules/anfrage.ts";

const tag = (name: string) => date(name, { mode: "string" }).$type<Datum>();

/** To which Handlungsfelder an Angebot belongs. */
export const angebotHandlungsfelder = pgTable(
  "konzept_angebot_handlungsfelder",
  {
    tenantId: mandant(),
    angebotId: uuid("angebot_id").$type<Id<"Angebot">>().notNull(),
    handlungsfeldId: uuid("handlungsfeld_id").$type<HandlungsfeldId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.angebotId, t.handlungsfeldId] }),
    foreignKey({
      name: "konzept_angebot_handlungsfelder_angebot",
      columns: [t.tenantId, t.angebotId],
      foreignColumns: [angebote.tenantId, angebote.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_angebot_handlungsfelder_feld",
      columns: [t.tenantId, t.handlungsfeldId],
      foreignColumns: [handlungsfelder.tenantId, handlungsfelder.id],
    }),
    index("konzept_angebot_handlungsfelder_feld_i").on(t.tenantId, t.handlungsfeldId),
  ],
);

/** Whom an Angebot is for. */
export const angebotZielgruppen = pgTable(
  "konzept_angebot_zielgruppen",
  {
    tenantId: mandant(),
    angebotId: uuid("angebot_id").$type<Id<"Angebot">>().notNull(),
    zielgruppeId: uuid("zielgruppe_id").$type<ZielgruppeId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.angebotId, t.zielgruppeId] }),
    foreignKey({
      name: "konzept_angebot_zielgruppen_angebot",
      columns: [t.tenantId, t.angebotId],
      foreignColumns: [angebote.tenantId, angebote.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_angebot_zielgruppen_gruppe",
      columns: [t.tenantId, t.zielgruppeId],
      foreignColumns: [zielgruppen.tenantId, zielgruppen.id],
    }),
    index("konzept_angebot_zielgruppen_gruppe_i").on(t.tenantId, t.zielgruppeId),
  ],
);

/** Which Bedarf an Angebot answers already, wholly or in part. */
export const angebotBedarfe = pgTable(
  "konzept_angebot_bedarfe",
  {
    tenantId: mandant(),
    angebotId: uuid("angebot_id").$type<Id<"Angebot">>().notNull(),
    bedarfId: uuid("bedarf_id").$type<BedarfId>().notNull(),
    deckung: text().$type<Deckung>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.angebotId, t.bedarfId] }),
    foreignKey({
      name: "konzept_angebot_bedarfe_angebot",
      columns: [t.tenantId, t.angebotId],
      foreignColumns: [angebote.tenantId, angebote.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_angebot_bedarfe_bedarf",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarfe.tenantId, bedarfe.id],
    }).onDelete("cascade"),
    index("konzept_angebot_bedarfe_bedarf_i").on(t.tenantId, t.bedarfId),
  ],
);

/** That a Stelle was asked what of its Angebote is so. The link is made when the mail leaves; only its hash is kept. */
export const angebotAnfragen = pgTable(
  "konzept_angebot_anfragen",
  {
    tenantId: mandant(),
    id: uuid().$type<AnfrageId>().notNull(),
    stelleId: uuid("stelle_id").$type<Id<"Stelle">>().notNull(),
    tag: tag("tag").notNull(),
    ergebnis: text().$type<AnfrageErgebnis>(),
    /** Null until the mail leaves. */
    tokenHash: text("token_hash"),
    gueltigBis: tag("gueltig_bis").notNull(),
    widerrufenAm: tag("widerrufen_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_angebot_anfragen_token").on(t.tenantId, t.tokenHash),
    index("konzept_angebot_anfragen_stelle_i").on(t.tenantId, t.stelleId),
    foreignKey({
      name: "konzept_angebot_anfragen_stelle",
      columns: [t.tenantId, t.stelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }).onDelete("cascade"),
  ],
);

/** What somebody said through a link that waits for somebody with an account. */
export const angebotMeldungen = pgTable(
  "konzept_angebot_meldungen",
  {
    tenantId: mandant(),
    id: uuid().$type<MeldungId>().notNull(),
    angebotId: uuid("angebot_id").$type<Id<"Angebot">>().notNull(),
    art: text().$type<Meldungsart>().notNull(),
    nachricht: text().notNull().default(""),
    am: tag("am").notNull(),
    erledigtAm: tag("erledigt_am"),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("konzept_angebot_meldungen_angebot_i").on(t.tenantId, t.angebotId),
    foreignKey({
      name: "konzept_angebot_meldungen_angebot",
      columns: [t.tenantId, t.angebotId],
      foreignColumns: [angebote.tenantId, angebote.id],
    }).onDelete("cascade"),
  ],
);
