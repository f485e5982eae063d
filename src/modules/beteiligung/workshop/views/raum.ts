import type { Ctx } from "#src/platform/ctx.ts";
import { liveKey } from "#src/platform/db/announce.ts";
import { parseRaumcode } from "../rules/raumcode.ts";
import { freiePunkte } from "../rules/pinnwand.ts";
import { findWorkshopByCode, type Workshop } from "../store/workshops.ts";
import { loadPinnwand } from "./pinnwand.ts";

async function findRaum(ctx: Ctx, typed: string): Promise<Workshop | null> {
  const code = parseRaumcode(typed);
  return code === null ? null : ctx.db.read((db) => findWorkshopByCode(db, code));
}

/** Under what the screens of a room hear of changes; null when the code opens nothing. */
export async function findRaumKey(ctx: Ctx, code: string): Promise<string | null> {
  const workshop = await findRaum(ctx, code);
  return workshop ? liveKey(ctx, workshop.id) : null;
}

/**
 * What somebody in the room sees: the board while the workshop runs, nothing but its name before and after. Null when the
 * code opens nothing.
 *
 * @param person hash of what the browser holds; null for one that has only come in
 */
export async function viewRaum(ctx: Ctx, typed: string, person: string | null) {
  const workshop = await findRaum(ctx, typed);
  if (!workshop) return null;
  const { code, slug, runde, titel, stand, schritt, punkteJePerson, punkteJeCluster } = workshop;
  const gruppen = stand === "laeuft" ? await ctx.db.read((db) => loadPinnwand(db, workshop, person)) : [];
  const gesetzt = new Map(gruppen.flatMap((one) => one.cluster.map(({ id, eigene }) => [id, eigene.punkte] as const)));
  return {
    workshop: { code, slug, runde, titel, stand, schritt, punkteJePerson, punkteJeCluster },
    gruppen,
    frei: freiePunkte(gesetzt, punkteJePerson),
  };
}
export type RaumView = NonNullable<Awaited<ReturnType<typeof viewRaum>>>;
