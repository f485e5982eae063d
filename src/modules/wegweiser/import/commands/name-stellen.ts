import type { Change } from "#src/platform/audit/record.ts";
import type { Tx } from "#src/platform/db/db.ts";
import type { ArtikelId } from "../../artikel/rules/artikel.ts";
import { listArtikelStellen, saveArtikelStellen } from "../../artikel/store/artikel.ts";
import type { StelleId } from "../../rules/bezug.ts";

/**
 * Names Stellen on Artikel, beside those that stand there already.
 *
 * @param ids of Artikel by the key of their page
 */
export async function nameStellen(
  tx: Tx,
  ids: ReadonlyMap<string, ArtikelId>,
  wanted: ReadonlyMap<string, readonly StelleId[]>,
): Promise<Change[]> {
  const changes: Change[] = [];
  const before = await listArtikelStellen(tx);
  for (const [schluessel, stelleIds] of wanted) {
    const id = ids.get(schluessel);
    if (!id) continue;
    const was = before.get(id) ?? [];
    const after = [...new Set([...was, ...stelleIds])];
    if (after.length === was.length) continue;
    await saveArtikelStellen(tx, id, after);
    changes.push({ kind: "artikel", id, before: { stelleIds: was }, after: { stelleIds: after } });
  }
  return changes;
}
