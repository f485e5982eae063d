import { viewArbeitsstand } from "#src/modules/konzept/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { newId } from "#src/platform/id.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { listAbsaetze } from "../rules/absaetze.ts";
import { acceptZeitraum } from "../rules/entwurf.ts";
import { mayRunEntwuerfe } from "../rules/permissions.ts";
import { insertEntwurf, lockEntwuerfe } from "../store/entwuerfe.ts";

/**
 * Lays the Konzept, as everybody can read it now, open for comments. The paragraphs stay as they are now; the Konzept
 * itself goes on being written.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function openEntwurf(
  ctx: Ctx,
  typed: { readonly titel: string; readonly einleitung: string; readonly von: Datum; readonly bis: Datum },
) {
  requireIntern(ctx);
  if (!mayRunEntwuerfe(ctx.actor)) throw new NotAllowed();
  const absaetze = listAbsaetze((await viewArbeitsstand(ctx)).elemente);
  return ctx.db.write(async (tx) => {
    const accepted = acceptZeitraum(typed, ctx.today);
    if (!accepted.ok) return accepted;
    if (absaetze.length === 0) return refuse("konzept-leer");
    const taken = await lockEntwuerfe(tx, ctx);
    const id = newId<"Entwurf">();
    const { titel, einleitung, von, bis } = typed;
    let slug: string = von;
    for (let n = 2; taken.has(slug); n++) slug = `${von}-${n}`;
    await insertEntwurf(tx, { id, slug, titel, einleitung, von, bis }, absaetze);
    await record(tx, ctx, "beteiligung.entwurf.opened", [
      { kind: "entwurf", id, after: { titel, von, bis, absaetze: absaetze.length } },
    ]);
    return accept({ id, slug });
  });
}
