import { forgetQuellen, limitQuellen } from "#src/modules/konzept/index.ts";
import type { StelleId } from "#src/modules/netzwerk/index.ts";
import { type Change, difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import {
  acceptAngaben,
  acceptEinwilligung,
  acceptNiederschrift,
  type Einwilligung,
  type InterviewAngaben,
  type InterviewId,
  type Niederschrift,
} from "../rules/interview.ts";
import { acceptFragen, type Fragenwahl, quellenOf } from "../rules/offene-frage.ts";
import { mayRunInterviews } from "../rules/permissions.ts";
import { covers, freigabeOf, quelleOfZitat } from "../rules/zitat.ts";
import {
  deleteUnreleasedZitate,
  forgetStellen,
  insertInterview,
  type InterviewRow,
  listZitateOf,
  lockDueInterviews,
  lockInterview,
  saveInterview,
  saveZitat,
} from "../store/interviews.ts";
import { insertLeitfaden } from "../store/leitfaden.ts";

/** @throws SignInNeeded, NotAllowed when it is not the Fachstelle */
export function requireInterviews(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayRunInterviews(ctx.actor)) throw new NotAllowed();
}

/**
 * Puts functions and organisations on the list of whom to ask, with the reason why (R075).
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function proposeInterviews(
  ctx: Ctx,
  typed: {
    readonly partner: readonly { readonly stelleId: StelleId | null; readonly name: string }[];
    readonly thema: string;
    readonly grund: string;
    readonly leitfaden: string;
    /** Open questions that every guide begins with. */
    readonly fragen: Fragenwahl;
  },
) {
  requireInterviews(ctx);
  const fragen = acceptFragen(typed.fragen, []);
  return ctx.db.write(async (tx) => {
    if (typed.partner.length === 0) return refuse("ohne-partner");
    if (!fragen.ok) return fragen;
    const { thema, grund, leitfaden } = typed;
    const changes: Change[] = [];
    for (const { stelleId, name: partner } of typed.partner) {
      const angaben = { partner, thema, grund, leitfaden, tag: null, stand: "vorgesehen", email: "" } as const;
      const accepted = acceptAngaben(angaben, ctx.today);
      if (!accepted.ok) return accepted;
      const id = await insertInterview(tx, { ...angaben, stelleId });
      await insertLeitfaden(tx, id, fragen.value);
      changes.push({ kind: "interview", id, after: { partner, thema, grund, fragen: quellenOf(fragen.value) } });
    }
    await record(tx, ctx, "beteiligung.interview.proposed", changes);
    return accept({ ids: changes.map((one) => one.id as InterviewId) });
  });
}

/** Locks, checks, saves and records one change of an interview; what was said stays out of the log. */
async function change<Reason extends string>(
  ctx: Ctx,
  id: InterviewId,
  rev: number,
  verb: string,
  next: (
    row: InterviewRow,
    tx: Tx,
  ) => Promise<
    Outcome<
      { readonly fields: Partial<InterviewRow>; readonly told: Record<string, unknown>; readonly more?: Change[] },
      Reason
    >
  >,
) {
  requireInterviews(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockInterview(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const outcome = await next(row, tx);
    if (!outcome.ok) return outcome;
    const { fields, told, more = [] } = outcome.value;
    await saveInterview(tx, id, fields);
    const before = Object.fromEntries(Object.keys(told).map((key) => [key, row[key as keyof InterviewRow] ?? null]));
    await record(tx, ctx, verb, [{ kind: "interview", id, ...difference(before, told) }, ...more]);
    return accept({ rev: rev + 1 });
  });
}

/**
 * Changes with whom, about what and when an interview is held, and its guide. The address stays out of the log.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is none
 */
export function changeInterview(ctx: Ctx, id: InterviewId, rev: number, angaben: InterviewAngaben) {
  return change(ctx, id, rev, "beteiligung.interview.changed", async () => {
    const accepted = acceptAngaben(angaben, ctx.today);
    if (!accepted.ok) return accepted;
    return accept({ fields: { ...angaben }, told: without(angaben, "email") });
  });
}

