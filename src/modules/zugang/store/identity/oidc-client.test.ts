import { createHmac, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOidcClient, type OidcEinstellung } from "./oidc-client.ts";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 });
const RETURN = "https://kreis.example/anmelden/dienst/x/zurueck";
const NOW = Date.now();

type Token = { header?: Record<string, unknown>; claims?: Record<string, unknown>; key?: KeyObject | "hmac" | "none" };
/** What the service under test does wrong. */
let token: Token = {};
let nonce = "";
let discovery: "good" | "redirect" | "huge" | "other-issuer" = "good";
let server: Server;
let issuer = "";

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function idToken(): string {
  const seconds = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: "kreis", sub: "s-1", nonce, iat: seconds, exp: seconds + 300, ...token.claims };
  const head = `${part({ alg: "RS256", kid: "k", ...token.header })}.${part(claims)}`;
  if (token.key === "none") return `${head}.`;
  if (token.key === "hmac")
    return `${head}.${createHmac("sha256", "secret-of-the-client").update(head).digest("base64url")}`;
  return `${head}.${createSign("sha256")
    .update(head)
    .sign(token.key ?? keys.privateKey, "base64url")}`;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const json = (body: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(body));
    if (request.url === "/.well-known/openid-configuration") {
      if (discovery === "redirect") return response.writeHead(302, { location: "http://169.254.169.254/" }).end();
      if (discovery === "huge") return response.end(`{"issuer":"${"x".repeat(2_000_000)}"}`);
      return json({
        issuer: discovery === "other-issuer" ? "https://elsewhere.example" : issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
      });
    }
    if (request.url === "/jwks") {
      return json({ keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }] });
    }
    return json({ access_token: "a", token_type: "bearer", id_token: idToken() });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function signIn(wrong: Token, goods: { returned?: Record<string, string>; nonce?: string } = {}) {
  const client = createOidcClient([new URL(issuer).host]);
  const service: OidcEinstellung = { id: "x", rev: 1, issuer, clientId: "kreis", clientSecret: "secret-of-the-client" };
  const started = await client.start(service, RETURN, NOW);
  if (!started.ok) return started;
  token = wrong;
  nonce = goods.nonce ?? started.value.gang.nonce;
  const back = new URL(RETURN);
  for (const [name, value] of Object.entries({ code: "c", state: started.value.gang.state, ...goods.returned })) {
    back.searchParams.set(name, value);
  }
  return client.finish(service, back, started.value.gang, NOW);
}

describe("T76 ID tokens", () => {
  it("takes a good one and reads nothing but what it needs", async () => {
    const claims = { email: "A@Kreis.example", email_verified: true, amr: ["mfa", 7], acr: "hoch", role: "admin" };
    expect(await signIn({ claims })).toEqual({
      ok: true,
      value: { issuer, sub: "s-1", email: "a@kreis.example", amr: ["mfa"], acr: "hoch" },
    });
  });

  it("T77 forgets an address that is not verified, whatever the claim looks like", async () => {
    for (const verified of [false, "true", 1, undefined]) {
      const outcome = await signIn({ claims: { email: "a@kreis.example", email_verified: verified } });
      expect(outcome).toMatchObject({ ok: true, value: { email: null } });
    }
  });

  it.each<[string, Token]>([
    ["for another client", { claims: { aud: "other" } }],
    ["from another issuer", { claims: { iss: "https://elsewhere.example" } }],
    ["past its time", { claims: { exp: Math.floor(Date.now() / 1000) - 120 } }],
    ["without subject", { claims: { sub: "" } }],
    ["without signature", { header: { alg: "none" }, key: "none" }],
    ["signed with the client's secret", { header: { alg: "HS256" }, key: "hmac" }],
    ["signed with a foreign key", { key: foreign.privateKey }],
    [
      "signed with a key it brings along",
      { header: { kid: "m", jwk: foreign.publicKey.export({ format: "jwk" }) }, key: foreign.privateKey },
    ],
  ])("refuses one %s", async (_name, wrong) => {
    expect(await signIn(wrong)).toEqual({ ok: false, reason: "antwort-ungueltig" });
  });

  it("refuses one with another nonce, another state and an answer with an error", async () => {
    expect(await signIn({}, { nonce: "other" })).toEqual({ ok: false, reason: "antwort-ungueltig" });
    expect(await signIn({}, { returned: { state: "other" } })).toEqual({ ok: false, reason: "antwort-ungueltig" });
    expect(await signIn({}, { returned: { error: "access_denied" } })).toEqual({
      ok: false,
      reason: "antwort-ungueltig",
    });
  });
});

describe("T78 descriptions of a service", () => {
  it.each(["redirect", "huge", "other-issuer"] as const)("%s is not followed", async (kind) => {
    discovery = kind;
    const outcome = await signIn({});
    discovery = "good";
    expect(outcome).toEqual({ ok: false, reason: "dienst-nicht-erreichbar" });
  });
});
