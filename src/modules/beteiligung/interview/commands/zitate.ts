import { limitQuellen } from "#src/modules/konzept/index.ts";
import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import { accept, refuse } from "#src/shared/result.ts";
import {
  acceptSchritt,
  freigabeOf,
  linkBis,
  quelleOfZitat,
  type Zitatschritt,
  type ZitatId,
  type Zitatstand,
} from "../rules/zitat.ts";
import { findInterview, findZitat, lockZitat, saveInterview, saveZitat, type ZitatRow } from "../store/interviews.ts";
import { requireInterviews } from "./interviews.ts";

export const ZITAT_MAIL_KIND = "beteiligung.zitat-mail";

const VERBEN = {
  anfragen: "beteiligung.zitat.asked",
  freigeben: "beteiligung.zitat.released",
  zurueckziehen: "beteiligung.zitat.withdrawn",
} as const satisfies Record<Zitatschritt, string>;

/**
 * Sends a quote to the person who said it, releases it on her consent, or takes it back. What was taken back leaves every
 * Beleg and with it the public pages at once.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is no such quote
 */
export async function stepZitat(ctx: Ctx, id: ZitatId, rev: number, schritt: Zitatschritt) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    const zitat = await lockZitat(tx, id);
    const interview = zitat && (await findInterview(tx, zitat.interviewId));
    if (!zitat || !interview) throw new NotFound();
    if (zitat.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptSchritt(zitat, interview.zitat, schritt);
    if (!accepted.ok) return accepted;
    if (schritt === "anfragen") {
      if (interview.email === "") return refuse("ohne-email");
      await enqueue(tx, ZITAT_MAIL_KIND, { zitatId: id });
    }
    const changes = await moveZitat(tx, ctx, zitat, accepted.value);
    await record(tx, ctx, VERBEN[schritt], changes);
    return accept({ interviewId: zitat.interviewId });
  });
}

/** Writes the new state and narrows or widens what Belege may show of it. */
async function moveZitat(tx: Tx, ctx: Ctx, zitat: ZitatRow, stand: Zitatstand) {
  const decided = stand === "angefragt" ? {} : { entschiedenAm: ctx.today };
  await saveZitat(tx, zitat.id, { stand, ...decided });
  return [
    { kind: "zitat", id: zitat.id, before: { stand: zitat.stand }, after: { stand } },
    ...(await limitQuellen(tx, ctx, [quelleOfZitat(zitat.id)], freigabeOf({ ...zitat, stand }))),
  ];
}

/**
 * Makes the link for the mail that is about to leave; neither outbox nor queue knows it. For the worker.
 *
 * @returns null when there is nothing to ask any more
 * @throws NotAllowed for everybody but the machine
 */
export async function issueZitatLink(ctx: Ctx, id: ZitatId) {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const outcome = await ctx.db.write(async (tx) => {
    const zitat = await lockZitat(tx, id);
    const interview = zitat && (await findInterview(tx, zitat.interviewId));
    if (zitat?.stand !== "angefragt" || !interview || interview.email === "") return refuse("nichts-zu-fragen");
    const token = newToken();
    const gueltigBis = linkBis(ctx.today);
    await saveZitat(tx, id, { tokenHash: tokenHash(token), gueltigBis });
    await record(tx, ctx, "beteiligung.zitat.link-issued", [{ kind: "zitat", id, after: { gueltigBis } }]);
    return accept({ to: interview.email, thema: interview.thema, token, gueltigBis });
  });
  return outcome.ok ? outcome.value : null;
}

/**
 * What the person says of her own words through a link: they may be read, or they may not. No is possible as long as the
 * link opens, after a yes as well: taking back is as easy as giving. A yes is a consent to this way of quoting.
 *
 * @param antwort nothing is chosen beforehand, so a program that sends forms as it finds them sends nothing (T47)
 */
export async function answerZitat(
  ctx: Ctx,
  token: string,
  typed: { readonly antwort: "ja" | "nein" | null; readonly bemerkung: string },
) {
  return ctx.db.write(async (tx) => {
    const found = await findZitat(tx, { tokenHash: tokenHash(token) });
    const zitat = found && (await lockZitat(tx, found.zitat.id));
    if (!zitat || zitat.gueltigBis === null || ctx.today > zitat.gueltigBis) return refuse("link-ungueltig");
    if (typed.antwort === null) return refuse("ohne-antwort");
    const [schritt, verb] =
      typed.antwort === "ja"
        ? (["freigeben", VERBEN.freigeben] as const)
        : (["zurueckziehen", VERBEN.zurueckziehen] as const);
    const accepted = acceptSchritt(zitat, zitat.nennung, schritt);
    if (!accepted.ok) return accepted;
    const changes = await moveZitat(tx, ctx, zitat, accepted.value);
    await saveZitat(tx, zitat.id, { bemerkung: typed.bemerkung });
    if (typed.antwort === "ja" && found.interview.zitat !== "namentlich") {
      const einwilligung = { zitat: zitat.nennung, einwilligungWie: "Link", einwilligungAm: ctx.today };
      await saveInterview(tx, zitat.interviewId, einwilligung);
      changes.push({ kind: "interview", id: zitat.interviewId, before: {}, after: einwilligung });
    }
    await record(tx, ctx, verb, changes);
    return accept({ stand: accepted.value });
  });
}
