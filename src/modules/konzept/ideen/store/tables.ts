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
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { stellen } from "#src/modules/netzwerk/store/tables.ts";
import { updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Locale } from "#src/shared/locale.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import { bedarfe } from "../../kette/store/bedarf-tables.ts";
import { wirkungsziele } from "../../kette/store/ziel-tables.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mandant } from "../../store/mandant.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import type { Aufwand, IdeeId, Ideenstand } from "../rules/idee.ts";

/** What somebody proposed, and what became of it (R041, R050). */
export const ideen = pgTable(
  "konzept_ideen",
  {
    tenantId: mandant(),
    id: uuid().$type<IdeeId>().notNull(),
    /** What the sender was told: Idee 12. Never given twice. */
    nummer: integer().notNull(),
    titel: text().notNull(),
    /** The words of the sender. Never public: `kurzfassung` is what everybody reads. */
    idee: text().notNull(),
    fuerWen: text("fuer_wen").notNull().default(""),
    werKoennte: text("wer_koennte").notNull().default(""),
    organisation: text().notNull().default(""),
    /** The language in which it was sent, and in which its sender is answered. */
    sprache: text().$type<Locale>().notNull().default("de"),
    /** Only with consent; deleted some days after the answer. */
    email: text(),
    einwilligungAm: date("einwilligung_am", { mode: "string" }).$type<Datum>(),
    eingegangenAm: timestamp("eingegangen_am", { withTimezone: true }).notNull().defaultNow(),
    stand: text().$type<Ideenstand>().notNull().default("eingegangen"),
    /** What the Fachstelle says of it in public; the idea is in the public list as soon as this is written. */
    kurzfassung: text().notNull().default(""),
    oeffentlich: boolean().notNull().default(false),
    bedarfId: uuid("bedarf_id").$type<BedarfId>(),
    wirkungszielId: uuid("wirkungsziel_id").$type<WirkungszielId>(),
    aufwand: text().$type<Aufwand>(),
    aufwandGrund: text("aufwand_grund").notNull().default(""),
    /** Who would do it. */
    zustaendigId: uuid("zustaendig_id").$type<Id<"Stelle">>(),
    /** Whose idea it was, if a known Stelle (R050). */
    vonStelleId: uuid("von_stelle_id").$type<Id<"Stelle">>(),
    antwort: text().notNull().default(""),
    beantwortetAm: date("beantwortet_am", { mode: "string" }).$type<Datum>(),
    /** The day on which what belongs to the sender is deleted. */
    loeschenAm: date("loeschen_am", { mode: "string" }).$type<Datum>(),
    massnahmeId: uuid("massnahme_id").$type<MassnahmeId>(),
    rev: integer().notNull().default(1),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique("konzept_ideen_nummer").on(t.tenantId, t.nummer),
    index("konzept_ideen_stand").on(t.tenantId, t.stand, t.eingegangenAm),
    index("konzept_ideen_loeschen").on(t.tenantId, t.loeschenAm),
    foreignKey({
      name: "konzept_ideen_bedarf",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarfe.tenantId, bedarfe.id],
    }),
    foreignKey({
      name: "konzept_ideen_ziel",
      columns: [t.tenantId, t.wirkungszielId],
      foreignColumns: [wirkungsziele.tenantId, wirkungsziele.id],
    }),
    foreignKey({
      name: "konzept_ideen_zustaendig",
      columns: [t.tenantId, t.zustaendigId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "konzept_ideen_von_stelle",
      columns: [t.tenantId, t.vonStelleId],
      foreignColumns: [stellen.tenantId, stellen.id],
    }),
    foreignKey({
      name: "konzept_ideen_massnahme",
      columns: [t.tenantId, t.massnahmeId],
      foreignColumns: [massnahmen.tenantId, massnahmen.id],
    }),
    index("konzept_ideen_bedarf_i").on(t.tenantId, t.bedarfId),
    index("konzept_ideen_ziel_i").on(t.tenantId, t.wirkungszielId),
    index("konzept_ideen_zustaendig_i").on(t.tenantId, t.zustaendigId),
    index("konzept_ideen_von_stelle_i").on(t.tenantId, t.vonStelleId),
    index("konzept_ideen_massnahme_i").on(t.tenantId, t.massnahmeId),
  ],
);
