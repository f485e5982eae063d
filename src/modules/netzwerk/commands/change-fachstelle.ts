import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { FachstelleAngaben } from "../rules/fachstelle.ts";
import { EBENEN_MAX } from "../rules/fachstelle.ts";
import { mayManageNetzwerk } from "../rules/permissions.ts";
import { insertFachstelle, lockFachstelle, updateFachstelle } from "../store/fachstelle.ts";
import { findStelle } from "../store/stellen.ts";

/**
 * Says which Stelle is the Fachstelle, by whose mandate and in which structure (R004).
 *
 * @param rev the revision the form showed; 0 when there was none
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function changeFachstelle(
  ctx: Ctx,
  rev: number,
  neu: FachstelleAngaben,
): Promise<Outcome<null, "inzwischen-geaendert" | "stelle-fehlt" | "zu-viele" | "beschluss-in-der-zukunft">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageNetzwerk(ctx.actor)) throw new NotAllowed();
    const before = await lockFachstelle(tx);
    if ((before?.rev ?? 0) !== rev) return refuse("inzwischen-geaendert");
    const stelle = await findStelle(tx, neu.stelleId);
    if (!stelle || stelle.archiviertAm) return refuse("stelle-fehlt");
    if (neu.ebenen.length > EBENEN_MAX) return refuse("zu-viele");
    if (neu.beschlossenAm && neu.beschlossenAm > ctx.today) return refuse("beschluss-in-der-zukunft");
    if (before) await updateFachstelle(tx, ctx.mandant.id, neu);
    else if (!(await insertFachstelle(tx, neu))) return refuse("inzwischen-geaendert");
    const changed = before
      ? difference<Partial<FachstelleAngaben>>(before, { ...before, ...neu })
      : { before: null, after: { ...neu } };
    await record(tx, ctx, "netzwerk.fachstelle.changed", [{ kind: "fachstelle", id: ctx.mandant.id, ...changed }]);
    return accept(null);
  });
}
