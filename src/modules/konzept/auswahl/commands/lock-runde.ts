import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { mayManageAuswahl } from "../rules/permissions.ts";
import type { AuswahlrundeId, Rundenstand } from "../rules/runde.ts";
import { lockRunde } from "../store/runden.ts";

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export function requireManageAuswahl(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageAuswahl(ctx.actor)) throw new NotAllowed();
}

/**
 * A round, locked, for the Fachstelle, in the state in which this can be done with it (AW1).
 *
 * @param rev the state that the form showed
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function lockForAuswahl(tx: Tx, ctx: Ctx, id: AuswahlrundeId, rev: number, stand: Rundenstand) {
  requireManageAuswahl(ctx);
  const runde = await lockRunde(tx, id);
  if (!runde) throw new NotFound();
  if (runde.stand !== stand) return refuse("stand-passt-nicht");
  return runde.rev === rev ? accept(runde) : refuse("inzwischen-geaendert");
}
