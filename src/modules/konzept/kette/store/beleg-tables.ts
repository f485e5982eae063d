import {
  type AnyPgColumn,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "#src/platform/db/columns.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { KonzeptId, MassnahmeId } from "../../rules/massnahme.ts";
import { konzepte } from "../../store/konzept-tables.ts";
import { massnahmen } from "../../store/massnahme-tables.ts";
import { mandant } from "../../store/mandant.ts";
import type {
  BedarfId,
  BelegFreigabe,
  BelegId,
  Belegart,
  Belegwirkung,
  BelegZahlen,
  WirkungszielId,
} from "../rules/kette.ts";
import { bedarfe } from "./bedarf-tables.ts";
import { wirkungsziele } from "./ziel-tables.ts";

/** Where we know something from: a citation of a survey, a conversation, a working group, a figure, a document. */
export const belege = pgTable(
  "konzept_belege",
  {
    tenantId: mandant(),
    id: uuid().$type<BelegId>().notNull(),
    konzeptId: uuid("konzept_id").$type<KonzeptId>().notNull(),
    art: text().$type<Belegart>().notNull(),
    /** What it says, in our words or, when `freigabe` is woertlich, in theirs. */
    aussage: text().notNull(),
    /** Who or what said it, by function or institution, never a private person. */
    quelle: text().notNull(),
    tag: date({ mode: "string" }).$type<Datum>(),
    /** Where to read more: page or number in a document, and an address if there is one. */
    fundstelle: text().notNull().default(""),
    adresse: text().notNull().default(""),
    /** Null: the Beleg says no counts. */
    zahlen: jsonb().$type<BelegZahlen>(),
    freigabe: text().$type<BelegFreigabe>().notNull().default("intern"),
    /** Key of what was said in a survey, an interview or a workshop; empty: nobody asked for it there. */
    quelleSchluessel: text("quelle_schluessel").notNull().default(""),
    /** The most that its source allows the Beleg to show. */
    quelleFreigabe: text("quelle_freigabe").$type<BelegFreigabe>().notNull().default("woertlich"),
    /** The day its source stopped allowing what the Beleg showed. It is internal from then on. */
    zurueckgezogenAm: date("zurueckgezogen_am", { mode: "string" }).$type<Datum>(),
    archiviertAm: timestamp("archiviert_am", { withTimezone: true }),
    rev: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      name: "konzept_belege_konzept",
      columns: [t.tenantId, t.konzeptId],
      foreignColumns: [konzepte.tenantId, konzepte.id],
    }),
    index("konzept_belege_quelle").on(t.tenantId, t.quelleSchluessel),
  ],
);

const wirkung = () => text().$type<Belegwirkung>().notNull().default("stuetzt");

export const bedarfBelege = pgTable(
  "konzept_bedarf_belege",
  {
    tenantId: mandant(),
    bedarfId: uuid("bedarf_id").$type<BedarfId>().notNull(),
    belegId: uuid("beleg_id").$type<BelegId>().notNull(),
    grund: text().notNull().default(""),
    wirkung: wirkung(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.bedarfId, t.belegId] }),
    foreignKey({
      name: "konzept_bedarf_belege_bedarf",
      columns: [t.tenantId, t.bedarfId],
      foreignColumns: [bedarfe.tenantId, bedarfe.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "konzept_bedarf_belege_beleg",
      columns: [t.tenantId, t.belegId],
      foreignColumns: [belege.tenantId, belege.id],
    }),
    index("konzept_bedarf_belege_beleg_i").on(t.tenantId, t.belegId),
  ],
);

/** The links from Belege to one kind of element, beside those of the Bedarfe. */
function belegLinks<ElementId extends string>(
  name: string,
  column: string,
  element: { readonly tenantId: AnyPgColumn; readonly id: AnyPgColumn },
) {
  return pgTable(
    name,
    {
      tenantId: mandant(),
      elementId: uuid(column).$type<ElementId>().notNull(),
      belegId: uuid("beleg_id").$type<BelegId>().notNull(),
      grund: text().notNull().default(""),
      wirkung: wirkung(),
      position: integer().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.tenantId, t.elementId, t.belegId] }),
      foreignKey({
        name: `${name}_element`,
        columns: [t.tenantId, t.elementId],
        foreignColumns: [element.tenantId, element.id],
      }).onDelete("cascade"),
      foreignKey({
        name: `${name}_beleg`,
        columns: [t.tenantId, t.belegId],
        foreignColumns: [belege.tenantId, belege.id],
      }),
      index(`${name}_beleg_i`).on(t.tenantId, t.belegId),
    ],
  );
}

export const zielBelege = belegLinks<WirkungszielId>("konzept_ziel_belege", "wirkungsziel_id", wirkungsziele);
export const massnahmeBelege = belegLinks<MassnahmeId>("konzept_massnahme_belege", "massnahme_id", massnahmen);
