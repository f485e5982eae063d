import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mandant } from "#src/platform/ctx.ts";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../test/database.ts";
import { CLIENT, goThroughService, type OidcService, startOidcService } from "../fixtures/oidc-service.ts";
import { aBenutzer, actorWith, browser, NETZ, nowCtx, SYSTEM, zugangFor } from "../fixtures/people.ts";
import type { Zugang } from "../zugang.ts";
import { createAnmeldedienst } from "./change-anmeldedienst.ts";
import { inviteBenutzer } from "./invite-benutzer.ts";
import { finishOidc, startOidc } from "./sign-in-with-oidc.ts";

const database = testDatabase();
const PERSON = { sub: "s-1", email: "neu@kreis.example", verified: true };
const redirects: string[] = [];
let service: OidcService;

/** The redirect address holds the id of the provider's row, so the service learns it after the row exists. */
async function aKreisWithService(): Promise<{ mandant: Mandant; zugang: Zugang; anbieterId: Id<"OidcAnbieter"> }> {
  const mandant = await database.aMandant();
  const zugang = zugangFor(database, [service.host]);
  const made = await createAnmeldedienst(
    nowCtx(database, mandant, SYSTEM),
    { oidc: zugang.oidc, appSecret: zugang.config.appSecret },
    {
      name: "Landratsamt",
      issuer: service.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      mfaWerte: ["mfa"],
      aktiv: true,
    },
  );
  if (!made.ok) throw new Error(made.reason);
  redirects.push(`${mandant.origin}/anmelden/dienst/${made.value}/zurueck`);
  return { mandant, zugang, anbieterId: made.value };
}

async function signInThere({ mandant, zugang, anbieterId }: Awaited<ReturnType<typeof aKreisWithService>>) {
  const ctx = nowCtx(database, mandant);
  const parts = { identity: zugang.at(mandant), oidc: zugang.oidc, appSecret: zugang.config.appSecret };
  const started = await startOidc(ctx, parts, { anbieterId, weiter: "/intern" });
  if (!started.ok) throw new Error(started.reason);
  const cameBackTo = await goThroughService(started.value.url, mandant.origin);
  const at = { headers: browser(mandant), network: NETZ };
  return {
    parts,
    cameBackTo,
    gang: started.value.gang,
    at,
    outcome: await finishOidc(ctx, parts, at, { anbieterId, cameBackTo, gang: started.value.gang }),
  };
}

const invite = (zugang: Zugang, mandant: Mandant, email: string) =>
  inviteBenutzer(nowCtx(database, mandant, SYSTEM), zugang.at(mandant), {
    email,
    funktion: "Fachstelle",
    rollen: [{ rolle: "fachstelle", bezugId: null }],
  });

