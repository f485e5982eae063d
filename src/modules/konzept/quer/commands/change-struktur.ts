import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { mayEditStrukturen } from "../rules/permissions.ts";
import type { StrukturAngaben, StrukturId } from "../rules/struktur.ts";
import { listLagen, lockStruktur, saveLagen, saveStruktur } from "../store/strukturen.ts";
import { acceptAngaben, regionIds } from "./accept-lagen.ts";

/**
 * Changes a structure and what is said of it in each region.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such structure
 * @throws NotAllowed when it is neither the Fachstelle nor a Fachredaktion of the whole Konzept
 */
export async function changeStruktur(ctx: Ctx, id: StrukturId, rev: number, angaben: StrukturAngaben) {
  if (!mayEditStrukturen(ctx.actor)) throw new NotAllowed();
  const regionen = await regionIds(ctx);
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const struktur = await lockStruktur(tx, id);
    if (!struktur || struktur.archiviertAm) throw new NotFound();
    if (struktur.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = await acceptAngaben(tx, ctx, angaben, regionen, id);
    if (!accepted.ok) return accepted;
    const lagen = (await listLagen(tx, id)).map(({ strukturId: _, ...lage }) => lage);
    const { name, beschreibung } = angaben;
    await saveStruktur(tx, id, { name, beschreibung });
    await saveLagen(tx, id, angaben.lagen);
    const inOrder = (list: StrukturAngaben["lagen"]) =>
      list.toSorted((a, b) => (a.planungsregionId < b.planungsregionId ? -1 : 1));
    await record(tx, ctx, "konzept.struktur.changed", [
      {
        kind: "struktur",
        id,
        ...difference(
          { name: struktur.name, beschreibung: struktur.beschreibung, lagen: inOrder(lagen) },
          { name, beschreibung, lagen: inOrder(angaben.lagen) },
        ),
      },
    ]);
    return accept({ id });
  });
}
