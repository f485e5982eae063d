import {
  type AngebotFreigabe,
  type AngebotId,
  type AngebotRow,
  mayPublishAngebote,
  nenntPerson,
  saveFreigabe,
} from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { BedarfId } from "../../kette/rules/kette.ts";
import { lockEditableBedarf } from "../../kette/commands/lock-glied.ts";
import {
  type Deckung,
  type FreigabeHindernis,
  freigabeNach,
  hindernisOf,
  type MeldungId,
  zurueckgezogen,
} from "../rules/anfrage.ts";
import { settleMeldung } from "../store/anfragen.ts";
import { saveDeckung } from "../store/deckung.ts";
import { lockOwn } from "./change-angebot.ts";

type Stale = "inzwischen-geaendert" | "archiviert";

/**
 * The Stelle has said today, by telephone or in writing, that all of this is so.
 *
 * @param einwilligung it also said that it may be published
 * @throws SignInNeeded, NotAllowed, NotFound as `changeAngebot`
 */
export function confirmAngebot(
  ctx: Ctx,
  id: AngebotId,
  rev: number,
  einwilligung: boolean,
): Promise<Outcome<{ readonly id: AngebotId }, Stale>> {
  return changeFreigabe(ctx, id, rev, "konzept.angebot.confirmed", (angebot) =>
    accept(einwilligung ? freigabeNach("zeigen", angebot, ctx.today) : { bestaetigtAm: ctx.today }),
  );
}

/**
 * Lays open what the Stelle confirmed and agreed to (AG3).
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 * @throws NotFound when there is no such Angebot
 */
export function publishAngebot(
  ctx: Ctx,
  id: AngebotId,
  rev: number,
): Promise<Outcome<{ readonly id: AngebotId }, Stale | FreigabeHindernis>> {
  requireIntern(ctx);
  if (!mayPublishAngebote(ctx.actor)) throw new NotAllowed();
  return changeFreigabe(ctx, id, rev, "konzept.angebot.published", (angebot) => {
    const hindernis = hindernisOf({ ...angebot, kontaktNenntPerson: nenntPerson(angebot.kontakt) });
    return hindernis ? refuse(hindernis) : accept({ oeffentlich: true });
  });
}

/**
 * The Stelle no longer agrees: gone from every page, file and search at once (AG5).
 *
 * @throws SignInNeeded, NotAllowed, NotFound as `changeAngebot`
 */
export function withdrawAngebot(
  ctx: Ctx,
  id: AngebotId,
  rev: number,
): Promise<Outcome<{ readonly id: AngebotId }, Stale | "nicht-freigegeben">> {
  return changeFreigabe(ctx, id, rev, "konzept.angebot.withdrawn", (angebot) => {
    const next = zurueckgezogen(angebot, ctx.today);
    return Object.keys(next).length === 0 ? refuse("nicht-freigegeben") : accept(next);
  });
}

function changeFreigabe<Reason extends string>(
  ctx: Ctx,
  id: AngebotId,
  rev: number,
  verb: string,
  decide: (angebot: AngebotRow) => Outcome<Partial<AngebotFreigabe>, Reason>,
): Promise<Outcome<{ readonly id: AngebotId }, Stale | Reason>> {
  requireIntern(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockOwn(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const next = decide(locked.value);
    if (!next.ok) return next;
    await saveFreigabe(tx, id, next.value);
    await record(tx, ctx, verb, [freigabeChange(locked.value, next.value)]);
    return accept({ id });
  });
}

/** What the log says of a step: the days that changed, and what they were. */
export function freigabeChange(angebot: AngebotRow, next: Partial<AngebotFreigabe>) {
  const before = Object.fromEntries(Object.keys(next).map((key) => [key, angebot[key as keyof AngebotFreigabe]]));
  return { kind: "angebot", id: angebot.id, before, after: next };
}

/**
 * Says how far an Angebot answers a Bedarf; null: it does not.
 *
 * @throws SignInNeeded, NotAllowed for everybody but those who edit the Bedarf
 * @throws NotFound when there is no such Angebot or Bedarf
 */
export function coverBedarf(
  ctx: Ctx,
  id: AngebotId,
  rev: number,
  bedarfId: BedarfId,
  deckung: Deckung | null,
): Promise<Outcome<{ readonly id: AngebotId }, Stale>> {
  requireIntern(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockOwn(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const { kennung } = await lockEditableBedarf(tx, ctx, bedarfId);
    await saveDeckung(tx, id, bedarfId, deckung);
    await record(tx, ctx, "konzept.angebot.linked", [
      { kind: "angebot", id, after: { bedarf: kennung, deckung } },
      { kind: "bedarf", id: bedarfId, after: { angebot: locked.value.titel, deckung } },
    ]);
    return accept({ id });
  });
}

/**
 * Ends what a Stelle reported by link: the Angebot was changed, or needed no change.
 *
 * @throws SignInNeeded, NotAllowed, NotFound as `changeAngebot`
 */
export function settleAngebotMeldung(
  ctx: Ctx,
  id: AngebotId,
  rev: number,
  meldungId: MeldungId,
): Promise<Outcome<{ readonly id: AngebotId }, Stale>> {
  requireIntern(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockOwn(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    if (!(await settleMeldung(tx, id, meldungId, ctx.today))) throw new NotFound();
    await record(tx, ctx, "konzept.angebot.settled", [{ kind: "angebot", id, after: { erledigtAm: ctx.today } }]);
    return accept({ id });
  });
}
