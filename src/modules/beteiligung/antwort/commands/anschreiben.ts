import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { takesAnswers } from "../../umfrage/rules/umfrage.ts";
import { isAnonym, schwelleOfAkte } from "../rules/akte.ts";
import { mayRemind } from "../rules/einladung.ts";
import type { EinladungId, UmfrageId } from "../rules/ids.ts";
import { syncEinladungen } from "../store/annahme.ts";
import { findEinladung, insertLinks, listEinladungen, saveEinladungen } from "../store/einladungen.ts";
import { findAkte } from "../store/umfragen.ts";
import { lockForTeilnahme } from "./lock-umfrage.ts";

export const EINLADUNG_MAIL_KIND = "beteiligung.einladung-mail";
export type Mailanlass = "einladung" | "erinnerung";

async function queueAll(tx: Tx, ids: readonly EinladungId[], anlass: Mailanlass): Promise<void> {
  for (const einladungId of ids) await enqueue(tx, EINLADUNG_MAIL_KIND, { einladungId, anlass });
}

/**
 * Writes to everybody on the list who was not written to yet; all at once, so that no moment tells one from another.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export function sendEinladungen(ctx: Ctx, id: UmfrageId) {
  return ctx.db.write(async (tx) => {
    const akte = await lockForTeilnahme(tx, ctx, id);
    if (!takesAnswers(akte, ctx.today)) return refuse("nicht-offen");
    const all = await listEinladungen(tx, id);
    const ids = all.filter((one) => one.email && !one.gesendetAm && !one.abgemeldetAm).map((one) => one.id);
    if (ids.length === 0) return refuse("niemand-offen");
    await saveEinladungen(tx, ids, { gesendetAm: ctx.today });
    await queueAll(tx, ids, "einladung");
    await recordUnseen(tx, ctx, "beteiligung.einladungen.sent", [
      { kind: "umfrage", id, after: { mails: ids.length } },
    ]);
    return accept({ anzahl: ids.length });
  });
}

/**
 * Reminds everybody of whom it is not known that she has answered. In an anonymous survey that is known only when enough
 * have answered since (AN4), so the mail says "if you have not answered yet".
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export function remindEingeladene(ctx: Ctx, id: UmfrageId) {
  return ctx.db.write(async (tx) => {
    const akte = await lockForTeilnahme(tx, ctx, id);
    if (!takesAnswers(akte, ctx.today)) return refuse("nicht-offen");
    if (isAnonym(akte)) await syncEinladungen(tx, id, schwelleOfAkte(akte));
    const due = (await listEinladungen(tx, id)).filter((one) => mayRemind(one, ctx.today));
    if (due.length === 0) return refuse("niemand-zu-erinnern");
    for (const [erinnerungen, those] of Map.groupBy(due, (one) => one.erinnerungen)) {
      const ids = those.map((one) => one.id);
      await saveEinladungen(tx, ids, { erinnertAm: ctx.today, erinnerungen: erinnerungen + 1 });
    }
    await queueAll(
      tx,
      due.map((one) => one.id),
      "erinnerung",
    );
    await recordUnseen(tx, ctx, "beteiligung.einladungen.reminded", [
      { kind: "umfrage", id, after: { mails: due.length } },
    ]);
    return accept({ anzahl: due.length });
  });
}

/**
 * Makes the links of a mail that is about to leave; the tokens stand in it and nowhere else. Null when there is nothing to
 * say any more.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function issueEinladung(ctx: Ctx, einladungId: EinladungId) {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.note(async (tx) => {
    const einladung = await findEinladung(tx, einladungId);
    const akte = einladung && (await findAkte(tx, einladung.umfrageId));
    if (!einladung?.email || !akte || !takesAnswers(akte, ctx.today)) return null;
    if (einladung.fertig || einladung.abgemeldetAm) return null;
    const [antworten, abmelden] = [newToken(), newToken()];
    await insertLinks(tx, [
      { einladungId, zweck: "antworten", tokenHash: tokenHash(antworten) },
      { einladungId, zweck: "abmelden", tokenHash: tokenHash(abmelden) },
    ]);
    const { email, name, sprache } = einladung;
    return { email, name, sprache, akte, antworten, abmelden };
  });
}
