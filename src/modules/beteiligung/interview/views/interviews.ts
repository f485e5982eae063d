import { listFolgenJe, listFolgenVon } from "#src/modules/konzept/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { baumOf, wegeOf } from "../rules/codebaum.ts";
import { absaetzeOf, type InterviewId } from "../rules/interview.ts";
import { mayRunInterviews } from "../rules/permissions.ts";
import { quelleOfZitat } from "../rules/zitat.ts";
import { listCodes } from "../store/codes.ts";
import { findInterview, findZitat, listCodierungen, listInterviews, listZitateOf } from "../store/interviews.ts";
import { listLeitfaden } from "../store/leitfaden.ts";

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireInterviewView(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunInterviews(ctx.actor)) throw new NotAllowed();
}

/** All interviews, and the codes. @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export async function viewInterviews(ctx: Ctx) {
  requireInterviewView(ctx);
  return ctx.db.read(async (db) => {
    const codes = await listCodes(db);
    return { interviews: await listInterviews(db), codes, baum: baumOf(codes) };
  });
}

/**
 * One interview with everything that was asked and said.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is none
 */
export async function viewInterview(ctx: Ctx, id: InterviewId) {
  requireInterviewView(ctx);
  const view = await ctx.db.read(async (db) => {
    const interview = await findInterview(db, id);
    if (!interview) throw new NotFound();
    const codierungen = await listCodierungen(db, id);
    return {
      interview,
      absaetze: absaetzeOf(interview.niederschrift).map((text, place) => ({
        nummer: place + 1,
        text,
        codes: codierungen.filter((one) => one.absatz === place + 1),
      })),
      zitate: (await listZitateOf(db, id)).map(({ tokenHash: _hash, ...zitat }) => zitat),
      fragen: await listLeitfaden(db, id),
      codes: wegeOf(baumOf(await listCodes(db))),
    };
  });
  const keyed = view.zitate.map((one) => ({ ...one, quelle: quelleOfZitat(one.id) }));
  const folgen = await listFolgenJe(
    ctx,
    keyed.map((one) => one.quelle),
  );
  return { ...view, zitate: keyed.map((one) => ({ ...one, folgen: folgen.get(one.quelle) ?? [] })) };
}

/** What the person sees through the link: her words, where they stand, and what came of them. Null: it opens nothing. */
export async function viewZitatDurchLink(ctx: Ctx, token: string) {
  const found = await ctx.db.read((db) => findZitat(db, { tokenHash: tokenHash(token) }));
  // The same number of questions to the database for every link that opens nothing.
  const folgen = await listFolgenVon(ctx, found ? [quelleOfZitat(found.zitat.id)] : []);
  const bis = found?.zitat.gueltigBis;
  if (!found || !bis || ctx.today > bis) return null;
  const { text, nennung, stand } = found.zitat;
  const { partner, thema, tag } = found.interview;
  return { text, nennung, stand, partner, thema, tag, gueltigBis: bis, folgen };
}
