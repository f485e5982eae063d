import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Gliedart } from "../rules/ordnung.ts";
import { mayKnowGlied, mayOrdnen } from "../rules/permissions.ts";
import { findGlied, type GliedRow } from "../store/glieder.ts";

/**
 * The element for somebody who may move, merge and split it.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may know it, but not do this
 */
export async function findOrdnbar(ctx: Ctx, db: Db, art: Gliedart, id: string): Promise<GliedRow> {
  const glied = await findGlied(db, art, id);
  if (!glied) throw new NotFound();
  const rights = {
    art,
    handlungsfeldId: glied.handlungsfeldId,
    oeffentlich: glied.veroeffentlicht,
    archiviert: glied.archiviert,
  };
  if (!mayKnowGlied(ctx.actor, rights)) throw new NotFound();
  if (!mayOrdnen(ctx.actor, rights)) throw new NotAllowed();
  return glied;
}
