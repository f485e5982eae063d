import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { enqueue } from "#src/platform/queue/enqueue.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { PasskeyNeu } from "../rules/passkey.ts";
import { mayEnrolFaktor, needsSecondFactor } from "../rules/permissions.ts";
import { rollenOf } from "../store/benutzer.ts";
import type { AppEinrichtung, Faktoren } from "../store/identity/factors.ts";
import { type Anlass, HINWEIS_KIND } from "./hinweis.ts";
import { isFresh, type Konto, requireOwn } from "./konto.ts";

const hasAny = (factors: Faktoren) => factors.app || factors.passkeys.length > 0;

/** Whether a factor may be added in this session, and if not, what is missing. */
async function acceptEnrolment(
  ctx: Ctx,
  konto: Konto,
): Promise<Outcome<Id<"Benutzer">, "bestaetigen" | "erst-faktor-zeigen">> {
  const id = requireOwn(ctx, konto);
  const factors = await konto.identity.factors.of(id);
  if (!mayEnrolFaktor(konto.sitzung, hasAny(factors))) return refuse("erst-faktor-zeigen");
  return isFresh(ctx, konto) ? accept(id) : refuse("bestaetigen");
}

async function noteChange(ctx: Ctx, id: Id<"Benutzer">, verb: string, anlass: Anlass | null): Promise<void> {
  await ctx.db.write(async (tx) => {
    if (anlass) await enqueue(tx, HINWEIS_KIND, { benutzerId: id, anlass, locale: ctx.locale });
    await recordUnseen(tx, ctx, verb, [{ kind: "benutzer", id }]);
  });
}

/** Begins to enrol an authenticator app: makes the secret that the page shows as QR code and as text. */
export async function startApp(
  ctx: Ctx,
  konto: Konto,
): Promise<Outcome<AppEinrichtung, "bestaetigen" | "erst-faktor-zeigen" | "app-vorhanden">> {
  const allowed = await acceptEnrolment(ctx, konto);
  if (!allowed.ok) return allowed;
  const started = await konto.identity.factors.startApp(allowed.value);
  if (!started) return refuse("app-vorhanden");
  await noteChange(ctx, allowed.value, "zugang.faktor.app.started", null);
  return accept(started);
}

/**
 * The app counts from its first right code on, and emergency codes exist from then on. Other sessions end; this one
 * gets a new token.
 *
 * @returns the cookies that carry the session on
 */
export async function confirmApp(
  ctx: Ctx,
  konto: Konto,
  code: string,
): Promise<Outcome<readonly string[], "bestaetigen" | "erst-faktor-zeigen" | "code-falsch" | "zu-viele">> {
  const allowed = await acceptEnrolment(ctx, konto);
  if (!allowed.ok) return allowed;
  const id = allowed.value;
  if ((await konto.identity.limits.take("konto", `app ${id}`, ctx.now)) > 0) return refuse("zu-viele");
  if (!(await konto.identity.factors.pendingApp(id))) return refuse("code-falsch");
  const cookies = await konto.identity.factors.confirmApp(konto.headers, id, code, ctx.now);
  if (!cookies) return refuse("code-falsch");
  await konto.identity.sessions.endAllButNewest(id);
  await konto.identity.factors.renewBackupCodes(id);
  await noteChange(ctx, id, "zugang.faktor.app.added", "app-hinzugefuegt");
  return accept(cookies);
}

/** The browser's challenge for a new passkey. */
export async function startPasskey(
  ctx: Ctx,
  konto: Konto,
): Promise<Outcome<Response, "bestaetigen" | "erst-faktor-zeigen">> {
  const allowed = await acceptEnrolment(ctx, konto);
  if (!allowed.ok) return allowed;
  return accept(await konto.identity.factors.passkeyRegistrationOptions(konto.headers));
}

/** Adds a passkey. It was just used with PIN, finger or face, so this session has its second factor. */
export async function addPasskey(
  ctx: Ctx,
  konto: Konto,
  input: { antwort: PasskeyNeu; name: string },
): Promise<Outcome<null, "bestaetigen" | "erst-faktor-zeigen" | "passkey-abgelehnt">> {
  const allowed = await acceptEnrolment(ctx, konto);
  if (!allowed.ok) return allowed;
  if (!(await konto.identity.factors.addPasskey(konto.headers, input.antwort, input.name))) {
    return refuse("passkey-abgelehnt");
  }
  await konto.identity.sessions.noteSecondFactor(konto.sitzung.id);
  await konto.identity.sessions.endAll(allowed.value, konto.sitzung.id);
  await noteChange(ctx, allowed.value, "zugang.faktor.passkey.added", "passkey-hinzugefuegt");
  return accept(null);
}

type RemovalReason = "bestaetigen" | "erst-faktor-zeigen" | "letzter-faktor" | "nicht-vorhanden";

/** Whoever must have a second factor keeps the last one; changing it means adding the new one first. */
async function acceptRemoval(
  ctx: Ctx,
  konto: Konto,
  left: (factors: Faktoren) => number,
): Promise<Outcome<Id<"Benutzer">, RemovalReason>> {
  const id = requireOwn(ctx, konto);
  if (!konto.sitzung.zweiterFaktor) return refuse("erst-faktor-zeigen");
  if (!isFresh(ctx, konto)) return refuse("bestaetigen");
  const rollen = await ctx.db.read((db) => rollenOf(db, id));
  const factors = await konto.identity.factors.of(id);
  if (needsSecondFactor(rollen) && left(factors) === 0) return refuse("letzter-faktor");
  return accept(id);
}

export async function removeApp(ctx: Ctx, konto: Konto): Promise<Outcome<null, RemovalReason>> {
  const allowed = await acceptRemoval(ctx, konto, (factors) => factors.passkeys.length);
  if (!allowed.ok) return allowed;
  await konto.identity.factors.removeApp(allowed.value);
  await konto.identity.sessions.endAll(allowed.value, konto.sitzung.id);
  await noteChange(ctx, allowed.value, "zugang.faktor.app.removed", "app-entfernt");
  return accept(null);
}

export async function removePasskey(ctx: Ctx, konto: Konto, passkeyId: string): Promise<Outcome<null, RemovalReason>> {
  const allowed = await acceptRemoval(ctx, konto, (factors) => {
    return (factors.app ? 1 : 0) + factors.passkeys.filter((one) => one.id !== passkeyId).length;
  });
  if (!allowed.ok) return allowed;
  if (!(await konto.identity.factors.removePasskey(allowed.value, passkeyId))) return refuse("nicht-vorhanden");
  await konto.identity.sessions.endAll(allowed.value, konto.sitzung.id);
  await noteChange(ctx, allowed.value, "zugang.faktor.passkey.removed", "passkey-entfernt");
  return accept(null);
}

/** New emergency codes; the old ones are void. */
export async function renewNotfallcodes(
  ctx: Ctx,
  konto: Konto,
): Promise<Outcome<null, "bestaetigen" | "erst-faktor-zeigen">> {
  const id = requireOwn(ctx, konto);
  if (!konto.sitzung.zweiterFaktor || !(await konto.identity.factors.of(id)).app) return refuse("erst-faktor-zeigen");
  if (!isFresh(ctx, konto)) return refuse("bestaetigen");
  await konto.identity.factors.renewBackupCodes(id);
  await noteChange(ctx, id, "zugang.faktor.notfallcodes.renewed", null);
  return accept(null);
}
