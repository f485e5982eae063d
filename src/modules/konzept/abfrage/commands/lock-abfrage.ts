import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, refuse } from "#src/shared/result.ts";
import {
  type AbfrageId,
  type AbfragerundeId,
  geschlossenMoeglich,
  type Handlung,
  moegliche,
  standOf,
} from "../rules/abfrage.ts";
import { mayManageAbfragen } from "../rules/permissions.ts";
import { lockAbfrage } from "../store/abfragen.ts";
import { lockRunde } from "../store/runden.ts";

/** @throws SignInNeeded, NotAllowed for everybody but the Fachstelle */
export function requireManageAbfragen(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayManageAbfragen(ctx.actor)) throw new NotAllowed();
}

/**
 * A question, locked, for the Fachstelle, in a state in which this can be done with it.
 *
 * @param rev the state the form showed
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function lockForHandlung(tx: Tx, ctx: Ctx, id: AbfrageId, rev: number, handlung: Handlung) {
  requireManageAbfragen(ctx);
  const abfrage = await lockAbfrage(tx, id);
  if (!abfrage) throw new NotFound();
  if (abfrage.rev !== rev) return refuse("inzwischen-geaendert");
  if (abfrage.geschlossenAm && !geschlossenMoeglich(handlung)) return refuse("runde-geschlossen");
  const stand = standOf(abfrage.stand, abfrage.geschlossenAm !== null);
  return moegliche(stand).includes(handlung) ? accept(abfrage) : refuse("stand-passt-nicht");
}

/** @throws SignInNeeded, NotAllowed, NotFound */
export async function lockOpenRunde(tx: Tx, ctx: Ctx, id: AbfragerundeId, rev: number) {
  requireManageAbfragen(ctx);
  const runde = await lockRunde(tx, id);
  if (!runde) throw new NotFound();
  if (runde.geschlossenAm) return refuse("runde-geschlossen");
  return runde.rev === rev ? accept(runde) : refuse("inzwischen-geaendert");
}
