import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { ArtikelId } from "../rules/artikel.ts";
import { planSammeltat, type Sammeltat } from "../rules/liste.ts";
import { mayPublishArtikel } from "../rules/permissions.ts";
import { deleteArtikel, listArtikelRows, lockArtikelRows, updateArtikel } from "../store/artikel.ts";

/**
 * Does one thing to many Artikel in one step, all or none: shows them, takes them back, gives them a keeper, or takes
 * drafts away for good. Each of them stands in the log by itself.
 *
 * @param gewaehlt with the revision that the list showed
 * @returns how many were changed; those that were so already are not counted
 * @throws NotAllowed for everybody but the Fachstelle
 */
export function changeMehrereArtikel(
  ctx: Ctx,
  gewaehlt: ReadonlyMap<ArtikelId, number>,
  tat: Sammeltat,
): Promise<
  Outcome<number, "inzwischen-geaendert" | "nichts-gewaehlt" | "schon-so" | "noch-oeffentlich" | "hat-unterseiten">
> {
  return ctx.db.write(async (tx) => {
    if (!mayPublishArtikel(ctx.actor)) throw new NotAllowed();
    if (gewaehlt.size === 0) return refuse("nichts-gewaehlt");
    const rows = await lockArtikelRows(tx, [...gewaehlt.keys()]);
    if (rows.length < gewaehlt.size || rows.some(({ id, rev }) => gewaehlt.get(id) !== rev)) {
      return refuse("inzwischen-geaendert");
    }
    const plan = planSammeltat(tat, rows, await listArtikelRows(tx, "intern"));
    if ("grund" in plan) return refuse(plan.grund);
    const { betroffen } = plan;
    const ids = betroffen.map(({ id }) => id);
    if (tat.art === "entfernen") {
      await deleteArtikel(tx, ids);
      await record(
        tx,
        ctx,
        "wegweiser.artikel.removed",
        betroffen.map(({ id, titel, text, slug }) => ({
          kind: "artikel",
          id,
          before: { titel, text, slug },
          after: null,
        })),
      );
    } else if (tat.art === "zustaendig") {
      const after = { verantwortlichId: tat.stelleId };
      await updateArtikel(tx, ids, after);
      await record(
        tx,
        ctx,
        "wegweiser.artikel.assigned",
        betroffen.map(({ id, verantwortlichId }) => ({ kind: "artikel", id, before: { verantwortlichId }, after })),
      );
    } else {
      const after = { veroeffentlichtAm: tat.art === "zeigen" ? ctx.today : null };
      await updateArtikel(tx, ids, after);
      const changes = betroffen.map(({ id, veroeffentlichtAm }) => ({
        kind: "artikel",
        id,
        before: { veroeffentlichtAm },
        after,
      }));
      if (tat.art === "zeigen") await record(tx, ctx, "wegweiser.artikel.published", changes);
      else await record(tx, ctx, "wegweiser.artikel.withdrawn", changes);
    }
    return accept(betroffen.length);
  });
}
