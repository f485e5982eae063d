import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { LeistungId } from "../../rules/ids.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { leistungen } from "../../store/tables.ts";
import type { Rueckmeldestand, RueckmeldungId } from "../rules/rueckmeldung.ts";
import type { ZielArt } from "../rules/ziel.ts";

/** What somebody said about a page of the guide, without account, and what was changed for it. */
export const rueckmeldungen = pgTable(
  "wegweiser_rueckmeldungen",
  {
    tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
    id: uuid().$type<RueckmeldungId>().notNull(),
    art: text().$type<ZielArt>().notNull(),
    /** Of the page; empty for the first page and the question who is zuständig. */
    slug: text().notNull().default(""),
    leistungId: uuid("leistung_id").$type<LeistungId>(),
    /** In which somebody read. */
    sprache: text().$type<Sprache>().notNull(),
    /** The words of the sender. Never public; deleted some days after the answer. */
    nachricht: text().notNull(),
    /** Only with consent. */
    email: text(),
    einwilligungAm: date("einwilligung_am", { mode: "string" }).$type<Datum>(),
    eingegangenAm: timestamp("eingegangen_am", { withTimezone: true }).notNull().defaultNow(),
    stand: text().$type<Rueckmeldestand>().notNull().default("neu"),
    /** What was changed: goes to the sender, and onto the page when it is public. */
    antwort: text().notNull().default(""),
    oeffentlich: boolean().notNull().default(false),
    erledigtAm: date("erledigt_am", { mode: "string" }).$type<Datum>(),
    /** The day on which what belongs to the sender is deleted. */
    loeschenAm: date("loeschen_am", { mode: "string" }).$type<Datum>(),
    rev: integer().notNull().default(1),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("wegweiser_rueckmeldungen_stand").on(t.tenantId, t.stand, t.eingegangenAm),
    index("wegweiser_rueckmeldungen_seite").on(t.tenantId, t.art, t.slug, t.erledigtAm),
    index("wegweiser_rueckmeldungen_loeschen").on(t.tenantId, t.loeschenAm),
    index("wegweiser_rueckmeldungen_leistung").on(t.tenantId, t.leistungId),
    foreignKey({
      name: "wegweiser_rueckmeldungen_leistung_fk",
      columns: [t.tenantId, t.leistungId],
      foreignColumns: [leistungen.tenantId, leistungen.id],
    }).onDelete("cascade"),
  ],
);
