import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { maySeeImport } from "../rules/import-rights.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { mayImport } from "../rules/permissions.ts";
import { type Import, lockImport } from "../store/importe.ts";

/**
 * The import, locked, for somebody who may work on it.
 *
 * @throws NotAllowed for everybody but Fachstelle and Fachredaktion
 * @throws NotFound when there is none, or it is somebody else's
 */
export async function lockVorschau(tx: Tx, ctx: Ctx, id: ImportId): Promise<Import> {
  if (!mayImport(ctx.actor)) throw new NotAllowed();
  const one = await lockImport(tx, id);
  if (!one || !maySeeImport(ctx.actor, one.erstelltVon)) throw new NotFound();
  return one;
}
