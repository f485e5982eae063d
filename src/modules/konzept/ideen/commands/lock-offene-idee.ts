import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { IdeeId } from "../rules/idee.ts";
import { istOffen } from "../rules/pruefung.ts";
import { lockIdee } from "../store/ideen.ts";

/**
 * An idea that nobody has answered, locked, for somebody who may do this with it.
 *
 * @param rev the state the form showed
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function lockOffeneIdee(tx: Tx, ctx: Ctx, id: IdeeId, rev: number, may: (actor: Ctx["actor"]) => boolean) {
  requireIntern(ctx);
  if (!may(ctx.actor)) throw new NotAllowed();
  const idee = await lockIdee(tx, id);
  if (!idee) throw new NotFound();
  if (idee.rev !== rev) return refuse("inzwischen-geaendert");
  if (!istOffen(idee.stand)) return refuse("idee-beantwortet");
  return accept(idee);
}
