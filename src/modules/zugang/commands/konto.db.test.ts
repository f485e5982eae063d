import { describe, expect, it } from "vitest";
import type { Mandant } from "#src/platform/ctx.ts";
import { testDatabase } from "../../../../test/database.ts";
import {
  aBenutzer,
  actorWith,
  browser,
  kontoOf,
  NETZ,
  nowCtx,
  PASSWORT,
  SYSTEM,
  zugangFor,
} from "../fixtures/people.ts";
import { currentTotpCode } from "../store/identity/totp.ts";
import { viewNotfallcodes } from "../views/konto.ts";
import type { Zugang } from "../zugang.ts";
import {
  confirmEmailChange,
  findOldEmail,
  forgetOldEmail,
  issueEmailLink,
  requestEmailChange,
} from "./change-email.ts";
import { confirmApp, removeApp, renewNotfallcodes, startApp } from "./change-faktoren.ts";
import { changeAngaben, endOtherSessions, endSession } from "./change-konto.ts";
import { changePasswort } from "./change-passwort.ts";
import { issuePasswortLink, requestPasswortReset, resetPasswort } from "./reset-passwort.ts";
import { confirmIdentity, confirmSignIn, signIn } from "./sign-in.ts";

const database = testDatabase();
const SECRET = "abcdefghijklmnopqrstuvwxyz012345";
const NEU = { passwort: "fluss lampe wolke ziegel", near: [] };

type Person = Awaited<ReturnType<typeof aBenutzer>>;

async function signedIn(mandant: Mandant, person: Person, passwort = PASSWORT): Promise<Headers> {
  const at = { headers: browser(mandant), network: NETZ };
  const step = await signIn(nowCtx(database, mandant), person.identity, at, { email: person.email, passwort });
  if (!step.ok || step.value.next !== "fertig") throw new Error("not signed in");
  return browser(mandant, step.value.cookies);
}

async function aPerson(options: Parameters<typeof aBenutzer>[3] = {}) {
  const zugang = zugangFor(database);
  const mandant = await database.aMandant();
  const person = await aBenutzer(database, zugang, mandant, options);
  const headers = await signedIn(mandant, person);
  const konto = await kontoOf(person.identity, headers);
  return { zugang, mandant, person, headers, konto, ctx: nowCtx(database, mandant, actorWith(person.id)) };
}

const actorOf = (zugang: Zugang, mandant: Mandant, headers: Headers, shiftMs = 0) =>
  zugang.findActor(new Request(mandant.origin, { headers }), nowCtx(database, mandant, undefined, shiftMs));

const MINUTE = 60_000;

describe("sessions", () => {
  it("end after an hour without a request and after twelve hours however busy", async () => {
    const { zugang, mandant, headers } = await aPerson({ rollen: [{ rolle: "lesende", bezugId: null }] });
    expect(await actorOf(zugang, mandant, headers, 59 * MINUTE)).toMatchObject({ kind: "benutzer" });
    expect(await actorOf(zugang, mandant, headers, 118 * MINUTE)).toMatchObject({ kind: "benutzer" });
    expect(await actorOf(zugang, mandant, headers, 179 * MINUTE)).toMatchObject({ kind: "oeffentlich" });
    expect(await actorOf(zugang, mandant, headers)).toMatchObject({ kind: "oeffentlich" });
    const other = await aPerson();
    await database.admin.query(
      "update auth.sessions set gesehen_am = now() + interval '12 hours', created_at = now() where tenant_id = $1",
      [other.mandant.id],
    );
    expect(await actorOf(other.zugang, other.mandant, other.headers, 12 * 60 * MINUTE)).toMatchObject({
      kind: "oeffentlich",
    });
  });

  it("are listed and ended one by one or all but this", async () => {
    const { zugang, mandant, person, konto, ctx, headers } = await aPerson();
    const second = await signedIn(mandant, person);
    const third = await signedIn(mandant, person);
    const list = await person.identity.sessions.list(person.id, Date.now());
    expect(list.map((one) => one.geraet)).toEqual(Array.from({ length: 3 }, () => "Firefox · Linux"));
    const target = (await kontoOf(person.identity, second)).sitzung.id;
    await endSession(ctx, konto, target);
    expect(await actorOf(zugang, mandant, second)).toMatchObject({ kind: "oeffentlich" });
    await endOtherSessions(ctx, konto);
    expect(await actorOf(zugang, mandant, third)).toMatchObject({ kind: "oeffentlich" });
    expect(await actorOf(zugang, mandant, headers)).toMatchObject({ kind: "benutzer" });
  });

  it("of somebody else cannot be ended", async () => {
    const mine = await aPerson();
    const other = await aBenutzer(database, mine.zugang, mine.mandant);
    const theirs = await signedIn(mine.mandant, other);
    const target = (await kontoOf(other.identity, theirs)).sitzung.id;
    await endSession(mine.ctx, mine.konto, target);
    expect(await actorOf(mine.zugang, mine.mandant, theirs)).toMatchObject({ kind: "benutzer" });
  });

  it("T62 a token from the database opens nothing without its signature", async () => {
    const { zugang, mandant, headers } = await aPerson();
    const { rows } = await database.admin.query("select token from auth.sessions where tenant_id = $1", [mandant.id]);
    const forged = new Headers(headers);
    for (const value of [rows[0].token, `${rows[0].token}.AAAA`, `${rows[0].token}.`]) {
      forged.set("cookie", `wk.session_token=${encodeURIComponent(value)}`);
      expect(await actorOf(zugang, mandant, forged)).toMatchObject({ kind: "oeffentlich" });
    }
  });
});

