import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { acceptZiel, suchtextOfZiel, type ZielInhalt } from "../rules/wirkungsziel.ts";
import type { WirkungszielId } from "../rules/kette.ts";
import { mayEditGlied } from "../rules/permissions.ts";
import { saveZiel, saveZielDates } from "../store/ziele.ts";
import { nextPosition } from "../store/kennungen.ts";
import { acceptOrte } from "./accept-orte.ts";
import { lockEditableZiel } from "./lock-glied.ts";

/**
 * Changes what is written about a Wirkungsziel. In another Handlungsfeld it stands at the end, and the right is needed in both.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such Wirkungsziel, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function changeZiel(ctx: Ctx, id: WirkungszielId, rev: number, typed: ZielInhalt) {
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const ziel = await lockEditableZiel(tx, ctx, id);
    if (!mayEditGlied(ctx.actor, typed)) throw new NotAllowed();
    if (ziel.archiviertAm) return refuse("archiviert");
    if (ziel.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptZiel(typed, ctx.today, ziel.inhalt.zieljahr);
    if (!accepted.ok) return accepted;
    const inhalt = accepted.value;
    const orte = await acceptOrte(tx, inhalt, namen);
    if (!orte.ok) return orte;
    if (inhalt.handlungsfeldId !== ziel.inhalt.handlungsfeldId) {
      await saveZielDates(tx, id, { position: await nextPosition(tx, "wirkungsziel", inhalt.handlungsfeldId) });
    }
    await saveZiel(tx, id, inhalt, suchtextOfZiel(ziel.kennung, inhalt));
    if (ziel.veroeffentlichtAm) await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.wirkungsziel.changed", [
      { kind: "wirkungsziel", id, ...difference(ziel.inhalt, inhalt) },
    ]);
    return accept({ id, kennung: ziel.kennung });
  });
}
