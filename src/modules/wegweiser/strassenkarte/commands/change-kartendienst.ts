import { viewAusschnitt } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Tiles } from "#src/platform/tiles/tiles.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { requireManage } from "../../commands/require-manage.ts";
import { mittlereKachel } from "../rules/kacheln.ts";
import {
  findKartendienstFehler,
  kachelAdresse,
  type KartendienstAngaben,
  type KartendienstFehler,
} from "../rules/kartendienst.ts";
import { deleteKartendienst, insertKartendienst, lockKartendienst, updateKartendienst } from "../store/kartendienst.ts";

/** Whose boundaries say which pictures are fetched must be known, and the service must answer with one. */
export type KartendienstRefusal = KartendienstFehler | "grenzen-fehlen" | "kein-bild" | "inzwischen-geaendert";

/**
 * Sets who draws the streets of the county. One picture of its middle is asked for before anything is kept.
 *
 * @param rev the revision the form showed, 0 where there is no service so far
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function changeKartendienst(
  ctx: Ctx,
  rev: number,
  neu: KartendienstAngaben,
  tiles: Tiles,
): Promise<Outcome<null, KartendienstRefusal>> {
  requireManage(ctx);
  const fehler = findKartendienstFehler(neu.adresse, tiles.internalHosts);
  if (fehler) return refuse(fehler);
  const ausschnitt = await viewAusschnitt(ctx);
  if (!ausschnitt) return refuse("grenzen-fehlen");
  const kachel = mittlereKachel(ausschnitt, neu.groessterZoom);
  const probe = await tiles.find(ctx.mandant.id, kachelAdresse(neu.adresse, kachel));
  if (!probe.ok) return refuse("kein-bild");
  return ctx.db.write(async (tx) => {
    const before = await lockKartendienst(tx);
    if ((before?.rev ?? 0) !== rev) return refuse("inzwischen-geaendert");
    if (before) await updateKartendienst(tx, { ...neu, rev: rev + 1 });
    else if (!(await insertKartendienst(tx, neu))) return refuse("inzwischen-geaendert");
    const changed = before ? difference(without(before, "rev"), neu) : { before: null, after: { ...neu } };
    await record(tx, ctx, "wegweiser.kartendienst.changed", [{ kind: "kartendienst", id: ctx.mandant.id, ...changed }]);
    return accept(null);
  });
}

/** The street map is gone; drawing and list stay. @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound */
export function removeKartendienst(ctx: Ctx, rev: number): Promise<Outcome<null, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    requireManage(ctx);
    const before = await lockKartendienst(tx);
    if (!before) throw new NotFound();
    if (before.rev !== rev) return refuse("inzwischen-geaendert");
    await deleteKartendienst(tx);
    await record(tx, ctx, "wegweiser.kartendienst.removed", [
      { kind: "kartendienst", id: ctx.mandant.id, before: { ...without(before, "rev") }, after: null },
    ]);
    return accept(null);
  });
}
