import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { zuKleineBereiche } from "../rules/einladung.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { listEinladungen, savePseudonyme } from "../store/einladungen.ts";

/**
 * Before a survey opens: whether its sectors are large enough for what it promises (T38, AN7), and what leads from its
 * invitations to its answers. Call it in the transaction that opens it.
 */
export async function beginAnnahme(tx: Tx, id: UmfrageId, anonym: boolean) {
  const bereiche = (await listEinladungen(tx, id)).map((one) => one.bereich);
  if (zuKleineBereiche(bereiche, anonym).length > 0) return refuse("bereich-zu-klein");
  await savePseudonyme(tx, id, anonym);
  return accept(null);
}
