import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { acceptStelle, type InterviewCodeId, type InterviewId, type Zitierweise } from "../rules/interview.ts";
import { holdCode } from "../store/codes.ts";
import { deleteCodierung, insertCodierung, insertZitat, lockInterview } from "../store/interviews.ts";
import { requireInterviews } from "./interviews.ts";

/**
 * Says what a passage is about. The words themselves stay out of the log.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is no such interview
 */
export async function codePassage(
  ctx: Ctx,
  id: InterviewId,
  typed: { readonly codeId: InterviewCodeId; readonly absatz: number; readonly stelle: string },
) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockInterview(tx, id);
    if (!row) throw new NotFound();
    const accepted = acceptStelle(row.niederschrift, typed.absatz, typed.stelle);
    if (!accepted.ok) return accepted;
    const code = await holdCode(tx, typed.codeId);
    if (code === null) return refuse("code-unbekannt");
    if (!(await insertCodierung(tx, { interviewId: id, ...typed }))) return refuse("schon-codiert");
    await record(tx, ctx, "beteiligung.interview.coded", [
      { kind: "interview", id, after: { code, absatz: typed.absatz } },
    ]);
    return accept({ id });
  });
}

/** Takes a code from a passage. @throws as `codePassage` */
export async function uncodePassage(ctx: Ctx, id: InterviewId, codierungId: string) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    if (!(await lockInterview(tx, id))) throw new NotFound();
    if (!(await deleteCodierung(tx, id, codierungId))) return refuse("nicht-codiert");
    await record(tx, ctx, "beteiligung.interview.uncoded", [
      { kind: "interview", id, before: { codierungId }, after: null },
    ]);
    return accept({ id });
  });
}

/**
 * Writes a quote as it shall be read by the public. It stays a draft until the person or her consent releases it.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is no such interview
 */
export async function writeZitat(
  ctx: Ctx,
  id: InterviewId,
  typed: { readonly text: string; readonly nennung: Zitierweise },
) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockInterview(tx, id);
    if (!row) throw new NotFound();
    if (row.stand !== "gefuehrt") return refuse("nicht-gefuehrt");
    if (typed.text === "") return refuse("ohne-text");
    if (typed.nennung === "keine") return refuse("ohne-nennung");
    const zitatId = await insertZitat(tx, { interviewId: id, ...typed });
    await record(tx, ctx, "beteiligung.zitat.written", [
      { kind: "interview", id, after: { nennung: typed.nennung } },
      { kind: "zitat", id: zitatId, after: { stand: "entwurf", nennung: typed.nennung } },
    ]);
    return accept({ id: zitatId });
  });
}
