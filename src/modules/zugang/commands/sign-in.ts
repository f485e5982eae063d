import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { PasskeyAnmeldung } from "../rules/passkey.ts";
import type { Identity } from "../store/identity/identity.ts";
import type { Anmeldeschritt } from "../store/identity/sign-in.ts";

/** Where the attempt comes from: its headers (cookies) and its network, which is counted and never stored. */
export type Anmeldeort = { readonly headers: Headers; readonly network: string };

export type AnmeldeReason = "abgelehnt" | "zu-viele" | "passkey-noetig";

/**
 * First step with address and password. Known and unknown addresses get the same work and the same answer.
 * Counts per account and per network before looking at the password.
 */
export async function signIn(
  ctx: Ctx,
  identity: Identity,
  at: Anmeldeort,
  input: { email: string; passwort: string },
): Promise<Outcome<Anmeldeschritt, AnmeldeReason>> {
  const waits = [
    await identity.limits.take("netz", at.network, ctx.now),
    await identity.limits.take("konto", input.email, ctx.now),
  ];
  if (Math.max(...waits) > 0) return refuse("zu-viele");
  const step = await identity.signIn.withPassword(at.headers, { email: input.email, password: input.passwort });
  if (!step.ok) return step;
  await identity.limits.forget("konto", input.email);
  if (step.value.benutzerId) await noteSignIn(ctx, step.value.benutzerId, "passwort");
  return step;
}

/** Second step: the code of the app, or an emergency code, which is used up by it. */
export async function confirmSignIn(
  ctx: Ctx,
  identity: Identity,
  at: Anmeldeort,
  code: string,
): Promise<Outcome<Anmeldeschritt, "abgelehnt" | "zu-viele" | "von-vorn">> {
  const waiting = await identity.signIn.awaitingCode(at.headers);
  if (!waiting) return refuse("von-vorn");
  const waits = [
    await identity.limits.take("netz", at.network, ctx.now),
    await identity.limits.take("konto", `code ${waiting}`, ctx.now),
  ];
  if (Math.max(...waits) > 0) return refuse("zu-viele");
  const kind = /^\d{6}$/.test(code) ? "app" : "notfall";
  const typed = kind === "app" ? code : code.replace(/^(.{4})-?(.{4})-?(.{4})$/, "$1-$2-$3");
  const step = await identity.signIn.withCode(at.headers, { code: typed, kind, benutzerId: waiting, now: ctx.now });
  if (!step.ok) return step;
  await identity.limits.forget("konto", `code ${waiting}`);
  await noteSignIn(ctx, waiting, kind === "app" ? "passwort-und-code" : "passwort-und-notfallcode");
  return step;
}

/** What the device has to sign, with the cookie that goes with it. */
export async function passkeyChallenge(
  ctx: Ctx,
  identity: Identity,
  at: Anmeldeort,
): Promise<Outcome<Response, "zu-viele">> {
  if ((await identity.limits.take("netz", at.network, ctx.now)) > 0) return refuse("zu-viele");
  return accept(await identity.signIn.passkeyOptions(at.headers));
}

/** A passkey stands for both factors. Counted per network only, so nobody can lock its owner out. */
export async function signInWithPasskey(
  ctx: Ctx,
  identity: Identity,
  at: Anmeldeort,
  answer: PasskeyAnmeldung,
): Promise<Outcome<Anmeldeschritt, "abgelehnt" | "zu-viele">> {
  if ((await identity.limits.take("netz", at.network, ctx.now)) > 0) return refuse("zu-viele");
  const step = await identity.signIn.withPasskey(at.headers, answer);
  if (step.ok && step.value.benutzerId) await noteSignIn(ctx, step.value.benutzerId, "passkey");
  return step;
}

export async function noteSignIn(ctx: Ctx, benutzerId: Id<"Benutzer">, weg: string): Promise<void> {
  await ctx.db.write(async (tx) => {
    await recordUnseen(tx, ctx, "zugang.anmeldung.succeeded", [{ kind: "benutzer", id: benutzerId, after: { weg } }]);
  });
}

/** Ends the session of this request. Without one nothing happens. */
export async function signOut(ctx: Ctx, identity: Identity, headers: Headers): Promise<readonly string[]> {
  const sitzung = await identity.sessions.find(headers, ctx.now);
  const cookies = await identity.signIn.signOut(headers);
  if (sitzung) {
    await ctx.db.write(async (tx) => {
      await recordUnseen(tx, ctx, "zugang.anmeldung.ended", [{ kind: "benutzer", id: sitzung.benutzerId }]);
    });
  }
  return cookies;
}

/**
 * Proves once more who is sitting here, before a sensitive change: password, and the code where an app is enrolled.
 */
export async function confirmIdentity(
  ctx: Ctx,
  konto: { identity: Identity; sitzung: { id: string; benutzerId: Id<"Benutzer"> } },
  at: Anmeldeort,
  input: { passwort: string; code?: string | undefined },
): Promise<Outcome<null, "abgelehnt" | "zu-viele">> {
  const { identity, sitzung } = konto;
  const waits = [
    await identity.limits.take("netz", at.network, ctx.now),
    await identity.limits.take("konto", `bestaetigung ${sitzung.benutzerId}`, ctx.now),
  ];
  if (Math.max(...waits) > 0) return refuse("zu-viele");
  const passwordRight = await identity.accounts.passwordIsRight(sitzung.benutzerId, input.passwort);
  const factors = await identity.factors.of(sitzung.benutzerId);
  const code = (input.code ?? "").replace(/\s/g, "");
  const codeRight = !factors.app || (await identity.factors.codeIsRight(sitzung.benutzerId, code, ctx.now));
  if (!passwordRight || !codeRight) return refuse("abgelehnt");
  await identity.limits.forget("konto", `bestaetigung ${sitzung.benutzerId}`);
  await identity.sessions.confirm(sitzung.id, ctx.now);
  await ctx.db.write(async (tx) => {
    await recordUnseen(tx, ctx, "zugang.anmeldung.confirmed", [{ kind: "benutzer", id: sitzung.benutzerId }]);
  });
  return accept(null);
}
