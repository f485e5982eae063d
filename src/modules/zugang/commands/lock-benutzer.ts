import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayManage } from "../rules/permissions.ts";
import { type Benutzer, countOtherSteering, lockBenutzerRow, replaceRollen, saveBenutzer } from "../store/benutzer.ts";
import type { Identity } from "../store/identity/identity.ts";
import { deleteLinksOf } from "../store/links.ts";
import { HINWEIS_KIND } from "./hinweis.ts";

type Refusal = "letzte-fachstelle";

/**
 * Each of these changes the application's row first and the sign-in part second, in one go: the row is what every
 * request looks at, so access ends even if the second part fails, and the command may simply be repeated.
 */
async function manage(
  ctx: Ctx,
  id: Id<"Benutzer">,
  work: (tx: Tx, benutzer: Benutzer) => Promise<Outcome<null, Refusal>>,
): Promise<Outcome<null, Refusal>> {
  if (!mayManage(ctx.actor, { id })) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const benutzer = await lockBenutzerRow(tx, id);
    if (!benutzer || benutzer.geschlossenAm) throw new NotFound();
    return work(tx, benutzer);
  });
}

/** Locks an account: no sign-in, all sessions and links end. The last account that steers cannot be locked. */
export function lockBenutzer(ctx: Ctx, identity: Identity, id: Id<"Benutzer">): Promise<Outcome<null, Refusal>> {
  return manage(ctx, id, async (tx) => {
    if ((await countOtherSteering(tx, id, ctx.mandant.art)) === 0) return refuse("letzte-fachstelle");
    await saveBenutzer(tx, id, { gesperrtAm: new Date(ctx.now) });
    await deleteLinksOf(tx, id);
    await identity.accounts.setLocked(id, true);
    await recordUnseen(tx, ctx, "zugang.benutzer.locked", [{ kind: "benutzer", id, after: { gesperrt: true } }]);
    return accept(null);
  });
}

export function unlockBenutzer(ctx: Ctx, identity: Identity, id: Id<"Benutzer">): Promise<Outcome<null, Refusal>> {
  return manage(ctx, id, async (tx) => {
    await identity.accounts.setLocked(id, false);
    await saveBenutzer(tx, id, { gesperrtAm: null });
    await recordUnseen(tx, ctx, "zugang.benutzer.unlocked", [{ kind: "benutzer", id, after: { gesperrt: false } }]);
    return accept(null);
  });
}

/**
 * Closes an account for good. Address, password and factors are deleted, name and roles too; what the account did
 * stays in the audit under its function.
 */
export function closeBenutzer(ctx: Ctx, identity: Identity, id: Id<"Benutzer">): Promise<Outcome<null, Refusal>> {
  return manage(ctx, id, async (tx) => {
    if ((await countOtherSteering(tx, id, ctx.mandant.art)) === 0) return refuse("letzte-fachstelle");
    await saveBenutzer(tx, id, { geschlossenAm: new Date(ctx.now), name: null });
    await replaceRollen(tx, id, []);
    await deleteLinksOf(tx, id);
    await identity.accounts.remove(id);
    await recordUnseen(tx, ctx, "zugang.benutzer.closed", [{ kind: "benutzer", id, after: { geschlossen: true } }]);
    return accept(null);
  });
}

/**
 * For somebody who lost telephone and emergency codes: takes all factors away, ends all sessions and tells the owner
 * by mail. The next sign-in asks for password and enrolment. Nobody does this for themselves.
 */
export function resetFaktoren(ctx: Ctx, identity: Identity, id: Id<"Benutzer">): Promise<Outcome<null, Refusal>> {
  return manage(ctx, id, async (tx) => {
    await identity.factors.removeAll(id);
    await identity.sessions.endAll(id);
    await enqueue(tx, HINWEIS_KIND, { benutzerId: id, anlass: "faktoren-zurueckgesetzt", locale: ctx.locale });
    await recordUnseen(tx, ctx, "zugang.benutzer.factors.reset", [{ kind: "benutzer", id }]);
    return accept(null);
  });
}

/** Signs somebody out everywhere, for instance after a lost device. */
export function endSessionsOf(ctx: Ctx, identity: Identity, id: Id<"Benutzer">): Promise<Outcome<null, Refusal>> {
  return manage(ctx, id, async (tx) => {
    await identity.sessions.endAll(id);
    await recordUnseen(tx, ctx, "zugang.benutzer.signed.out", [{ kind: "benutzer", id }]);
    return accept(null);
  });
}
