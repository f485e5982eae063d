import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { freeSlug, type HandlungsfeldAngaben } from "../rules/handlungsfeld.ts";
import { maySteerKonzept } from "../rules/permissions.ts";
import { insertHandlungsfelder, listHandlungsfelder, listTakenSlugs } from "../store/handlungsfelder.ts";
import { lockKonzept } from "../store/konzepte.ts";
import { isGliederungFest } from "../redaktion/store/redaktion.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Adds a Handlungsfeld at the end of the list.
 *
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function createHandlungsfeld(ctx: Ctx, angaben: HandlungsfeldAngaben) {
  if (!maySteerKonzept(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    if (await isGliederungFest(tx)) return refuse("gliederung-fest");
    const felder = await listHandlungsfelder(tx, { auchArchivierte: true });
    if (felder.some((feld) => !feld.archiviertAm && slugOf(feld.name) === slugOf(angaben.name))) {
      return refuse("name-vergeben");
    }
    const id = newId<"Handlungsfeld">();
    const slug = freeSlug(angaben.name, await listTakenSlugs(tx, konzept.id));
    const position = Math.max(0, ...felder.map((feld) => feld.position)) + 1;
    await insertHandlungsfelder(tx, [{ id, konzeptId: konzept.id, slug, position, ...angaben }]);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.handlungsfeld.created", [
      { kind: "handlungsfeld", id, after: { ...angaben, slug, position } },
    ]);
    return accept({ id, slug });
  });
}
