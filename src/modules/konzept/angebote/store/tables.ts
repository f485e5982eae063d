import { foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { angebote } from "#src/modules/netzwerk/store/angebot-tables.ts";
import type { Id } from "#src/shared/id.ts";
import type { HandlungsfeldId, ZielgruppeId } from "../../rules/massnahme.ts";
import { handlungsfelder, zielgruppen } from "../../store/konzept-tables.ts";
import { mandant } from "../../store/mandant.ts";

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
