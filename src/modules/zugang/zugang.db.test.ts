import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { requestPasswortReset } from "./commands/reset-passwort.ts";
import { signIn } from "./commands/sign-in.ts";
import { aBenutzer, browser, NETZ, nowCtx, PASSWORT, zugangFor } from "./fixtures/people.ts";

const database = testDatabase();
const EMAIL = "dieselbe@kreis.example";
const LESENDE = [{ rolle: "lesende" as const, bezugId: null }];

async function twoKreise() {
  const zugang = zugangFor(database);
  const [a, b] = [await database.aMandant(), await database.aMandant()];
  return { zugang, a, b };
}

describe("counties side by side", () => {
  it("T24, T26 the same address is two accounts with one sign-in each", async () => {
    const { zugang, a, b } = await twoKreise();
    const inA = await aBenutzer(database, zugang, a, { email: EMAIL, rollen: LESENDE });
    const inB = await aBenutzer(database, zugang, b, { email: EMAIL, rollen: LESENDE });
    expect(inA.id).not.toBe(inB.id);
    await inA.identity.accounts.setPassword(inA.id, "fluss lampe wolke ziegel");
    const enter = (mandant: typeof a, passwort: string) =>
      signIn(
        nowCtx(database, mandant),
        zugang.at(mandant),
        { headers: browser(mandant), network: NETZ },
        { email: EMAIL, passwort },
      );
    expect(await enter(a, PASSWORT)).toEqual({ ok: false, reason: "abgelehnt" });
    expect(await enter(b, PASSWORT)).toMatchObject({ ok: true, value: { benutzerId: inB.id } });
    expect(await enter(a, "fluss lampe wolke ziegel")).toMatchObject({ ok: true, value: { benutzerId: inA.id } });
  });

  it("T21 a session of A is anonymous on B, whatever the cookie is called", async () => {
    const { zugang, a, b } = await twoKreise();
    const person = await aBenutzer(database, zugang, a, { rollen: LESENDE });
    const step = await signIn(
      nowCtx(database, a),
      person.identity,
      { headers: browser(a), network: NETZ },
      { email: person.email, passwort: PASSWORT },
    );
    if (!step.ok) throw new Error(step.reason);
    const cookie = browser(a, step.value.cookies).get("cookie") ?? "";
    const onB = browser(b);
    onB.set("cookie", cookie);
    expect(await zugang.findActor(new Request(b.origin, { headers: onB }), nowCtx(database, b))).toMatchObject({
      kind: "oeffentlich",
    });
    await database.admin.query("update auth.sessions set tenant_id = tenant_id where tenant_id = $1", [a.id]);
    expect(
      await zugang.findActor(new Request(a.origin, { headers: browser(a, step.value.cookies) }), nowCtx(database, a)),
    ).toMatchObject({ kind: "benutzer" });
  });

  it("T22 a person of A asking B for a new password gets the same answer and no mail", async () => {
    const { zugang, a, b } = await twoKreise();
    const person = await aBenutzer(database, zugang, a);
    const at = { headers: browser(b), network: NETZ };
    expect(await requestPasswortReset(nowCtx(database, b), zugang.at(b), at, person.email)).toEqual({
      ok: true,
      value: null,
    });
    expect(await zugang.at(b).accounts.findByEmail(person.email)).toBeNull();
  });

  it("the attempts of one county do not count in another", async () => {
    const { zugang, a, b } = await twoKreise();
    const inB = await aBenutzer(database, zugang, b, { email: EMAIL });
    for (let i = 0; i < 12; i++) await zugang.at(a).limits.take("konto", EMAIL, Date.now());
    const step = await signIn(
      nowCtx(database, b),
      inB.identity,
      { headers: browser(b), network: NETZ },
      { email: EMAIL, passwort: PASSWORT },
    );
    expect(step.ok).toBe(true);
  });

  it("operators have no roles in a county, and county staff none among operators", async () => {
    const { zugang, a } = await twoKreise();
    const betrieb = await database.aMandant({ art: "betrieb" });
    const operator = await aBenutzer(database, zugang, betrieb);
    await database.admin.query(
      "insert into zugang_rollen (tenant_id, id, benutzer_id, rolle) values ($1, gen_random_uuid(), $2, 'fachstelle')",
      [betrieb.id, operator.id],
    );
    const step = await signIn(
      nowCtx(database, betrieb),
      operator.identity,
      { headers: browser(betrieb), network: NETZ },
      { email: operator.email, passwort: PASSWORT },
    );
    if (!step.ok) throw new Error(step.reason);
    await database.admin.query("update auth.sessions set zweiter_faktor = true where tenant_id = $1", [betrieb.id]);
    const headers = browser(betrieb, step.value.cookies);
    const actor = await zugang.findActor(new Request(betrieb.origin, { headers }), nowCtx(database, betrieb));
    expect(actor.rollen.map((one) => one.rolle)).toEqual(["betreiber"]);
    expect(await zugang.at(a).accounts.findByEmail(operator.email)).toBeNull();
  });
});

describe("cookies", () => {
  it("are bound to host and https where there is https, never readable by scripts, Lax", async () => {
    const { zugang, a } = await twoKreise();
    const person = await aBenutzer(database, zugang, a, { rollen: LESENDE });
    const https = { ...a, origin: "https://kreis.example" };
    const step = await signIn(
      nowCtx(database, https),
      zugang.at(https),
      { headers: browser(https), network: NETZ },
      { email: person.email, passwort: PASSWORT },
    );
    if (!step.ok) throw new Error(step.reason);
    const [cookie = ""] = step.value.cookies;
    expect(cookie).toMatch(/^__Host-wk\.session_token=/);
    for (const part of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i, /; Max-Age=43200/i])
      expect(cookie).toMatch(part);
    expect(cookie).not.toMatch(/domain=/i);
  });
});
