import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { requireTeilnahme } from "../../antwort/commands/lock-umfrage.ts";
import type { UmfrageId } from "../../umfrage/rules/definition.ts";
import { findUmfrage, lockUmfrage } from "../../umfrage/store/umfragen.ts";
import { acceptEntscheidung, type Wellenentscheidung } from "../rules/entscheidung.ts";
import { deleteWelle, listWellen, saveWelle, type Welle } from "../store/wellen.ts";

/** What the log says of a decision. */
const told = (one: Wellenentscheidung | undefined) =>
  one && { frage: one.frage, partner: one.partner ?? "", karte: JSON.stringify(one.karte), grund: one.grund };

/**
 * Decides which question of the wave before equals one of this survey, and which answers; or that none does. Public results
 * follow at once (EG14).
 *
 * @param rev of the decision that was shown; 0 when there was none
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey, or it is no later wave
 */
export async function decideWelle(ctx: Ctx, id: UmfrageId, rev: number, typed: Wellenentscheidung) {
  requireTeilnahme(ctx);
  return ctx.db.write(async (tx) => {
    const { heute, frueher, before } = await lockWelle(tx, id, typed.frage);
    if ((before?.rev ?? 0) !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptEntscheidung(frueher.definition, heute.definition, typed);
    if (!accepted.ok) return accepted;
    await saveWelle(tx, id, accepted.value);
    await record(tx, ctx, "beteiligung.welle.decided", [
      { kind: "umfrage", id, before: told(before) ?? null, after: told(accepted.value) ?? null },
    ]);
    return accept({ frage: typed.frage });
  });
}

/**
 * Takes a decision back: lasting names say again what equals what.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey, or it is no later wave
 */
export async function undecideWelle(ctx: Ctx, id: UmfrageId, rev: number, frage: string) {
  requireTeilnahme(ctx);
  return ctx.db.write(async (tx) => {
    const { before } = await lockWelle(tx, id, frage);
    if (!before) return refuse("nicht-entschieden");
    if (before.rev !== rev) return refuse("inzwischen-geaendert");
    await deleteWelle(tx, id, frage);
    await record(tx, ctx, "beteiligung.welle.undecided", [{ kind: "umfrage", id, before: told(before) ?? null }]);
    return accept({ frage });
  });
}

async function lockWelle(tx: Parameters<typeof lockUmfrage>[0], id: UmfrageId, frage: string) {
  const heute = await lockUmfrage(tx, id);
  const frueher = heute?.vorherigeId ? await findUmfrage(tx, heute.vorherigeId) : null;
  if (!heute || !frueher) throw new NotFound();
  const before: Welle | undefined = (await listWellen(tx, id)).find((one) => one.frage === frage);
  return { heute, frueher, before };
}