/**
 * Keeps what the person agreed to, how and when. Whatever goes beyond it is taken back with the same stroke: quotes, and
 * Belege that show them.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is none
 */
export function keepEinwilligung(ctx: Ctx, id: InterviewId, rev: number, typed: Einwilligung) {
  return change<"einwilligung-wie" | "einwilligung-wann" | "transkript-da">(
    ctx,
    id,
    rev,
    "beteiligung.interview.consent-kept",
    async (row, tx) => {
      const accepted = acceptEinwilligung(typed, ctx.today);
      if (!accepted.ok) return accepted;
      if (row.art === "transkript" && row.niederschrift !== "" && !typed.aufzeichnung) return refuse("transkript-da");
      const more: Change[] = [];
      for (const zitat of await listZitateOf(tx, id)) {
        if (zitat.stand === "zurueckgezogen" || covers(typed.zitat, zitat.nennung)) continue;
        if (zitat.stand === "entwurf") continue;
        const stand = "zurueckgezogen" as const;
        await saveZitat(tx, zitat.id, { stand, entschiedenAm: ctx.today, tokenHash: null });
        more.push({ kind: "zitat", id: zitat.id, before: { stand: zitat.stand }, after: { stand } });
        more.push(...(await limitQuellen(tx, ctx, [quelleOfZitat(zitat.id)], freigabeOf({ ...zitat, stand }))));
      }
      const widerrufenAm = more.length > 0 ? ctx.today : row.widerrufenAm;
      const { aufzeichnung, zitat, wie: einwilligungWie, am: einwilligungAm } = typed;
      const told = { aufzeichnung, zitat, einwilligungWie, einwilligungAm };
      return accept({ fields: { ...told, widerrufenAm }, told, more });
    },
  );
}

/**
 * Keeps what was said until a day. Nothing of it goes into the log. Passages that are coded already keep their words, so
 * only what comes before the first coding can be rewritten freely.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle; NotFound when there is none
 */
export function keepNiederschrift(
  ctx: Ctx,
  id: InterviewId,
  rev: number,
  typed: { readonly art: Niederschrift; readonly text: string; readonly loeschenAm: Datum },
) {
  return change(ctx, id, rev, "beteiligung.interview.transcript-kept", async (row) => {
    const accepted = acceptNiederschrift(row, typed, ctx.today);
    if (!accepted.ok) return accepted;
    const { art, loeschenAm } = typed;
    const fields = { art, loeschenAm, niederschrift: typed.text.trim(), geloeschtAm: null };
    return accept({ fields, told: { art, loeschenAm } });
  });
}

/**
 * Deletes what was said, the addresses, quotes that were never released and the words of codings, where the day has
 * come; counts stay. For the nightly run.
 *
 * @returns how many interviews, or a refusal when none was due
 * @throws NotAllowed for everybody but the machine
 */
export function deleteDueInterviews(ctx: Ctx) {
  return ctx.db.write(async (tx) => {
    if (ctx.actor.kind !== "system") throw new NotAllowed();
    const ids = await lockDueInterviews(tx, ctx.today);
    if (ids.length === 0) return refuse("nichts-faellig");
    await forgetStellen(tx, ids);
    const gone = await deleteUnreleasedZitate(tx, ids);
    const belege = await forgetQuellen(tx, ctx, gone.map(quelleOfZitat));
    for (const id of ids) {
      await saveInterview(tx, id, { niederschrift: "", email: "", loeschenAm: null, geloeschtAm: ctx.today });
    }
    await record(tx, ctx, "beteiligung.interviews.expired", [
      ...ids.map((id) => ({ kind: "interview", id, before: {}, after: { geloeschtAm: ctx.today } })),
      ...belege,
    ]);
    return accept(ids.length);
  });
}
