import type { BeschlussAufgabe } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { lageOfAufgabe } from "../rules/aufgabe.ts";
import { aufgabenOf, mayReadAufgaben } from "../rules/permissions.ts";
import { listAufgabenZu } from "../store/aufgaben.ts";

/** The tasks that came of one resolution, for its page; none for who has no tasks (R034). */
export async function listAufgabenAusBeschluss(ctx: Ctx, beschlussId: string): Promise<BeschlussAufgabe[]> {
  if (!mayReadAufgaben(ctx.actor)) return [];
  const rows = await ctx.db.read((db) => listAufgabenZu(db, beschlussId, aufgabenOf(ctx.actor)));
  return rows.map(({ id, titel, fuer, faelligAm, erledigtAm }) => ({
    id,
    titel,
    fuer,
    faelligAm,
    lage: lageOfAufgabe({ faelligAm, erledigt: erledigtAm !== null }, ctx.today),
    pfad: `/intern/aufgaben/${id}`,
  }));
}
