import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { baumOf, type CodeZweig, wegeOf } from "../rules/codebaum.ts";
import { absaetzeOf, type InterviewCodeId, type InterviewId } from "../rules/interview.ts";
import { listCodes, listStellenOf } from "../store/codes.ts";
import { requireInterviewView } from "./interviews.ts";

/** The tree of codes with counts. @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export async function viewCodes(ctx: Ctx): Promise<CodeZweig[]> {
  requireInterviewView(ctx);
  return baumOf(await ctx.db.read(listCodes));
}

/**
 * One code with every passage it marks, and the others it can be moved under or merged with.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is none
 */
export async function viewCode(ctx: Ctx, id: InterviewCodeId) {
  requireInterviewView(ctx);
  return ctx.db.read(async (db) => {
    const codes = await listCodes(db);
    const code = codes.find((one) => one.id === id);
    if (!code) throw new NotFound();
    const absaetze = new Map<InterviewId, string[]>();
    const stellen = (await listStellenOf(db, id)).map(({ niederschrift, ...one }) => {
      const paragraphs = absaetze.get(one.interviewId) ?? absaetzeOf(niederschrift);
      absaetze.set(one.interviewId, paragraphs);
      /** Empty once what was said has been deleted. */
      const worte = one.stelle || (paragraphs[one.absatz - 1] ?? "");
      return { ...one, worte };
    });
    return { code, stellen, wege: wegeOf(baumOf(codes)).map((one) => ({ id: one.id, weg: one.weg })) };
  });
}
