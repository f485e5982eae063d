import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { mayEditStrukturen } from "../rules/permissions.ts";
import type { StrukturId } from "../rules/struktur.ts";
import { lockStruktur, saveStruktur } from "../store/strukturen.ts";

/**
 * Takes a structure out of the table. What was said of it stays in the log.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such structure
 * @throws NotAllowed when it is neither the Fachstelle nor a Fachredaktion of the whole Konzept
 */
export async function archiveStruktur(ctx: Ctx, id: StrukturId, rev: number) {
  if (!mayEditStrukturen(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const struktur = await lockStruktur(tx, id);
    if (!struktur || struktur.archiviertAm) throw new NotFound();
    if (struktur.rev !== rev) return refuse("inzwischen-geaendert");
    const archiviertAm = new Date(ctx.now);
    await saveStruktur(tx, id, { archiviertAm });
    await record(tx, ctx, "konzept.struktur.archived", [
      {
        kind: "struktur",
        id,
        before: { name: struktur.name, archiviertAm: null },
        after: { archiviertAm: archiviertAm.toISOString() },
      },
    ]);
    return accept({ id });
  });
}