describe("signing in with the county's own service", () => {
  beforeAll(async () => {
    service = await startOidcService(redirects, PERSON);
  });
  afterAll(() => service.close());

  it("lets nobody in who was not invited", async () => {
    const { outcome } = await signInThere(await aKreisWithService());
    expect(outcome).toEqual({ ok: false, reason: "kein-konto" });
  });

  it("makes the account of an open invitation to a verified address, and finds it again by issuer and subject", async () => {
    const kreis = await aKreisWithService();
    await invite(kreis.zugang, kreis.mandant, PERSON.email);
    const first = await signInThere(kreis);
    expect(first.outcome).toMatchObject({ ok: true, value: { step: { next: "fertig" }, weiter: "/intern" } });
    service.person = { ...PERSON, email: "anders@kreis.example" };
    const second = await signInThere(kreis);
    service.person = PERSON;
    if (!first.outcome.ok || !second.outcome.ok) throw new Error("expected");
    expect(second.outcome.value.step.benutzerId).toBe(first.outcome.value.step.benutzerId);
  });

  it("does not take an invitation for an address the service has not verified", async () => {
    const kreis = await aKreisWithService();
    await invite(kreis.zugang, kreis.mandant, PERSON.email);
    service.person = { ...PERSON, sub: "s-2", verified: false };
    const { outcome } = await signInThere(kreis);
    service.person = PERSON;
    expect(outcome).toEqual({ ok: false, reason: "kein-konto" });
  });

  it("T74 does not take over a local account with the same address", async () => {
    const kreis = await aKreisWithService();
    await aBenutzer(database, kreis.zugang, kreis.mandant, { email: PERSON.email });
    const { outcome } = await signInThere(kreis);
    expect(outcome).toEqual({ ok: false, reason: "kein-konto" });
  });

  it("counts as two factors only when the service says so in an agreed value", async () => {
    const kreis = await aKreisWithService();
    await invite(kreis.zugang, kreis.mandant, PERSON.email);
    const read = async () => {
      const { outcome } = await signInThere(kreis);
      if (!outcome.ok) throw new Error(outcome.reason);
      const headers = browser(kreis.mandant, outcome.value.step.cookies);
      return kreis.zugang.findActor(new Request(kreis.mandant.origin, { headers }), nowCtx(database, kreis.mandant));
    };
    expect(await read()).toMatchObject({ kind: "benutzer", zweiterFaktor: false, rollen: [] });
    service.person = { ...PERSON, amr: ["pwd", "mfa"] };
    const actor = await read();
    service.person = PERSON;
    expect(actor).toMatchObject({ zweiterFaktor: true, rollen: [{ rolle: "fachstelle" }] });
  });

  it("T75 refuses the way back of county A on county B, of another service, and without the browser's own note", async () => {
    const [a, b] = [await aKreisWithService(), await aKreisWithService()];
    await invite(b.zugang, b.mandant, PERSON.email);
    const { gang, cameBackTo, at } = await signInThere(a);
    const onB = { identity: b.zugang.at(b.mandant), oidc: b.zugang.oidc, appSecret: b.zugang.config.appSecret };
    const ctx = nowCtx(database, b.mandant);
    for (const note of [gang, null, "x", gang.slice(0, -2)]) {
      const outcome = await finishOidc(ctx, onB, at, { anbieterId: b.anbieterId, cameBackTo, gang: note });
      expect(outcome).toEqual({ ok: false, reason: "antwort-ungueltig" });
    }
  });

  it("takes a code once and only with the state of this browser", async () => {
    const kreis = await aKreisWithService();
    await invite(kreis.zugang, kreis.mandant, PERSON.email);
    const { parts, at, cameBackTo, gang, outcome } = await signInThere(kreis);
    expect(outcome.ok).toBe(true);
    const ctx = nowCtx(database, kreis.mandant);
    const again = await finishOidc(ctx, parts, at, { anbieterId: kreis.anbieterId, cameBackTo, gang });
    expect(again).toEqual({ ok: false, reason: "antwort-ungueltig" });
    const forged = new URL(cameBackTo);
    forged.searchParams.set("state", "x");
    const other = await finishOidc(ctx, parts, at, { anbieterId: kreis.anbieterId, cameBackTo: forged.href, gang });
    expect(other).toEqual({ ok: false, reason: "antwort-ungueltig" });
  });

  it("T78 asks no address of the own network unless the operator allowed it", async () => {
    const mandant = await database.aMandant();
    const zugang = zugangFor(database);
    const input = { name: "x", issuer: service.issuer, clientId: "c", clientSecret: "s", mfaWerte: [], aktiv: true };
    const parts = { oidc: zugang.oidc, appSecret: zugang.config.appSecret };
    for (const issuer of [
      service.issuer,
      "https://127.0.0.1/",
      "https://localhost/",
      "https://169.254.169.254/",
      "https://[::1]/",
    ]) {
      const outcome = await createAnmeldedienst(nowCtx(database, mandant, SYSTEM), parts, { ...input, issuer });
      expect(outcome).toEqual({ ok: false, reason: "dienst-nicht-erreichbar" });
    }
  });

  it("T61 keeps the secret sealed, for this county only", async () => {
    const kreis = await aKreisWithService();
    const { rows } = await database.admin.query("select client_secret from zugang_oidc_anbieter where tenant_id = $1", [
      kreis.mandant.id,
    ]);
    expect(rows[0].client_secret).not.toContain(CLIENT.secret);
  });

  it("is set up by nobody but the Fachstelle", async () => {
    const mandant = await database.aMandant();
    const zugang = zugangFor(database, [service.host]);
    const input = { name: "x", issuer: service.issuer, clientId: "c", clientSecret: "s", mfaWerte: [], aktiv: true };
    const parts = { oidc: zugang.oidc, appSecret: zugang.config.appSecret };
    const someone = actorWith("0190aaaa-0000-7000-8000-000000000000" as Id<"Benutzer">, "lesende");
    await expect(createAnmeldedienst(nowCtx(database, mandant, someone), parts, input)).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe("T80 a service that is down", () => {
  it("is said so, and works again without a restart when it returns", async () => {
    const uris: string[] = [];
    const up = await startOidcService(uris, PERSON);
    const mandant = await database.aMandant();
    const zugang = zugangFor(database, [up.host]);
    const parts = { identity: zugang.at(mandant), oidc: zugang.oidc, appSecret: zugang.config.appSecret };
    const ctx = nowCtx(database, mandant, SYSTEM);
    const made = await createAnmeldedienst(ctx, parts, {
      name: "x",
      issuer: up.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      mfaWerte: [],
      aktiv: true,
    });
    if (!made.ok) throw new Error(made.reason);
    const fresh = zugangFor(database, [up.host]);
    const input = { anbieterId: made.value, weiter: "/intern" };
    await up.close();
    const down = await startOidc(ctx, { ...parts, oidc: fresh.oidc }, input);
    expect(down).toEqual({ ok: false, reason: "dienst-nicht-erreichbar" });
    const back = await startOidcService(uris, PERSON, Number(up.host.split(":")[1]));
    const again = await startOidc(ctx, { ...parts, oidc: fresh.oidc }, input);
    await back.close();
    expect(again.ok).toBe(true);
  });
});
