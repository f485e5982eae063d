import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { acceptBedarf, type BedarfInhalt, suchtextOfBedarf } from "../rules/bedarf.ts";
import type { BedarfId } from "../rules/kette.ts";
import { mayEditGlied } from "../rules/permissions.ts";
import { saveBedarf, saveBedarfDates } from "../store/bedarfe.ts";
import { nextPosition } from "../store/kennungen.ts";
import { acceptOrte } from "./accept-orte.ts";
import { lockEditableBedarf } from "./lock-glied.ts";

/**
 * Changes what is written about a Bedarf. In another Handlungsfeld it stands at the end, and the right is needed in both.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such Bedarf, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export async function changeBedarf(ctx: Ctx, id: BedarfId, rev: number, typed: BedarfInhalt) {
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const bedarf = await lockEditableBedarf(tx, ctx, id);
    if (!mayEditGlied(ctx.actor, typed)) throw new NotAllowed();
    if (bedarf.archiviertAm) return refuse("archiviert");
    if (bedarf.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptBedarf(typed);
    if (!accepted.ok) return accepted;
    const inhalt = accepted.value;
    const orte = await acceptOrte(tx, inhalt, namen);
    if (!orte.ok) return orte;
    if (inhalt.handlungsfeldId !== bedarf.inhalt.handlungsfeldId) {
      await saveBedarfDates(tx, id, { position: await nextPosition(tx, "bedarf", inhalt.handlungsfeldId) });
    }
    await saveBedarf(tx, id, inhalt, suchtextOfBedarf(bedarf.kennung, inhalt));
    if (bedarf.veroeffentlichtAm) await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.bedarf.changed", [{ kind: "bedarf", id, ...difference(bedarf.inhalt, inhalt) }]);
    return accept({ id, kennung: bedarf.kennung });
  });
}
