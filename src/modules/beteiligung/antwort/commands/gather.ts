import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { countWartende, lockAnnahme, moveWartende, syncEinladungen } from "../store/annahme.ts";

/**
 * Lets anonymous answers appear when twice as many wait as must stay together; as many stay behind, drawn by lot, so that
 * the last ones of the survey are never few (AN3). Its one audit entry names a number.
 *
 * @returns how many appeared
 */
export async function gatherWartende(ctx: Ctx, umfrageId: UmfrageId, schwelle: number): Promise<number> {
  if ((await ctx.db.read((db) => countWartende(db, umfrageId))) < 2 * schwelle) return 0;
  try {
    const outcome = await ctx.db.write(async (tx) => {
      const anzahl = await moveWartende(tx, umfrageId, schwelle, false);
      if (anzahl === 0) return refuse("zu-wenige");
      await recordMove(tx, ctx, umfrageId, anzahl);
      return accept(anzahl);
    });
    return outcome.ok ? outcome.value : 0;
  } catch (error) {
    // Somebody reads the tables for a while, a backup: the next answer tries again.
    if (isLockTimeout(error)) return 0;
    throw error;
  }
}

/**
 * At the end of a survey: everything that waits appears, and the invitations are brought up to date if enough were used
 * (AN4). Call it in the transaction that ends the survey; it writes no audit entry of its own.
 */
export async function endAnnahme(tx: Tx, umfrageId: UmfrageId, schwelle: number): Promise<{ readonly anzahl: number }> {
  await lockAnnahme(tx, umfrageId, "allein");
  const anzahl = await moveWartende(tx, umfrageId, schwelle, true);
  await syncEinladungen(tx, umfrageId, schwelle);
  return { anzahl };
}

function recordMove(tx: Tx, ctx: Ctx, umfrageId: UmfrageId, anzahl: number): Promise<void> {
  // Not the request that happened to be the last one.
  const nobody: Ctx = {
    ...ctx,
    requestId: "sammlung",
    actor: { kind: "system", id: null, rollen: [], name: "sammlung" },
  };
  return record(tx, nobody, "beteiligung.antworten.appeared", [{ kind: "umfrage", id: umfrageId, after: { anzahl } }]);
}

function isLockTimeout(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "55P03";
}
