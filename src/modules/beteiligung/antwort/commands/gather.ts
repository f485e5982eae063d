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

/** Milliseconds after which a process looks again whether enough are waiting. */
const PAUSE_MS = 15_000;
const lookedAt = new Map<UmfrageId, number>();

/**
 * After an answer: gathers now and then. When many answer at once the crowd only gets larger, and nobody waits for the
 * emptying of tables; what is left waiting appears with a later answer or in the night.
 */
export async function gatherSometimes(ctx: Ctx, umfrageId: UmfrageId, schwelle: number): Promise<void> {
  if (ctx.now - (lookedAt.get(umfrageId) ?? -PAUSE_MS) < PAUSE_MS) return;
  lookedAt.set(umfrageId, ctx.now);
  await gatherWartende(ctx, umfrageId, schwelle);
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
