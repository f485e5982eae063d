import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { countGliederOf } from "../kette/store/kennungen.ts";
import type { HandlungsfeldId } from "../rules/massnahme.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { countMassnahmenOf, lockHandlungsfeld, saveHandlungsfeld } from "../store/handlungsfelder.ts";
import { lockKonzept } from "../store/konzepte.ts";
import { isGliederungFest } from "../redaktion/store/redaktion.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Takes a Handlungsfeld out of the Konzept. Refused while it holds Maßnahmen, Bedarfe or Wirkungsziele: they would
 * be lost from sight.
 *
 * @throws NotFound when there is no such Handlungsfeld
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function archiveHandlungsfeld(ctx: Ctx, id: HandlungsfeldId) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const feld = await lockHandlungsfeld(tx, id);
    if (!feld || feld.archiviertAm) throw new NotFound();
    if (await isGliederungFest(tx)) return refuse("gliederung-fest");
    if ((await countMassnahmenOf(tx, id)) > 0) return refuse("hat-massnahmen");
    if ((await countGliederOf(tx, id)) > 0) return refuse("hat-glieder");
    const archiviertAm = new Date(ctx.now);
    await saveHandlungsfeld(tx, id, { archiviertAm });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.handlungsfeld.archived", [
      {
        kind: "handlungsfeld",
        id,
        before: { archiviertAm: null },
        after: { archiviertAm: archiviertAm.toISOString() },
      },
    ]);
    return accept({ id });
  });
}
