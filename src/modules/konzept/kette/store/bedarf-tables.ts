import {
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
import { gemeinden } from "#src/modules/netzwerk/store/tables.ts";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Id } from "#src/shared/id.ts";
import type { HandlungsfeldId, KonzeptId, QuerschnittsthemaId, Umfang, ZielgruppeId } from "../../rules/massnahme.ts";
import { handlungsfelder, konzepte, querschnittsthemen, zielgruppen } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";
import type { BedarfId, Bedarfsstand, Vorrang } from "../rules/kette.ts";

/** What people lack, as the county has written it down (R089). */
export const bedarfe = pgTable(
  "konzept_bedarfe",
  {
    tenantId: mandant(),
    id: uuid().$type<BedarfId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    handlungsfeldId: uuid("handlungsfeld_id").$type<HandlungsfeldId>().notNull(),
    /** `B13`: what committees cite and what stands in the address. */
    kennung: text().notNull(),
    titel: text().notNull(),
    beschreibung: text().notNull().default(""),
    stand: text().$type<Bedarfsstand>().notNull().default("vorgeschlagen"),
    vorrang: text().$type<Vorrang>(),
    /** Why, and who decided it (R045). */
    vorrangGrund: text("vorrang_grund").notNull().default(""),
    vorrangDurch: text("vorrang_durch").notNull().default(""),
    umfang: text().$type<Umfang>().notNull().default("kreisweit"),
    /** What those recommend who found the Bedarf, one sentence each. */
    empfehlungen: jsonb().$type<readonly string[]>().notNull().default([]),
    /** Order within its Handlungsfeld. */
    position: integer().notNull(),
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
      name: "konzept_bedarfe_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    foreignKey({
      name: "konzept_bedarfe_handlungsfeld",
      columns: [t.tenantId, t.handlungsfeldId],
      foreignColumns: [handlungsfelder.tenantId, handlungsfelder.id],
    }),
    unique("konzept_bedarfe_kennung").on(t.tenantId, t.konzeptId, t.kennung),
    index("konzept_bedarfe_feld").on(t.tenantId, t.handlungsfeldId, t.position),
  ],
);

export const bedarfGemeinden = pgTable(
  "konzept_bedarf_gemeinden",
  {
    tenantId: mandant(),
    bedarfId: uuid("bedarf_id").$type<BedarfId>().notNull(),
    gemeindeId: uuid("gemeinde_id").$type<Id<"Gemeinde">>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.bedarfId, t.gemeindeId] }),
    foreignKey({
      name: "konzept_bedarf_gemeinden_bedarf",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarfe.tenantId, bedarfe.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_bedarf_gemeinden_gemeinde",
      columns: [t.tenantId, t.gemeindeId],
      foreignColumns: [gemeinden.tenantId, gemeinden.id],
    }),
    index("konzept_bedarf_gemeinden_gemeinde_i").on(t.tenantId, t.gemeindeId),
  ],
);

export const bedarfZielgruppen = pgTable(
  "konzept_bedarf_zielgruppen",
  {
    tenantId: mandant(),
    bedarfId: uuid("bedarf_id").$type<BedarfId>().notNull(),
    zielgruppeId: uuid("zielgruppe_id").$type<ZielgruppeId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.bedarfId, t.zielgruppeId] }),
    foreignKey({
      name: "konzept_bedarf_zielgruppen_bedarf",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarfe.tenantId, bedarfe.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_bedarf_zielgruppen_zielgruppe",
      columns: [t.tenantId, t.zielgruppeId],
      foreignColumns: [zielgruppen.tenantId, zielgruppen.id],
    }),
    index("konzept_bedarf_zielgruppen_gruppe").on(t.tenantId, t.zielgruppeId),
  ],
);

export const bedarfQuerschnittsthemen = pgTable(
  "konzept_bedarf_querschnittsthemen",
  {
    tenantId: mandant(),
    bedarfId: uuid("bedarf_id").$type<BedarfId>().notNull(),
    querschnittsthemaId: uuid("querschnittsthema_id").$type<QuerschnittsthemaId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.bedarfId, t.querschnittsthemaId] }),
    foreignKey({
      name: "konzept_bedarf_querschnittsthemen_bedarf",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarfe.tenantId, bedarfe.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_bedarf_querschnittsthemen_thema",
      columns: [t.tenantId, t.querschnittsthemaId],
      foreignColumns: [querschnittsthemen.tenantId, querschnittsthemen.id],
    }),
    index("konzept_bedarf_querschnittsthemen_t").on(t.tenantId, t.querschnittsthemaId),
  ],
);
