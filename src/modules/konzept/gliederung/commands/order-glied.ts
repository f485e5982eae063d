import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { type GeordneteArt, placeAmong, type Platz } from "../rules/ordnung.ts";
import { listGeschwister, saveOrdnung } from "../store/glieder.ts";
import { isGliederungFest } from "../../redaktion/store/redaktion.ts";
import { lockOrdnbar } from "./lock-ordnbar.ts";

const VERBEN = {
  handlungsfeld: "konzept.handlungsfeld.ordered",
  bedarf: "konzept.bedarf.ordered",
  wirkungsziel: "konzept.wirkungsziel.ordered",
} as const;

/**
 * Puts an element at another place: among the Handlungsfelder, or among its kind in its Handlungsfeld.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may not order it
 */
export async function orderGlied(ctx: Ctx, art: GeordneteArt, id: string, wohin: Platz) {
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const glied = await lockOrdnbar(tx, ctx, art, id);
    if (art === "handlungsfeld" && (await isGliederungFest(tx))) return refuse("gliederung-fest");
    if (glied.archiviert) return refuse("archiviert");
    const before = (await listGeschwister(tx, art, glied)).map((one) => one.id);
    const placed = placeAmong(before, id, wohin);
    if (!placed.ok) return placed;
    await saveOrdnung(tx, art, placed.value);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, VERBEN[art], [
      {
        kind: art,
        id,
        before: { position: before.indexOf(id) + 1 },
        after: { position: placed.value.indexOf(id) + 1 },
      },
    ]);
    return accept({ id, kennung: glied.kennung });
  });
}
