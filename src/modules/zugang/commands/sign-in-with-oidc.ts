import { z } from "zod";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { countsAsTwoFactors } from "../rules/oidc.ts";
import { findBenutzer } from "../store/benutzer.ts";
import { lockOpenEinladungByEmail } from "../store/einladungen.ts";
import type { Identity } from "../store/identity/identity.ts";
import type { OidcClient, OidcEinstellung, OidcPerson } from "../store/identity/oidc-client.ts";
import { seal, unseal } from "../store/identity/secrets.ts";
import type { Anmeldeschritt } from "../store/identity/sign-in.ts";
import { findOidcAnbieter, type OidcAnbieter } from "../store/oidc-anbieter.ts";
import { openBenutzer } from "./accept-einladung.ts";
import { type Anmeldeort, noteSignIn } from "./sign-in.ts";

export type OidcParts = { readonly identity: Identity; readonly oidc: OidcClient; readonly appSecret: string };

/** How long somebody may take at the service. */
export const OIDC_GANG_SECONDS = 600;

const gangSchema = z.strictObject({
  anbieterId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  weiter: z.string(),
  until: z.number(),
});

/** The secret as it is used; sealed for this county, so a row copied to another one opens nothing. */
export const secretPurpose = (ctx: Ctx) => `oidc secret ${ctx.mandant.id}`;
const gangPurpose = (ctx: Ctx) => `oidc way ${ctx.mandant.id}`;

function opened(ctx: Ctx, parts: OidcParts, anbieter: OidcAnbieter): OidcEinstellung {
  const clientSecret = unseal(parts.appSecret, secretPurpose(ctx), anbieter.clientSecret);
  if (clientSecret === null)
    throw new Error("The secret of a sign-in service cannot be opened: APP_SECRET has changed.");
  const { id, rev, issuer, clientId } = anbieter;
  return { id, rev, issuer, clientId, clientSecret };
}

async function findActive(ctx: Ctx, id: Id<"OidcAnbieter">): Promise<OidcAnbieter> {
  const anbieter = await ctx.db.read((db) => findOidcAnbieter(db, id));
  if (!anbieter?.aktiv) throw new NotFound();
  return anbieter;
}

/** Each service comes back to an address of its own, so that one cannot pass off its answer as another's. */
export const oidcReturnPath = (id: string) => `/anmelden/dienst/${id}/zurueck`;

/**
 * Sends the browser to the county's sign-in service. Writes nothing here: it is a link that anybody may open.
 *
 * @returns where to go, and what the browser must bring back (a sealed cookie)
 * @throws NotFound when there is no such service here
 */
export async function startOidc(
  ctx: Ctx,
  parts: OidcParts,
  input: { anbieterId: Id<"OidcAnbieter">; weiter: string },
): Promise<Outcome<{ url: string; gang: string }, "dienst-nicht-erreichbar">> {
  const anbieter = await findActive(ctx, input.anbieterId);
  const redirectUri = ctx.mandant.origin + oidcReturnPath(anbieter.id);
  const started = await parts.oidc.start(opened(ctx, parts, anbieter), redirectUri, ctx.now);
  if (!started.ok) return started;
  const gang = JSON.stringify({
    anbieterId: anbieter.id,
    ...started.value.gang,
    weiter: input.weiter,
    until: ctx.now + OIDC_GANG_SECONDS * 1000,
  } satisfies z.infer<typeof gangSchema>);
  return accept({ url: started.value.url, gang: seal(parts.appSecret, gangPurpose(ctx), gang) });
}

export type OidcReason = "dienst-nicht-erreichbar" | "antwort-ungueltig" | "kein-konto" | "abgelehnt" | "zu-viele";

/**
 * The browser comes back from the service. An account is found by issuer and subject, never by address. The only other
 * way in is an open invitation to an address which the service says it has verified; it makes the account and ties it
 * to this subject. An address that has an account here is not taken over.
 */
export async function finishOidc(
  ctx: Ctx,
  parts: OidcParts,
  at: Anmeldeort,
  input: { anbieterId: Id<"OidcAnbieter">; cameBackTo: string; gang: string | null },
): Promise<Outcome<{ step: Anmeldeschritt; weiter: string }, OidcReason>> {
  const anbieter = await findActive(ctx, input.anbieterId);
  const text = input.gang ? unseal(parts.appSecret, gangPurpose(ctx), input.gang) : null;
  const gang = text === null ? null : gangSchema.parse(JSON.parse(text));
  if (!gang || gang.until < ctx.now || gang.anbieterId !== anbieter.id) return refuse("antwort-ungueltig");
  if ((await parts.identity.limits.take("netz", at.network, ctx.now)) > 0) return refuse("zu-viele");
  const cameBackTo = new URL(oidcReturnPath(anbieter.id) + new URL(input.cameBackTo).search, ctx.mandant.origin);
  const person = await parts.oidc.finish(opened(ctx, parts, anbieter), cameBackTo, gang, ctx.now);
  if (!person.ok) return person;
  const known = await parts.identity.accounts.findByOidc(person.value.issuer, person.value.sub);
  const benutzerId = known ?? (await takeInvitation(ctx, parts.identity, person.value));
  if (!benutzerId) return refuse("kein-konto");
  const zweiterFaktor = countsAsTwoFactors(anbieter.mfaWerte, person.value);
  const step = await parts.identity.signIn.open(at.headers, { benutzerId, zweiterFaktor });
  if (!step.ok) return step;
  if (step.value.benutzerId) await noteSignIn(ctx, benutzerId, zweiterFaktor ? "dienst-mit-zwei-faktoren" : "dienst");
  return accept({ step: step.value, weiter: gang.weiter });
}

async function takeInvitation(ctx: Ctx, identity: Identity, person: OidcPerson): Promise<Id<"Benutzer"> | null> {
  const { email } = person;
  if (!email) return null;
  const taken = await ctx.db.write(async (tx) => {
    const einladung = await lockOpenEinladungByEmail(tx, email, new Date(ctx.now));
    if (!einladung) return refuse("kein-konto");
    const benutzerId = await identity.accounts.ensure(email);
    if (await findBenutzer(tx, benutzerId)) return refuse("kein-konto");
    await identity.accounts.linkOidc(benutzerId, person.issuer, person.sub);
    await openBenutzer(tx, ctx, einladung, benutzerId, null);
    return accept(benutzerId);
  });
  return taken.ok ? taken.value : null;
}
