import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayKeepProzess } from "../rules/permissions.ts";
import { listFruehereFassungen } from "../store/fruehere.ts";

/** Editions from before the software, known as a PDF only. Readable by everybody. */
export async function viewFruehereFassungen(ctx: Ctx) {
  const rows = await ctx.db.read(listFruehereFassungen);
  return rows.map(({ id, bezeichnung, beschlossenAm, gremium, beschluss, unterlageId, bytes }) => ({
    id,
    bezeichnung,
    beschlossenAm,
    gremium,
    beschluss,
    pfad: `/konzept/unterlagen/${unterlageId}`,
    bytes: bytes ?? 0,
  }));
}
export type FruehereFassung = Awaited<ReturnType<typeof viewFruehereFassungen>>[number];

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export async function viewFruehereIntern(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayKeepProzess(ctx.actor)) throw new NotAllowed();
  return viewFruehereFassungen(ctx);
}
