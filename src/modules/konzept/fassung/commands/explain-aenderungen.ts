import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { mayAdoptFassung } from "../rules/permissions.ts";
import { loadOffeneAenderungen } from "../store/vergleich.ts";
import { loadGruende, saveGruende } from "../store/wege.ts";

/**
 * Says for the public why elements differ from the last Fassung. An empty reason takes the old one away.
 *
 * @param gruende by id of the element
 * @param stand the state that was before the eyes of whoever writes
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function explainAenderungen(ctx: Ctx, gruende: ReadonlyMap<string, string>, stand: string) {
  if (!mayAdoptFassung(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const offen = await loadOffeneAenderungen(tx, namen);
    if (offen.stand !== stand) return refuse("inzwischen-geaendert");
    const changed = new Map(
      (offen.unterschiede?.elemente ?? [])
        .filter((one) => one.vorgang !== "uebernommen")
        .flatMap((one) => [...one.vorher, ...one.nachher].map((element) => [element.id, element] as const)),
    );
    const before = await loadGruende(tx);
    const tidy = new Map([...gruende].map(([id, grund]) => [id, grund.replaceAll("\r\n", "\n").trim()]));
    const written = new Map([...tidy].filter(([id, grund]) => (before.get(id) ?? "") !== grund));
    if ([...written.keys()].some((id) => !changed.has(id))) return refuse("element-unbekannt");
    if (written.size === 0) return refuse("nichts-geaendert");
    await saveGruende(tx, written);
    await record(
      tx,
      ctx,
      "konzept.fassung.explained",
      [...written].map(([id, grund]) => ({
        kind: changed.get(id)?.art ?? "element",
        id,
        before: { aenderungsgrund: before.get(id) ?? "" },
        after: { aenderungsgrund: grund },
      })),
    );
    return accept({ anzahl: written.size });
  });
}
