import { inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { findBeschlussLabel, labelsOfBeschluesse } from "../../beschluss/views/beschluesse.ts";
import type { Glied } from "../../kette/rules/kette.ts";
import { gliedSichtbar, imKreiskonzept } from "../../kette/store/sichtbar.ts";
import { bedarfe, wirkungsziele } from "../../kette/store/tables.ts";
import { readScope } from "../../rules/permissions.ts";
import { visibleTo } from "../../store/massnahmen-suche.ts";
import { massnahmen } from "../../store/tables.ts";
import { elementPath } from "../rules/pfade.ts";

/** A Bedarf, Wirkungsziel, Maßnahme or resolution as other modules name it. */
export type ElementLabel = {
  readonly art: Glied | "beschluss";
  readonly id: string;
  readonly kennung: string;
  readonly titel: string;
  /** Of its page in the office, without language. */
  readonly path: string;
};

/**
 * The element with this Kennung that the actor may know; archived ones are not offered any more.
 *
 * @param kennung as people type it: `m41`, ` B13 `
 */
export async function findElement(ctx: Ctx, kennung: string): Promise<ElementLabel | null> {
  const typed = kennung.trim().toUpperCase();
  if (typed === "" || typed.length > 20) return null;
  const found = await selectElemente(
    ctx,
    (column) =>
      sql`upper(${column.kennung}) = ${typed} and ${column.archiviertAm} is null and ${imKreiskonzept(column.konzeptId)}`,
  );
  return found[0] ?? (await findBeschlussLabel(ctx, typed));
}

/** Those of these elements that the actor may know, by id; archived ones keep their names. */
export async function viewElemente(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, ElementLabel>> {
  if (ids.length === 0) return new Map();
  const found = await selectElemente(ctx, (column) => inArray(column.id, [...new Set(ids)]));
  return new Map([...found.map((one) => [one.id, one] as const), ...(await labelsOfBeschluesse(ctx, ids))]);
}

type Spalten = { id: PgColumn; kennung: PgColumn; archiviertAm: PgColumn; konzeptId: PgColumn };

async function selectElemente(ctx: Ctx, condition: (columns: Spalten) => SQL): Promise<ElementLabel[]> {
  const scope = readScope(ctx.actor);
  const present = (art: Glied) => (row: { id: string; kennung: string; titel: string }) => ({
    art,
    ...row,
    path: elementPath(art, row.id),
  });
  const all = async (db: Db) => {
    const b = await db
      .select({ id: bedarfe.id, kennung: bedarfe.kennung, titel: bedarfe.titel })
      .from(bedarfe)
      .where(sql`${condition(bedarfe)} and ${gliedSichtbar(scope, bedarfe) ?? sql`true`}`);
    const z = await db
      .select({ id: wirkungsziele.id, kennung: wirkungsziele.kennung, titel: wirkungsziele.aussage })
      .from(wirkungsziele)
      .where(sql`${condition(wirkungsziele)} and ${gliedSichtbar(scope, wirkungsziele) ?? sql`true`}`);
    const m = await db
      .select({ id: massnahmen.id, kennung: massnahmen.kennung, titel: massnahmen.titel })
      .from(massnahmen)
      .where(sql`${condition(massnahmen)} and ${visibleTo(scope) ?? sql`true`}`);
    return [...b.map(present("bedarf")), ...z.map(present("wirkungsziel")), ...m.map(present("massnahme"))];
  };
  return ctx.db.read(all);
}
