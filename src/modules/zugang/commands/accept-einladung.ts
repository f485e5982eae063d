import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { acceptEinloesung } from "../rules/einladung.ts";
import { findBenutzer, replaceRollen, saveNewBenutzer } from "../store/benutzer.ts";
import { type Einladung, findEinladungByHash, lockEinladungByHash, saveEinladung } from "../store/einladungen.ts";
import type { Identity } from "../store/identity/identity.ts";
import { tokenHash } from "../store/identity/secrets.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { isEasyToGuess } from "./password-strength.ts";

/**
 * Takes an invitation: makes the account with its roles and ends the link. Only ever called by a form that a person
 * filled in, never by opening the link, because mail scanners open links.
 *
 * The sign-in part (schema auth) is written first and is safe to repeat: should the second part fail, the same link
 * works again and finds the account it began.
 */
export async function acceptEinladung(
  ctx: Ctx,
  identity: Identity,
  token: string,
  input: { passwort: string; name: string | null; near: readonly string[] },
): Promise<Outcome<{ benutzerId: Id<"Benutzer">; email: string }, "link-ungueltig" | "passwort-zu-leicht">> {
  const hash = tokenHash(token);
  const found = acceptEinloesung(await ctx.db.read((db) => findEinladungByHash(db, hash)), ctx.now);
  if (!found.ok || !found.value.email) return refuse("link-ungueltig");
  if (isEasyToGuess(input.passwort, [...input.near, found.value.email])) return refuse("passwort-zu-leicht");
  return ctx.db.write(async (tx) => {
    const einladung = acceptEinloesung(await lockEinladungByHash(tx, hash), ctx.now);
    if (!einladung.ok || !einladung.value.email) return refuse("link-ungueltig");
    const { email } = einladung.value;
    const benutzerId = await identity.accounts.ensure(email);
    if (await findBenutzer(tx, benutzerId)) return refuse("link-ungueltig");
    await identity.accounts.setPassword(benutzerId, input.passwort);
    await openBenutzer(tx, ctx, einladung.value, benutzerId, input.name);
    return accept({ benutzerId, email });
  });
}

/** The part of taking an invitation that every way of signing in shares. */
export async function openBenutzer(
  tx: Tx,
  ctx: Ctx,
  einladung: Einladung,
  benutzerId: Id<"Benutzer">,
  name: string | null,
): Promise<void> {
  const { funktion, stelleId, rollen } = einladung;
  await saveNewBenutzer(tx, { id: benutzerId, funktion, name, stelleId });
  await replaceRollen(tx, benutzerId, rollen);
  await saveEinladung(tx, einladung.id, { eingeloestAm: new Date(ctx.now), benutzerId, email: null });
  await recordUnseen(tx, ctx, "zugang.einladung.redeemed", [
    { kind: "einladung", id: einladung.id, after: { benutzerId } },
    { kind: "benutzer", id: benutzerId, after: { funktion, rollen } },
  ]);
}
