import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { InterviewId } from "../rules/interview.ts";
import { acceptFragen, type Fragenwahl, quellenOf } from "../rules/offene-frage.ts";
import { lockInterview } from "../store/interviews.ts";
import { deleteLeitfaden, insertLeitfaden, listLeitfaden } from "../store/leitfaden.ts";
import { requireInterviews } from "./interviews.ts";

/**
 * Takes open questions into the guide of an interview; each keeps where it comes from (R076).
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is no such interview
 */
export async function takeFragen(ctx: Ctx, id: InterviewId, wahl: Fragenwahl) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    if (!(await lockInterview(tx, id))) throw new NotFound();
    const fragen = acceptFragen(wahl, quellenOf(await listLeitfaden(tx, id)));
    if (!fragen.ok) return fragen;
    if (fragen.value.length === 0) return refuse("ohne-frage");
    await insertLeitfaden(tx, id, fragen.value);
    await recordUnseen(tx, ctx, "beteiligung.interview.questions-taken", [
      { kind: "interview", id, after: { fragen: quellenOf(fragen.value) } },
    ]);
    return accept({ id });
  });
}

/** Takes a question out of the guide again. @throws as `takeFragen` */
export async function dropFrage(ctx: Ctx, id: InterviewId, quelle: string) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    if (!(await lockInterview(tx, id))) throw new NotFound();
    if (!(await deleteLeitfaden(tx, id, quelle))) return refuse("frage-unbekannt");
    await recordUnseen(tx, ctx, "beteiligung.interview.question-dropped", [
      { kind: "interview", id, before: { quelle }, after: null },
    ]);
    return accept({ id });
  });
}
