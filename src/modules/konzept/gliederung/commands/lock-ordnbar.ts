import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Gliedart } from "../rules/ordnung.ts";
import { mayKnowGlied, mayOrdnen } from "../rules/permissions.ts";
import { type GliedRow, lockGlied } from "../store/glieder.ts";

/**
 * The element, locked, for somebody who may move, merge and split it.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may know it, but not do this
 */
export async function lockOrdnbar(tx: Tx, ctx: Ctx, art: Gliedart, id: string): Promise<GliedRow> {
  const glied = await lockGlied(tx, art, id);
  if (!glied) throw new NotFound();
  checkOrdnbar(ctx, art, glied);
  return glied;
}

/**
 * The same for an element that is read or locked already.
 *
 * @throws NotFound, NotAllowed as `lockOrdnbar`
 */
export function checkOrdnbar(ctx: Ctx, art: Gliedart, glied: GliedRow): void {
  const rights = {
    art,
    handlungsfeldId: glied.handlungsfeldId,
    oeffentlich: glied.veroeffentlicht,
    archiviert: glied.archiviert,
  };
  if (!mayKnowGlied(ctx.actor, rights)) throw new NotFound();
  if (!mayOrdnen(ctx.actor, rights)) throw new NotAllowed();
}
