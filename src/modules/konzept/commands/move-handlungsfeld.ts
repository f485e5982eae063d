import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { HandlungsfeldId } from "../rules/massnahme.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { moveWithin } from "../rules/handlungsfeld.ts";
import { listHandlungsfelder, savePosition } from "../store/handlungsfelder.ts";
import { lockKonzept } from "../store/konzepte.ts";
import { isGliederungFest } from "../redaktion/store/redaktion.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Moves a Handlungsfeld one place up or down. At the end of the list nothing moves.
 *
 * @throws NotFound when there is no such Handlungsfeld
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function moveHandlungsfeld(ctx: Ctx, id: HandlungsfeldId, richtung: "hoch" | "runter") {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    if (await isGliederungFest(tx)) return refuse("gliederung-fest");
    const felder = await listHandlungsfelder(tx);
    if (!felder.some((feld) => feld.id === id)) throw new NotFound();
    const order = moveWithin(
      felder.map((feld) => feld.id),
      id,
      richtung,
    );
    const changes = [];
    for (const [at, feldId] of order.entries()) {
      const before = felder.find((feld) => feld.id === feldId)?.position;
      if (before === at + 1) continue;
      await savePosition(tx, feldId, at + 1);
      changes.push({ kind: "handlungsfeld", id: feldId, before: { position: before }, after: { position: at + 1 } });
    }
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.handlungsfeld.moved", changes);
    return accept({ id });
  });
}