describe("T90 sensitive changes", () => {
  it("ask for a proof of identity after ten minutes", async () => {
    const { konto, person, mandant } = await aPerson();
    const later = nowCtx(database, mandant, actorWith(person.id), 11 * MINUTE);
    expect(await changePasswort(later, konto, NEU)).toEqual({ ok: false, reason: "bestaetigen" });
    expect(await requestEmailChange(later, konto, "b@kreis.example")).toEqual({ ok: false, reason: "bestaetigen" });
    expect(await startApp(later, konto)).toEqual({ ok: false, reason: "bestaetigen" });
    const at = { headers: konto.headers, network: NETZ };
    expect(await confirmIdentity(later, konto, at, { passwort: "falsch" })).toEqual({ ok: false, reason: "abgelehnt" });
    expect((await confirmIdentity(later, konto, at, { passwort: PASSWORT })).ok).toBe(true);
    expect((await startApp(later, await kontoOf(person.identity, konto.headers))).ok).toBe(true);
  });

  it("a new password ends the other sessions and tells the owner", async () => {
    const { zugang, mandant, person, konto, ctx, headers } = await aPerson();
    const second = await signedIn(mandant, person);
    expect((await changePasswort(ctx, konto, NEU)).ok).toBe(true);
    expect(await actorOf(zugang, mandant, second)).toMatchObject({ kind: "oeffentlich" });
    expect(await actorOf(zugang, mandant, headers)).toMatchObject({ kind: "benutzer" });
    await signedIn(mandant, person, NEU.passwort);
    const jobs = await database.admin.query(
      "select payload from platform_auftraege where tenant_id = $1 and kind = 'zugang.hinweis'",
      [mandant.id],
    );
    expect(jobs.rows).toEqual([{ payload: { benutzerId: person.id, anlass: "passwort", locale: "de" } }]);
  });

  it("a new address counts once it is confirmed from there; the old one is told and then forgotten", async () => {
    const { zugang, mandant, person, konto, ctx, headers } = await aPerson();
    const system = nowCtx(database, mandant, SYSTEM);
    expect((await requestEmailChange(ctx, konto, "neu@kreis.example")).ok).toBe(true);
    expect((await person.identity.accounts.findById(person.id))?.email).toBe(person.email);
    const links = await database.admin.query("select id from zugang_links where tenant_id = $1", [mandant.id]);
    const link = await issueEmailLink(system, links.rows[0].id);
    if (!link) throw new Error("no link");
    expect((await confirmEmailChange(nowCtx(database, mandant), person.identity, link.token)).ok).toBe(true);
    expect((await confirmEmailChange(nowCtx(database, mandant), person.identity, link.token)).ok).toBe(false);
    expect((await person.identity.accounts.findById(person.id))?.email).toBe("neu@kreis.example");
    expect(await actorOf(zugang, mandant, headers)).toMatchObject({ kind: "oeffentlich" });
    const jobs = await database.admin.query(
      "select payload from platform_auftraege where tenant_id = $1 and kind = 'zugang.email-hinweis'",
      [mandant.id],
    );
    const { linkId } = jobs.rows[0].payload;
    expect(await findOldEmail(system, linkId)).toBe(person.email);
    await forgetOldEmail(system, linkId);
    expect(await findOldEmail(system, linkId)).toBeNull();
  });

  it("an address that somebody here has already is refused without saying so", async () => {
    const { zugang, mandant, person, konto, ctx } = await aPerson();
    const other = await aBenutzer(database, zugang, mandant);
    expect((await requestEmailChange(ctx, konto, other.email)).ok).toBe(true);
    const links = await database.admin.query("select id from zugang_links where tenant_id = $1", [mandant.id]);
    const link = await issueEmailLink(nowCtx(database, mandant, SYSTEM), links.rows[0].id);
    expect(await confirmEmailChange(nowCtx(database, mandant), person.identity, link?.token ?? "")).toEqual({
      ok: false,
      reason: "link-ungueltig",
    });
  });

  it("are the owner's alone", async () => {
    const { zugang, mandant, konto } = await aPerson();
    const other = await aBenutzer(database, zugang, mandant);
    const ctx = nowCtx(database, mandant, actorWith(other.id, "fachstelle"));
    await expect(changePasswort(ctx, konto, NEU)).rejects.toMatchObject({ status: 403 });
    await expect(startApp(ctx, konto)).rejects.toMatchObject({ status: 403 });
    await expect(changeAngaben(ctx, konto, { funktion: "x", name: null, rev: 1 })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe("second factors", () => {
  it("give a writer her roles: none before, all after the app is confirmed", async () => {
    const { zugang, mandant, person, konto, ctx, headers } = await aPerson();
    expect(await actorOf(zugang, mandant, headers)).toMatchObject({ rollen: [], zweiterFaktor: false });
    const started = await startApp(ctx, konto);
    if (!started.ok) throw new Error(started.reason);
    const secret = secretOf(started.value.schluessel);
    expect(await confirmApp(ctx, konto, "000000")).toEqual({ ok: false, reason: "code-falsch" });
    const code = currentTotpCode(secret, Date.now());
    const done = await confirmApp(ctx, konto, code);
    if (!done.ok) throw new Error(done.reason);
    expect((await person.identity.factors.of(person.id)).notfallcodes).toBe(10);
    const after = browser(mandant, done.value);
    expect(await actorOf(zugang, mandant, after)).toMatchObject({
      rollen: [{ rolle: "fachstelle" }],
      zweiterFaktor: true,
    });
    expect(await actorOf(zugang, mandant, headers)).toMatchObject({ kind: "oeffentlich" });
  });

  it("T89 emergency codes work once, and nobody adds a factor beside an existing one with the password alone", async () => {
    const { mandant, person, konto, ctx } = await aPerson();
    await person.identity.factors.plantApp(person.id, SECRET);
    expect(await startApp(ctx, konto)).toEqual({ ok: false, reason: "erst-faktor-zeigen" });
    const codes = await person.identity.factors.renewBackupCodes(person.id);
    const at = { headers: browser(mandant), network: NETZ };
    const use = async () => {
      const first = await signIn(ctx, person.identity, at, { email: person.email, passwort: PASSWORT });
      if (!first.ok) throw new Error(first.reason);
      const waiting = { headers: browser(mandant, first.value.cookies), network: NETZ };
      return confirmSignIn(ctx, person.identity, waiting, codes[0]?.replaceAll("-", "") ?? "");
    };
    expect((await use()).ok).toBe(true);
    expect(await use()).toEqual({ ok: false, reason: "abgelehnt" });
    expect((await person.identity.factors.of(person.id)).notfallcodes).toBe(9);
  });

  it("the last one of a writer cannot be removed", async () => {
    const { mandant, person } = await aPerson();
    await person.identity.factors.plantApp(person.id, SECRET);
    const at = { headers: browser(mandant), network: NETZ };
    const base = nowCtx(database, mandant, actorWith(person.id, "fachstelle"));
    const first = await signIn(base, person.identity, at, { email: person.email, passwort: PASSWORT });
    if (!first.ok) throw new Error(first.reason);
    const waiting = { headers: browser(mandant, first.value.cookies), network: NETZ };
    const second = await confirmSignIn(base, person.identity, waiting, currentTotpCode(SECRET, Date.now()));
    if (!second.ok) throw new Error(second.reason);
    const konto = await kontoOf(person.identity, browser(mandant, second.value.cookies));
    expect(await removeApp(base, konto)).toEqual({ ok: false, reason: "letzter-faktor" });
    const before = await viewNotfallcodes(base, konto);
    expect((await renewNotfallcodes(base, konto)).ok).toBe(true);
    const after = await viewNotfallcodes(base, konto);
    expect(after).toHaveLength(10);
    expect(after).not.toEqual(before);
    const later = nowCtx(database, mandant, actorWith(person.id, "fachstelle"), 11 * MINUTE);
    expect(await viewNotfallcodes(later, konto)).toBeNull();
  });

  it("T61 neither the app's secret nor an emergency code can be read in the database", async () => {
    const { person, mandant } = await aPerson();
    await person.identity.factors.plantApp(person.id, SECRET);
    const codes = await person.identity.factors.renewBackupCodes(person.id);
    const { rows } = await database.admin.query("select t::text as row from auth.two_factors t where tenant_id = $1", [
      mandant.id,
    ]);
    for (const secret of [SECRET, ...codes]) expect(rows[0].row).not.toContain(secret);
  });
});

describe("a forgotten password", () => {
  it("T87 asking does the same for every address; only a known one gets a link", async () => {
    const { mandant, person } = await aPerson();
    const system = nowCtx(database, mandant, SYSTEM);
    const at = { headers: browser(mandant), network: NETZ };
    for (const email of [person.email, "niemand@kreis.example"]) {
      expect(await requestPasswortReset(nowCtx(database, mandant), person.identity, at, email)).toEqual({
        ok: true,
        value: null,
      });
    }
    const { rows } = await database.admin.query("select id, email from zugang_links where tenant_id = $1", [
      mandant.id,
    ]);
    const issued = await Promise.all(rows.map((row) => issuePasswortLink(system, person.identity, row.id)));
    expect(issued.map((link) => link?.email).filter(Boolean)).toEqual([person.email]);
    const after = await database.admin.query(
      "select email from zugang_links where tenant_id = $1 and benutzer_id is null",
      [mandant.id],
    );
    expect(after.rows).toEqual([{ email: null }]);
  });

  it("T53, T89 sets a new one once, ends every session and skips no second factor", async () => {
    const { zugang, mandant, person, headers } = await aPerson();
    await person.identity.factors.plantApp(person.id, SECRET);
    const ctx = nowCtx(database, mandant);
    await requestPasswortReset(ctx, person.identity, { headers: browser(mandant), network: NETZ }, person.email);
    const { rows } = await database.admin.query("select id from zugang_links where tenant_id = $1", [mandant.id]);
    const link = await issuePasswortLink(nowCtx(database, mandant, SYSTEM), person.identity, rows[0].id);
    if (!link) throw new Error("no link");
    expect(await resetPasswort(ctx, person.identity, link.token, { passwort: "passwort1234", near: [] })).toEqual({
      ok: false,
      reason: "passwort-zu-leicht",
    });
    const late = nowCtx(database, mandant, undefined, 61 * MINUTE);
    expect(await resetPasswort(late, person.identity, link.token, NEU)).toEqual({
      ok: false,
      reason: "link-ungueltig",
    });
    expect((await resetPasswort(ctx, person.identity, link.token, NEU)).ok).toBe(true);
    expect((await resetPasswort(ctx, person.identity, link.token, NEU)).ok).toBe(false);
    expect(await actorOf(zugang, mandant, headers)).toMatchObject({ kind: "oeffentlich" });
    const step = await signIn(
      ctx,
      person.identity,
      { headers: browser(mandant), network: NETZ },
      { email: person.email, passwort: NEU.passwort },
    );
    expect(step).toMatchObject({ ok: true, value: { next: "code" } });
  });
});

describe("the own details", () => {
  it("are refused when they were changed meanwhile; the name stays out of the audit", async () => {
    const { konto, ctx, mandant } = await aPerson();
    expect((await changeAngaben(ctx, konto, { funktion: "Neue Funktion", name: "Mia Muster", rev: 1 })).ok).toBe(true);
    expect(await changeAngaben(ctx, konto, { funktion: "x", name: null, rev: 1 })).toEqual({
      ok: false,
      reason: "inzwischen-geaendert",
    });
    const { rows } = await database.admin.query(
      "select c::text as row from platform_audit_changes c where tenant_id = $1",
      [mandant.id],
    );
    expect(JSON.stringify(rows)).toContain("Neue Funktion");
    expect(JSON.stringify(rows)).not.toContain("Mia");
  });
});

function secretOf(setupKey: string): string {
  const bits = [...setupKey.replaceAll(" ", "")]
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}
