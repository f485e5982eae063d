import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { mayRunUmfragen } from "../../umfrage/rules/permissions.ts";
import { lockUmfrage } from "../../umfrage/store/umfragen.ts";
import type { Akte } from "../rules/akte.ts";
import type { UmfrageId } from "../rules/ids.ts";

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireTeilnahme(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunUmfragen(ctx.actor)) throw new NotAllowed();
}

/**
 * Two who invite at once do it one after the other.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export async function lockForTeilnahme(tx: Tx, ctx: Ctx, id: UmfrageId): Promise<Akte> {
  requireTeilnahme(ctx);
  const row = await lockUmfrage(tx, id);
  if (!row) throw new NotFound();
  const { slug: kennung, welle, stand, von, bis, definition } = row;
  return { id, kennung, welle, stand, von, bis, definition };
}
