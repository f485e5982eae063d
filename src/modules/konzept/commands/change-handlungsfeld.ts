import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { slugOf } from "#src/shared/suchtext.ts";
import { freeSlug, type HandlungsfeldAngaben } from "../rules/handlungsfeld.ts";
import type { HandlungsfeldId } from "../rules/massnahme.ts";
import { mayEditHandlungsfeld } from "../rules/permissions.ts";
import {
  deleteAdresse,
  listHandlungsfelder,
  listTakenSlugs,
  lockHandlungsfeld,
  saveAdresse,
  saveHandlungsfeld,
} from "../store/handlungsfelder.ts";
import { lockKonzept } from "../store/konzepte.ts";
import { queueKonzeptPdf } from "./request-konzept-pdf.ts";

/**
 * Changes name and texts of a Handlungsfeld. A new name gives a new address; the former one leads there (R175).
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such Handlungsfeld
 * @throws NotAllowed when neither the Fachstelle nor the Fachredaktion of this Handlungsfeld is asking
 */
export async function changeHandlungsfeld(ctx: Ctx, id: HandlungsfeldId, rev: number, angaben: HandlungsfeldAngaben) {
  if (!mayEditHandlungsfeld(ctx.actor, id)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const feld = await lockHandlungsfeld(tx, id);
    if (!feld || feld.archiviertAm) throw new NotFound();
    if (feld.rev !== rev) return refuse("inzwischen-geaendert");
    const others = (await listHandlungsfelder(tx)).filter((other) => other.id !== id);
    if (others.some((other) => slugOf(other.name) === slugOf(angaben.name))) return refuse("name-vergeben");
    const renamed = slugOf(angaben.name) !== slugOf(feld.name);
    let slug = feld.slug;
    if (renamed) {
      await saveAdresse(tx, feld);
      slug = freeSlug(angaben.name, await listTakenSlugs(tx, konzept.id, id));
      await deleteAdresse(tx, konzept.id, slug);
    }
    await saveHandlungsfeld(tx, id, { ...angaben, slug });
    const { name, zusammenfassung, aktuelleSituation, trend } = feld;
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.handlungsfeld.changed", [
      {
        kind: "handlungsfeld",
        id,
        ...difference({ name, zusammenfassung, aktuelleSituation, trend, slug: feld.slug }, { ...angaben, slug }),
      },
    ]);
    return accept({ id, slug });
  });
}
