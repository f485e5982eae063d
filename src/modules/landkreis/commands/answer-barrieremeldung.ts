import { expire } from "#src/platform/audit/expire.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { loeschtagOf } from "../rules/barriere-melden.ts";
import { mayAnswerBarrieremeldungen } from "../rules/permissions.ts";
import {
  type BarrieremeldungRow,
  deleteBarrieremeldung,
  deleteDue,
  lockBarrieremeldung,
  markAnswered,
} from "../store/barrieremeldungen.ts";

type MeldungId = Id<"Barrieremeldung">;

/**
 * Notes that a report was answered today; from now on its day of deletion is set.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export function answerBarrieremeldung(ctx: Ctx, id: MeldungId, rev: number) {
  return change(ctx, id, rev, "landkreis.barriere.answered", async (tx, meldung) => {
    const days = { beantwortetAm: ctx.today, loeschenAm: loeschtagOf(ctx.today) };
    await markAnswered(tx, id, days);
    return { before: { beantwortetAm: meldung.beantwortetAm }, after: days };
  });
}

/** Takes the answer back: somebody pressed the wrong button. */
export function reopenBarrieremeldung(ctx: Ctx, id: MeldungId, rev: number) {
  return change(ctx, id, rev, "landkreis.barriere.reopened", async (tx, meldung) => {
    await markAnswered(tx, id, { beantwortetAm: null, loeschenAm: null });
    return { before: { beantwortetAm: meldung.beantwortetAm }, after: { beantwortetAm: null } };
  });
}

/** Deletes a report at once: advertising, insults, or somebody asked for it. */
export function removeBarrieremeldung(ctx: Ctx, id: MeldungId, rev: number) {
  return change(ctx, id, rev, "landkreis.barriere.removed", async (tx) => {
    await deleteBarrieremeldung(tx, id);
    return { before: {}, after: null };
  });
}

/**
 * Deletes the reports whose day has come. For the nightly run.
 *
 * @returns how many, or a refusal when none was due
 */
export function deleteDueBarrieremeldungen(ctx: Ctx) {
  return expire(ctx, { verb: "landkreis.barriere.expired", kind: "barrieremeldung", forget: deleteDue });
}

async function change(
  ctx: Ctx,
  id: MeldungId,
  rev: number,
  verb: string,
  write: (
    tx: Tx,
    meldung: BarrieremeldungRow,
  ) => Promise<{ before: Record<string, unknown>; after: Record<string, unknown> | null }>,
): Promise<Outcome<null, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    if (!mayAnswerBarrieremeldungen(ctx.actor)) throw new NotAllowed();
    const meldung = await lockBarrieremeldung(tx, id);
    if (!meldung) throw new NotFound();
    if (meldung.rev !== rev) return refuse("inzwischen-geaendert");
    const changed = await write(tx, meldung);
    await record(tx, ctx, verb, [{ kind: "barrieremeldung", id, ...changed }]);
    return accept(null);
  });
}
