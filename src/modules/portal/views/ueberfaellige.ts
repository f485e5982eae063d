import type { UeberfaelligerBeitrag } from "#src/modules/monitoring/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { aufgabenOf, mayReadAufgaben } from "../rules/permissions.ts";
import { listUeberfaellige } from "../store/aufgaben.ts";

const HOECHSTENS = 50;

/** Overdue tasks of those that the actor sees, for "Was ist kritisch?". None for who has no tasks. */
export async function listUeberfaelligeAufgaben(ctx: Ctx): Promise<UeberfaelligerBeitrag[]> {
  if (!mayReadAufgaben(ctx.actor)) return [];
  const rows = await ctx.db.read((db) => listUeberfaellige(db, aufgabenOf(ctx.actor), ctx.today, HOECHSTENS));
  return rows.flatMap(({ id, titel, faelligAm, fuer }) =>
    faelligAm ? [{ key: id, titel, faelligAm, fuer, pfad: `/intern/aufgaben/${id}` }] : [],
  );
}
