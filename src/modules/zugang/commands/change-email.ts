import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { LINK_MS, linkIsOpen } from "../rules/einladung.ts";
import { findBenutzer } from "../store/benutzer.ts";
import type { Identity } from "../store/identity/identity.ts";
import { newToken, tokenHash } from "../store/identity/secrets.ts";
import { deleteLinksOf, findLink, lockLink, lockLinkByHash, saveLink, saveNewLink } from "../store/links.ts";
import { isFresh, type Konto, requireOwn } from "./konto.ts";

export const EMAIL_LINK_KIND = "zugang.email-link";
export const EMAIL_HINWEIS_KIND = "zugang.email-hinweis";

/** Asks for a link to the new address. Nothing changes until it is confirmed from there. */
export async function requestEmailChange(
  ctx: Ctx,
  konto: Konto,
  email: string,
): Promise<Outcome<null, "bestaetigen" | "zu-viele">> {
  const benutzerId = requireOwn(ctx, konto);
  if (!isFresh(ctx, konto)) return refuse("bestaetigen");
  if ((await konto.identity.limits.take("ruecksetzung", `email ${benutzerId}`, ctx.now)) > 0) return refuse("zu-viele");
  await ctx.db.write(async (tx) => {
    const id = newId<"Link">();
    await saveNewLink(tx, { id, zweck: "email", benutzerId, email, expiresAt: new Date(ctx.now + LINK_MS) });
    await enqueue(tx, EMAIL_LINK_KIND, { linkId: id, locale: ctx.locale });
    await recordUnseen(tx, ctx, "zugang.email.change.requested", [{ kind: "benutzer", id: benutzerId }]);
  });
  return accept(null);
}

/** Makes the link for the mail to the new address. Null when there is nothing to send any more. */
export async function issueEmailLink(ctx: Ctx, id: Id<"Link">): Promise<{ token: string; email: string } | null> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const issued = await ctx.db.write(async (tx) => {
    const link = await lockLink(tx, id);
    if (link?.zweck !== "email" || !link.email || !linkIsOpen(link, ctx.now)) return refuse("link-ungueltig");
    const token = newToken();
    await saveLink(tx, id, { tokenHash: tokenHash(token), expiresAt: new Date(ctx.now + LINK_MS) });
    await recordUnseen(tx, ctx, "zugang.email.link.issued", [{ kind: "link", id }]);
    return accept({ token, email: link.email });
  });
  return issued.ok ? issued.value : null;
}

export async function mayConfirmEmail(ctx: Ctx, token: string): Promise<boolean> {
  return linkIsOpen(await ctx.db.read((db) => findLink(db, "email", tokenHash(token))), ctx.now);
}

/**
 * The new address becomes the account's. Every session ends, and the old address is told. An address that an account
 * of this county already has is refused as if the link were void.
 */
export async function confirmEmailChange(
  ctx: Ctx,
  identity: Identity,
  token: string,
): Promise<Outcome<null, "link-ungueltig">> {
  return ctx.db.write(async (tx) => {
    const link = await lockLinkByHash(tx, "email", tokenHash(token));
    if (!link?.benutzerId || !link.email || !linkIsOpen(link, ctx.now)) return refuse("link-ungueltig");
    const benutzer = await findBenutzer(tx, link.benutzerId);
    const konto = await identity.accounts.findById(link.benutzerId);
    const taken = await identity.accounts.findByEmail(link.email);
    if (!konto || taken || !benutzer || benutzer.gesperrtAm || benutzer.geschlossenAm) return refuse("link-ungueltig");
    await identity.accounts.setEmail(konto.id, link.email);
    await identity.sessions.endAll(konto.id);
    await deleteLinksOf(tx, konto.id);
    // Keeps the old address until the mail to it has left; see takeOldEmail.
    const id = newId<"Link">();
    await saveNewLink(tx, { id, zweck: "email", benutzerId: null, email: konto.email, expiresAt: new Date(ctx.now) });
    await enqueue(tx, EMAIL_HINWEIS_KIND, { linkId: id, locale: ctx.locale });
    await recordUnseen(tx, ctx, "zugang.email.changed", [{ kind: "benutzer", id: konto.id }]);
    return accept(null);
  });
}

/** The address that was replaced, for the one mail that tells it; null once that mail has left. */
export async function findOldEmail(ctx: Ctx, id: Id<"Link">): Promise<string | null> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const found = await ctx.db.write(async (tx) => {
    const link = await lockLink(tx, id);
    await recordUnseen(tx, ctx, "zugang.email.notice.prepared", [{ kind: "link", id }]);
    return accept(link?.email ?? null);
  });
  return found.value;
}

export async function forgetOldEmail(ctx: Ctx, id: Id<"Link">): Promise<void> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  await ctx.db.write(async (tx) => {
    await saveLink(tx, id, { email: null, eingeloestAm: new Date(ctx.now) });
    await recordUnseen(tx, ctx, "zugang.email.notice.sent", [{ kind: "link", id }]);
  });
}
