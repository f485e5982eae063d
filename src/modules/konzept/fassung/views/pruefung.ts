import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { mayAdoptFassung } from "../rules/permissions.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { Manifest } from "../rules/manifest.ts";
import { type FassungRow, kopfOf, listFassungen, loadManifest, loadWege } from "../store/fassungen.ts";
import { hashFassung } from "../store/hash-fassung.ts";

/** Whether a Fassung still is what was adopted: its hash, computed again from what is there (MODEL 5.3 rule 1). */
export async function isUnveraendert(db: Db, row: FassungRow, manifest: Manifest): Promise<boolean> {
  return hashFassung(kopfOf(row), manifest, await loadWege(db, [row.id])) === row.hash;
}

export type Pruefung = {
  readonly nummer: number;
  readonly bezeichnung: string;
  readonly hash: string;
  readonly unveraendert: boolean;
  /** Whether it still names the Fassung before by its hash. */
  readonly folgtAufVorige: boolean;
};

/**
 * Computes every hash again and follows the line of Fassungen.
 *
 * @throws NotAllowed when it is not the Fachstelle or the machine
 */
export async function verifyFassungen(ctx: Ctx): Promise<Pruefung[]> {
  if (!mayAdoptFassung(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const rows = (await listFassungen(db)).toReversed();
    const found: Pruefung[] = [];
    for (const [at, row] of rows.entries()) {
      const { nummer, bezeichnung, hash } = row;
      const unveraendert = await isUnveraendert(db, row, await loadManifest(db, row.id));
      const folgtAufVorige = nummer === at + 1 && row.vorgaengerHash === (rows[at - 1]?.hash ?? "");
      found.push({ nummer, bezeichnung, hash, unveraendert, folgtAufVorige });
    }
    return found;
  });
}
