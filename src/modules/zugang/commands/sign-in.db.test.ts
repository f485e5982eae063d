import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../../test/database.ts";
import { aBenutzer, browser, NETZ, nowCtx, PASSWORT, zugangFor } from "../fixtures/people.ts";
import { currentTotpCode } from "../store/identity/totp.ts";
import { confirmSignIn, signIn, signOut } from "./sign-in.ts";

const database = testDatabase();

const SECRET = "abcdefghijklmnopqrstuvwxyz012345";

describe("signing in with a password", () => {
  it("opens a session that findActor knows, and writes it to the audit", async () => {
    const zugang = zugangFor(database);
    const mandant = await database.aMandant();
    const person = await aBenutzer(database, zugang, mandant, { rollen: [{ rolle: "lesende", bezugId: null }] });
    const headers = browser(mandant);
    const step = await signIn(
      nowCtx(database, mandant),
      person.identity,
      { headers, network: NETZ },
      {
        email: person.email,
        passwort: PASSWORT,
      },
    );
    expect(step).toMatchObject({ ok: true, value: { next: "fertig", benutzerId: person.id } });
    if (!step.ok) return;
    const back = browser(mandant, step.value.cookies);
    const actor = await zugang.findActor(new Request(mandant.origin, { headers: back }), nowCtx(database, mandant));
    expect(actor).toMatchObject({
      kind: "benutzer",
      id: person.id,
      zweiterFaktor: false,
      rollen: [{ rolle: "lesende" }],
    });
    const { rows } = await database.admin.query(
      "select verb from platform_audit_events where tenant_id = $1 order by at",
      [mandant.id],
    );
    expect(rows.map((row) => row.verb)).toContain("zugang.anmeldung.succeeded");
  });

  it("T87 answers a wrong password and an unknown address the same, and logs both without saying whose", async () => {
    const warned: object[] = [];
    const silent = () => {};
    const log = { debug: silent, info: silent, warn: (fields: object) => void warned.push(fields), error: silent };
    const zugang = zugangFor(database, [], log);
    const mandant = await database.aMandant();
    const person = await aBenutzer(database, zugang, mandant);
    const at = { headers: browser(mandant), network: NETZ };
    const wrong = await signIn(nowCtx(database, mandant), person.identity, at, { email: person.email, passwort: "x" });
    const unknown = await signIn(nowCtx(database, mandant), person.identity, at, {
      email: "nobody@kreis.example",
      passwort: "x",
    });
    expect(wrong).toEqual({ ok: false, reason: "abgelehnt" });
    expect(unknown).toEqual(wrong);
    const line = { mandant: mandant.id, step: "kennwort", reason: "abgelehnt" };
    expect(warned).toEqual([line, line]);
  });

  it("T89 asks for the code once an app is enrolled, and takes each code once", async () => {
    const zugang = zugangFor(database);
    const mandant = await database.aMandant();
    const person = await aBenutzer(database, zugang, mandant);
    await person.identity.factors.plantApp(person.id, SECRET);
    const at = { headers: browser(mandant), network: NETZ };
    const ctx = nowCtx(database, mandant);
    const first = await signIn(ctx, person.identity, at, { email: person.email, passwort: PASSWORT });
    expect(first).toMatchObject({ ok: true, value: { next: "code", benutzerId: null } });
    if (!first.ok) return;
    const waiting = browser(mandant, first.value.cookies);
    expect(await zugang.findActor(new Request(mandant.origin, { headers: waiting }), ctx)).toMatchObject({
      kind: "oeffentlich",
    });
    const wrong = await confirmSignIn(ctx, person.identity, { headers: waiting, network: NETZ }, "000000");
    expect(wrong).toEqual({ ok: false, reason: "abgelehnt" });
    const code = currentTotpCode(SECRET, Date.now());
    const second = await confirmSignIn(ctx, person.identity, { headers: waiting, network: NETZ }, code);
    expect(second).toMatchObject({ ok: true, value: { next: "fertig" } });
    if (!second.ok) return;
    const headers = browser(mandant, second.value.cookies);
    const actor = await zugang.findActor(new Request(mandant.origin, { headers }), ctx);
    expect(actor).toMatchObject({ zweiterFaktor: true, rollen: [{ rolle: "fachstelle" }] });

    const again = await signIn(ctx, person.identity, at, { email: person.email, passwort: PASSWORT });
    if (!again.ok) throw new Error("expected");
    const replay = { headers: browser(mandant, again.value.cookies), network: NETZ };
    expect(await confirmSignIn(ctx, person.identity, replay, code)).toEqual({ ok: false, reason: "abgelehnt" });
  });

  it("T88 pauses an account after ten attempts, and longer the next time, in every process", async () => {
    const mandant = await database.aMandant();
    const [one, two] = [zugangFor(database), zugangFor(database)];
    const person = await aBenutzer(database, one, mandant);
    const at = { headers: browser(mandant), network: NETZ };
    const reasons: string[] = [];
    for (let i = 0; i < 12; i++) {
      const process = i % 2 === 0 ? one : two;
      const step = await signIn(nowCtx(database, mandant), process.at(mandant), at, {
        email: person.email,
        passwort: "x",
      });
      reasons.push(step.ok ? "ok" : step.reason);
    }
    expect(reasons.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "abgelehnt"));
    expect(reasons.slice(10)).toEqual(["zu-viele", "zu-viele"]);
    const right = { email: person.email, passwort: PASSWORT };
    const soon = await signIn(nowCtx(database, mandant), person.identity, at, right);
    expect(soon).toEqual({ ok: false, reason: "zu-viele" });
    const later = await signIn(nowCtx(database, mandant, undefined, 61_000), person.identity, at, right);
    expect(later.ok).toBe(true);
  });

  it("signs out: the session is gone, also for a copy of the cookie", async () => {
    const zugang = zugangFor(database);
    const mandant = await database.aMandant();
    const person = await aBenutzer(database, zugang, mandant, { rollen: [{ rolle: "lesende", bezugId: null }] });
    const ctx = nowCtx(database, mandant);
    const step = await signIn(
      ctx,
      person.identity,
      { headers: browser(mandant), network: NETZ },
      {
        email: person.email,
        passwort: PASSWORT,
      },
    );
    if (!step.ok) throw new Error(step.reason);
    const headers = browser(mandant, step.value.cookies);
    await signOut(ctx, person.identity, headers);
    expect(await person.identity.sessions.find(headers, Date.now())).toBeNull();
  });
});
