import { integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId, updatedAt } from "#src/platform/db/columns.ts";
import { mandanten } from "#src/platform/db/tables.ts";
import type { Id } from "#src/shared/id.ts";

/** Municipalities taken together: by planning, or because they share an administration. */
const gebietTable = <Kind extends string>(name: string) =>
  pgTable(
    name,
    {
      tenantId: tenantId().references(() => mandanten.tenantId, { onDelete: "cascade" }),
      id: uuid().$type<Id<Kind>>().notNull(),
      name: text().notNull(),
      /** `suchtext(name)`, so that one is not made twice. */
      nameNorm: text("name_norm").notNull(),
      slug: text().notNull(),
      rev: integer().notNull().default(1),
      createdAt: createdAt(),
      updatedAt: updatedAt(),
    },
    (t) => [
      primaryKey({ columns: [t.tenantId, t.id] }),
      unique(`${name}_name`).on(t.tenantId, t.nameNorm),
      unique(`${name}_slug`).on(t.tenantId, t.slug),
    ],
  );

/** Either of the two below. */
export type GebietTable = ReturnType<typeof gebietTable<"Planungsregion" | "Verwaltungsgemeinschaft">>;

/** Parts of the county that are planned for as one (R092, R093). */
export const planungsregionen = gebietTable<"Planungsregion">("netzwerk_planungsregionen");

/** Municipalities that share one administration. */
export const verwaltungsgemeinschaften = gebietTable<"Verwaltungsgemeinschaft">("netzwerk_verwaltungsgemeinschaften");
