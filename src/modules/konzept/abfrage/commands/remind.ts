import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { AbfrageEmpfaengerId, AbfrageId, AbfragerundeId } from "../rules/abfrage.ts";
import { type GeplanteMail, planErinnerungen, planEskalation, planSofort } from "../rules/erinnerung.ts";
import { listAbfragen, listLaufende } from "../store/abfragen.ts";
import { listAngeschrieben } from "../store/mails.ts";
import { findRunde } from "../store/runden.ts";
import { loadZuErinnern } from "../store/zu-erinnern.ts";
import { requireManageAbfragen } from "./lock-abfrage.ts";
import { queueAbfrageMail } from "./queue-abfrage-mail.ts";

/**
 * Reminds by hand: everybody of a round who has not answered, or one question only. Nobody gets two mails on a day.
 *
 * @param nur null: the whole round
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function remindNow(ctx: Ctx, rundeId: AbfragerundeId, nur: AbfrageId | null) {
  return ctx.db.write(async (tx) => {
    requireManageAbfragen(ctx);
    const runde = await findRunde(tx, rundeId);
    if (!runde) throw new NotFound();
    if (runde.geschlossenAm) return refuse("runde-geschlossen");
    const all = await loadZuErinnern(tx, await listAbfragen(tx, rundeId));
    const fragen = all.filter((one) => nur === null || one.abfrageId === nur);
    const mails = planSofort(fragen, await schonHeute(tx, ctx));
    if (mails.length === 0) return refuse("niemand-zu-erinnern");
    await queueAll(tx, ctx, mails);
    await recordUnseen(tx, ctx, "konzept.abfrage.reminded", [
      { kind: "abfragerunde", id: rundeId, after: { mails: mails.length } },
    ]);
    return accept({ mails: mails.length });
  });
}

/**
 * What the clock brings: the reminders of today, bundled, and one word to the Fachstelle about what is long overdue.
 * May run any number of times a day; what it missed on other days stays missed.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function sendDueErinnerungen(ctx: Ctx): Promise<{ readonly mails: number; readonly eskaliert: number }> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const outcome = await ctx.db.write(async (tx) => {
    const fragen = await loadZuErinnern(tx, await listLaufende(tx));
    const angeschrieben = await listAngeschrieben(tx, ctx.today);
    const mails = planErinnerungen(fragen, ctx.today, ohneNull(angeschrieben));
    const spaet = angeschrieben.has(null) ? [] : planEskalation(fragen, ctx.today);
    if (mails.length === 0 && spaet.length === 0) return refuse("nichts-faellig");
    await queueAll(tx, ctx, mails);
    if (spaet.length > 0) await queueAbfrageMail(tx, ctx, null, "eskalation", spaet);
    await recordUnseen(
      tx,
      ctx,
      "konzept.abfrage.reminded",
      mails.flatMap((mail) => mail.abfrageIds.map((id) => ({ kind: "abfrage", id, after: { erinnertAm: ctx.today } }))),
    );
    return accept({ mails: mails.length, eskaliert: spaet.length });
  });
  return outcome.ok ? outcome.value : { mails: 0, eskaliert: 0 };
}

async function queueAll(tx: Tx, ctx: Ctx, mails: readonly GeplanteMail[]): Promise<void> {
  for (const { empfaengerId, abfrageIds } of mails)
    await queueAbfrageMail(tx, ctx, empfaengerId, "erinnerung", abfrageIds);
}

async function schonHeute(tx: Tx, ctx: Ctx): Promise<ReadonlySet<AbfrageEmpfaengerId>> {
  return ohneNull(await listAngeschrieben(tx, ctx.today));
}

function ohneNull(ids: ReadonlySet<AbfrageEmpfaengerId | null>): ReadonlySet<AbfrageEmpfaengerId> {
  return new Set([...ids].filter((id) => id !== null));
}
