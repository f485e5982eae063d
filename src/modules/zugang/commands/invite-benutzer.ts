import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import type { Rollenbezug } from "#src/shared/actor.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { EINLADUNG_TAGE } from "../rules/einladung.ts";
import { mayManageBenutzer } from "../rules/permissions.ts";
import { acceptRollen, type RollenReason } from "../rules/rollen.ts";
import { findBenutzer } from "../store/benutzer.ts";
import { lockEinladung, lockOpenEinladungByEmail, saveEinladung, saveNewEinladung } from "../store/einladungen.ts";
import type { Identity } from "../store/identity/identity.ts";
import { newToken, tokenHash } from "../store/identity/secrets.ts";

export const EINLADUNG_KIND = "zugang.einladung";

export type EinladungInput = {
  readonly email: string;
  readonly funktion: string;
  readonly rollen: readonly Rollenbezug[];
  readonly stelleId?: Id<"Stelle"> | null;
  /** False: whoever invites hands the link over by other means. */
  readonly mail?: boolean;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const expiry = (now: number) => new Date(now + EINLADUNG_TAGE * DAY_MS);

/**
 * Invites somebody by mail. The link is made when the mail leaves, so it stands nowhere but in the mail.
 * A second invitation to the same address replaces the first.
 *
 * @throws NotAllowed unless the actor steers here
 */
export async function inviteBenutzer(
  ctx: Ctx,
  identity: Identity,
  input: EinladungInput,
): Promise<Outcome<Id<"Einladung">, RollenReason | "konto-vorhanden">> {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  const rollen = acceptRollen(ctx.mandant.art, input.rollen);
  if (!rollen.ok) return rollen;
  const known = await identity.accounts.findByEmail(input.email);
  return ctx.db.write(async (tx) => {
    if (known && (await findBenutzer(tx, known.id))) return refuse("konto-vorhanden");
    const earlier = await lockOpenEinladungByEmail(tx, input.email, new Date(ctx.now));
    if (earlier) await saveEinladung(tx, earlier.id, { widerrufenAm: new Date(ctx.now), email: null, tokenHash: null });
    const id = newId<"Einladung">();
    await saveNewEinladung(tx, {
      id,
      email: input.email,
      funktion: input.funktion,
      rollen: rollen.value,
      stelleId: input.stelleId ?? null,
      expiresAt: expiry(ctx.now),
    });
    if (input.mail !== false) await enqueue(tx, EINLADUNG_KIND, { einladungId: id, locale: ctx.locale });
    await recordUnseen(tx, ctx, "zugang.einladung.created", [
      { kind: "einladung", id, after: { funktion: input.funktion, rollen: rollen.value } },
      ...(earlier ? [{ kind: "einladung", id: earlier.id, after: { widerrufen: true } }] : []),
    ]);
    return accept(id);
  });
}

/**
 * Sends the invitation anew, with a new link and a new term; the old link is void.
 *
 * @throws NotFound when it was taken or revoked
 */
export async function renewEinladung(ctx: Ctx, id: Id<"Einladung">): Promise<void> {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  await ctx.db.write(async (tx) => {
    const einladung = await lockEinladung(tx, id);
    if (!einladung?.email || einladung.eingeloestAm || einladung.widerrufenAm) throw new NotFound();
    await saveEinladung(tx, id, { expiresAt: expiry(ctx.now), tokenHash: null });
    await enqueue(tx, EINLADUNG_KIND, { einladungId: id, locale: ctx.locale });
    await recordUnseen(tx, ctx, "zugang.einladung.resent", [{ kind: "einladung", id }]);
  });
}

/** @throws NotFound when it was taken or revoked already */
export async function revokeEinladung(ctx: Ctx, id: Id<"Einladung">): Promise<void> {
  if (!mayManageBenutzer(ctx.actor)) throw new NotAllowed();
  await ctx.db.write(async (tx) => {
    const einladung = await lockEinladung(tx, id);
    if (!einladung || einladung.eingeloestAm || einladung.widerrufenAm) throw new NotFound();
    await saveEinladung(tx, id, { widerrufenAm: new Date(ctx.now), email: null, tokenHash: null });
    await recordUnseen(tx, ctx, "zugang.einladung.revoked", [{ kind: "einladung", id }]);
  });
}

/**
 * Makes the link of an open invitation, for the mail that carries it or for the console of the first account.
 * Earlier links of it are void. Null when there is nothing to send any more.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function issueEinladungLink(
  ctx: Ctx,
  id: Id<"Einladung">,
): Promise<{ token: string; email: string; funktion: string } | null> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const issued = await ctx.db.write(async (tx) => {
    const einladung = await lockEinladung(tx, id);
    const open =
      einladung && !einladung.eingeloestAm && !einladung.widerrufenAm && einladung.expiresAt.getTime() > ctx.now;
    if (!open || !einladung.email) return refuse("link-ungueltig");
    const token = newToken();
    await saveEinladung(tx, id, { tokenHash: tokenHash(token) });
    await recordUnseen(tx, ctx, "zugang.einladung.link.issued", [{ kind: "einladung", id }]);
    return accept({ token, email: einladung.email, funktion: einladung.funktion });
  });
  return issued.ok ? issued.value : null;
}
