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
import { HINWEIS_KIND } from "./hinweis.ts";
import { isEasyToGuess } from "./password-strength.ts";
import type { Anmeldeort } from "./sign-in.ts";

export const PASSWORT_LINK_KIND = "zugang.passwort-link";

/**
 * Asks for a link by mail. Whether the address has an account is looked up later, by the job that writes the mail, so
 * this answers and works the same for every address.
 */
export async function requestPasswortReset(
  ctx: Ctx,
  identity: Identity,
  at: Anmeldeort,
  email: string,
): Promise<Outcome<null, "zu-viele">> {
  const waits = [
    await identity.limits.take("netz", at.network, ctx.now),
    await identity.limits.take("ruecksetzung", email, ctx.now),
  ];
  if (Math.max(...waits) > 0) return refuse("zu-viele");
  await ctx.db.write(async (tx) => {
    const id = newId<"Link">();
    await saveNewLink(tx, { id, zweck: "passwort", benutzerId: null, email, expiresAt: new Date(ctx.now + LINK_MS) });
    await enqueue(tx, PASSWORT_LINK_KIND, { linkId: id, locale: ctx.locale });
    await recordUnseen(tx, ctx, "zugang.passwort.reset.requested", [{ kind: "link", id }]);
  });
  return accept(null);
}

/**
 * Makes the link for the mail that carries it. Null when the address has no open account with a password: then no mail
 * is written and the request is forgotten.
 */
export async function issuePasswortLink(
  ctx: Ctx,
  identity: Identity,
  id: Id<"Link">,
): Promise<{ token: string; email: string } | null> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  const issued = await ctx.db.write(async (tx) => {
    const link = await lockLink(tx, id);
    if (link?.zweck !== "passwort" || !link.email || !linkIsOpen(link, ctx.now)) return refuse("link-ungueltig");
    const konto = await identity.accounts.findByEmail(link.email);
    const benutzer = konto?.hatPasswort ? await findBenutzer(tx, konto.id) : null;
    if (!konto || !benutzer || benutzer.gesperrtAm || benutzer.geschlossenAm) {
      await saveLink(tx, id, { email: null, expiresAt: new Date(ctx.now) });
      await recordUnseen(tx, ctx, "zugang.passwort.reset.without-account", [{ kind: "link", id }]);
      return accept(null);
    }
    const token = newToken();
    await saveLink(tx, id, {
      benutzerId: konto.id,
      tokenHash: tokenHash(token),
      expiresAt: new Date(ctx.now + LINK_MS),
    });
    await recordUnseen(tx, ctx, "zugang.passwort.reset.link.issued", [{ kind: "benutzer", id: konto.id }]);
    return accept({ token, email: link.email });
  });
  return issued.ok ? issued.value : null;
}

/** Whether the link still opens the form. The same answer for a missing, used, expired or foreign one. */
export async function mayResetPasswort(ctx: Ctx, token: string): Promise<boolean> {
  return linkIsOpen(await ctx.db.read((db) => findLink(db, "passwort", tokenHash(token))), ctx.now);
}

/**
 * Sets a new password by link. Ends every session and every other link; signing in afterwards still asks for the
 * second factor.
 */
export async function resetPasswort(
  ctx: Ctx,
  identity: Identity,
  token: string,
  input: { passwort: string; near: readonly string[] },
): Promise<Outcome<null, "link-ungueltig" | "passwort-zu-leicht">> {
  if (!(await mayResetPasswort(ctx, token))) return refuse("link-ungueltig");
  if (isEasyToGuess(input.passwort, input.near)) return refuse("passwort-zu-leicht");
  return ctx.db.write(async (tx) => {
    const link = await lockLinkByHash(tx, "passwort", tokenHash(token));
    if (!link?.benutzerId || !linkIsOpen(link, ctx.now)) return refuse("link-ungueltig");
    const benutzer = await findBenutzer(tx, link.benutzerId);
    if (!benutzer || benutzer.gesperrtAm || benutzer.geschlossenAm) return refuse("link-ungueltig");
    await identity.accounts.setPassword(link.benutzerId, input.passwort);
    await identity.sessions.endAll(link.benutzerId);
    await deleteLinksOf(tx, link.benutzerId);
    await enqueue(tx, HINWEIS_KIND, { benutzerId: link.benutzerId, anlass: "passwort", locale: ctx.locale });
    await recordUnseen(tx, ctx, "zugang.passwort.reset.done", [{ kind: "benutzer", id: link.benutzerId }]);
    return accept(null);
  });
}
