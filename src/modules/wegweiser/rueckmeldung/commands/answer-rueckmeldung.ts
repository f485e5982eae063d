import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { expire } from "#src/platform/audit/expire.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { findLeistung } from "../../store/leistungen.ts";
import { antwortMail } from "../rules/antwort-mail.ts";
import {
  ANTWORT_MAX,
  istOffen,
  loeschtagNachAntwort,
  mayAnswerRueckmeldung,
  type Rueckmeldestand,
  type RueckmeldungId,
} from "../rules/rueckmeldung.ts";
import { formatZiel, pathOfZiel } from "../rules/ziel.ts";
import {
  deleteRueckmeldung,
  forgetAbsender,
  lockRueckmeldung,
  type Rueckmeldung,
  saveRueckmeldung,
} from "../store/rueckmeldungen.ts";
import { listZielNamen } from "../store/ziele.ts";

type Refusal = "inzwischen-geaendert" | "schon-erledigt";

async function lockAllowed(
  tx: Tx,
  ctx: Ctx,
  id: RueckmeldungId,
  rev: number,
): Promise<Outcome<Rueckmeldung, "inzwischen-geaendert">> {
  requireIntern(ctx);
  const row = await lockRueckmeldung(tx, id);
  if (!row) throw new NotFound();
  const leistung = row.leistungId ? await findLeistung(tx, row.leistungId) : null;
  if (!mayAnswerRueckmeldung(ctx.actor, leistung)) throw new NotAllowed();
  return row.rev === rev ? accept(row) : refuse("inzwischen-geaendert");
}

/**
 * Says that somebody is finding out.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function takeRueckmeldung(ctx: Ctx, id: RueckmeldungId, rev: number): Promise<Outcome<null, Refusal>> {
  return ctx.db.write(async (tx) => {
    const locked = await lockAllowed(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    if (locked.value.stand !== "neu") return refuse("schon-erledigt");
    await saveRueckmeldung(tx, id, { stand: "in-arbeit" });
    await record(tx, ctx, "wegweiser.rueckmeldung.taken", [standChange(locked.value, "in-arbeit")]);
    return accept(null);
  });
}

/**
 * Answers: goes to the sender if she asked for it, and onto the page it is about when it is public.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export async function answerRueckmeldung(
  ctx: Ctx,
  id: RueckmeldungId,
  rev: number,
  antwort: string,
  oeffentlich: boolean,
): Promise<Outcome<{ readonly mail: boolean }, Refusal | "ohne-antwort" | "zu-lang">> {
  const { name } = await viewLandkreis(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockAllowed(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const row = locked.value;
    if (!istOffen(row.stand)) return refuse("schon-erledigt");
    const words = antwort.trim();
    if (words === "") return refuse("ohne-antwort");
    if (words.length > ANTWORT_MAX) return refuse("zu-lang");
    await saveRueckmeldung(tx, id, {
      stand: "beantwortet",
      antwort: words,
      oeffentlich,
      erledigtAm: ctx.today,
      loeschenAm: loeschtagNachAntwort(ctx.today),
    });
    if (row.email !== null) {
      const seite = (await listZielNamen(tx)).get(formatZiel(row)) ?? "Wegweiser";
      const adresse = ctx.mandant.origin + pathOfZiel(row);
      await queueMail(tx, { to: row.email, ...antwortMail({ seite, antwort: words, adresse, landkreis: name }) });
    }
    await record(tx, ctx, "wegweiser.rueckmeldung.answered", [
      standChange(row, "beantwortet", { antwort: words, oeffentlich }),
    ]);
    return accept({ mail: row.email !== null });
  });
}

/**
 * Ends a message that needs no answer.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function fileRueckmeldung(ctx: Ctx, id: RueckmeldungId, rev: number): Promise<Outcome<null, Refusal>> {
  return ctx.db.write(async (tx) => {
    const locked = await lockAllowed(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    if (!istOffen(locked.value.stand)) return refuse("schon-erledigt");
    const loeschenAm = loeschtagNachAntwort(ctx.today);
    await saveRueckmeldung(tx, id, { stand: "abgelegt", erledigtAm: ctx.today, loeschenAm });
    await record(tx, ctx, "wegweiser.rueckmeldung.filed", [standChange(locked.value, "abgelegt")]);
    return accept(null);
  });
}

/**
 * Deletes a message at once: insults, somebody's data in it, or its sender asked for it.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function removeRueckmeldung(ctx: Ctx, id: RueckmeldungId, rev: number): Promise<Outcome<null, Refusal>> {
  return ctx.db.write(async (tx) => {
    const locked = await lockAllowed(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    await deleteRueckmeldung(tx, id);
    await record(tx, ctx, "wegweiser.rueckmeldung.removed", [{ kind: "rueckmeldung", id, before: {}, after: null }]);
    return accept(null);
  });
}

/**
 * Deletes what belongs to senders whose day has come. For the nightly run.
 *
 * @returns how many, or a refusal when none was due
 * @throws NotAllowed for anybody but the machine itself
 */
export function deleteDueRueckmeldungen(ctx: Ctx) {
  return expire(ctx, { verb: "wegweiser.rueckmeldung.expired", kind: "rueckmeldung", forget: forgetAbsender });
}

/** Where it was and is; nothing of what the sender wrote. */
function standChange(before: Rueckmeldung, stand: Rueckmeldestand, more: Record<string, unknown> = {}) {
  return {
    kind: "rueckmeldung",
    id: before.id,
    before: { stand: before.stand },
    after: { stand, seite: formatZiel(before), ...more },
  };
}
