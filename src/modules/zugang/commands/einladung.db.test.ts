import { describe, expect, it } from "vitest";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../test/database.ts";
import { aBenutzer, actorWith, browser, NETZ, nowCtx, PASSWORT, SYSTEM, zugangFor } from "../fixtures/people.ts";
import { newToken } from "../store/identity/secrets.ts";
import { viewEinladung } from "../views/einladung.ts";
import { acceptEinladung } from "./accept-einladung.ts";
import { inviteBenutzer, issueEinladungLink, renewEinladung, revokeEinladung } from "./invite-benutzer.ts";
import { confirmEmailChange, mayConfirmEmail } from "./change-email.ts";
import { issuePasswortLink, mayResetPasswort, requestPasswortReset, resetPasswort } from "./reset-passwort.ts";
import { signIn } from "./sign-in.ts";
import { tidyZugang } from "./tidy-zugang.ts";

const database = testDatabase();
const NOBODY = "0190aaaa-0000-7000-8000-00000000000f" as Id<"Benutzer">;
const INPUT = {
  email: "neu@kreis.example",
  funktion: "Sachgebiet Integration",
  rollen: [{ rolle: "lesende" as const, bezugId: null }],
};
const ANSWER = { passwort: PASSWORT, name: null, near: [] };
const DAY_MS = 24 * 60 * 60 * 1000;

async function aCounty() {
  const mandant = await database.aMandant();
  const zugang = zugangFor(database);
  return { mandant, zugang, identity: zugang.at(mandant), system: nowCtx(database, mandant, SYSTEM) };
}

async function invited(county: Awaited<ReturnType<typeof aCounty>>, email = INPUT.email) {
  const made = await inviteBenutzer(county.system, county.identity, { ...INPUT, email });
  if (!made.ok) throw new Error(made.reason);
  const link = await issueEinladungLink(county.system, made.value);
  if (!link) throw new Error("no link");
  return { id: made.value, token: link.token };
}

const countRows = async (tenant: string) => {
  const names = [
    "zugang_einladungen",
    "zugang_benutzer",
    "zugang_links",
    "platform_audit_events",
    "auth.users",
    "auth.sessions",
    "auth.accounts",
  ];
  const counts = await Promise.all(
    names.map(async (name) => {
      const { rows } = await database.admin.query(`select count(*)::int as n from ${name} where tenant_id = $1`, [
        tenant,
      ]);
      return rows[0].n as number;
    }),
  );
  return counts;
};

describe("inviting", () => {
  it("asks the worker for a mail and writes one audit entry without the address", async () => {
    const { mandant, identity, system } = await aCounty();
    const made = await inviteBenutzer(system, identity, INPUT);
    expect(made.ok).toBe(true);
    const jobs = await database.admin.query("select kind, payload from platform_auftraege where tenant_id = $1", [
      mandant.id,
    ]);
    expect(jobs.rows).toEqual([
      { kind: "zugang.einladung", payload: { einladungId: made.ok ? made.value : "", locale: "de" } },
    ]);
    const audit = await database.admin.query(
      "select e.verb, c.after from platform_audit_events e join platform_audit_changes c on c.event_id = e.id where e.tenant_id = $1",
      [mandant.id],
    );
    expect(audit.rows.map((row) => row.verb)).toEqual(["zugang.einladung.created"]);
    expect(JSON.stringify(audit.rows)).not.toContain(INPUT.email);
  });

  it("is for the Fachstelle", async () => {
    const { mandant, identity } = await aCounty();
    for (const rolle of ["fachredaktion", "zustaendige", "gremienmitglied", "gemeinde", "lesende"] as const) {
      const ctx = nowCtx(database, mandant, actorWith(NOBODY, rolle));
      await expect(inviteBenutzer(ctx, identity, INPUT)).rejects.toMatchObject({ status: 403 });
    }
    expect(await countRows(mandant.id)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("refuses an address that has access already", async () => {
    const county = await aCounty();
    await aBenutzer(database, county.zugang, county.mandant, { email: INPUT.email });
    expect(await inviteBenutzer(county.system, county.identity, INPUT)).toEqual({
      ok: false,
      reason: "konto-vorhanden",
    });
  });

  it("a second invitation makes the first link void", async () => {
    const county = await aCounty();
    const first = await invited(county);
    await invited(county);
    expect(await viewEinladung(nowCtx(database, county.mandant), first.token)).toBeNull();
  });
});

describe("taking an invitation", () => {
  it("T46 opening the link changes no row, however often", async () => {
    const county = await aCounty();
    const { token } = await invited(county);
    const before = await countRows(county.mandant.id);
    for (let i = 0; i < 3; i++) {
      expect(await viewEinladung(nowCtx(database, county.mandant), token)).toMatchObject({ email: INPUT.email });
    }
    expect(await countRows(county.mandant.id)).toEqual(before);
  });

  it("makes the account with its roles, once", async () => {
    const county = await aCounty();
    const { token } = await invited(county);
    const ctx = nowCtx(database, county.mandant);
    const taken = await acceptEinladung(ctx, county.identity, token, ANSWER);
    expect(taken).toMatchObject({ ok: true, value: { email: INPUT.email } });
    expect(await acceptEinladung(ctx, county.identity, token, ANSWER)).toEqual({ ok: false, reason: "link-ungueltig" });
    const at = { headers: browser(county.mandant), network: NETZ };
    const step = await signIn(ctx, county.identity, at, { email: INPUT.email, passwort: PASSWORT });
    expect(step.ok).toBe(true);
  });

  it("two at the same moment make one account", async () => {
    const county = await aCounty();
    const { token } = await invited(county);
    const ctx = nowCtx(database, county.mandant);
    const outcomes = await Promise.all([1, 2, 3].map(() => acceptEinladung(ctx, county.identity, token, ANSWER)));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  });

  it("refuses a password that is easy to guess", async () => {
    const county = await aCounty();
    const { token } = await invited(county);
    const outcome = await acceptEinladung(nowCtx(database, county.mandant), county.identity, token, {
      ...ANSWER,
      passwort: "passwort1234",
    });
    expect(outcome).toEqual({ ok: false, reason: "passwort-zu-leicht" });
  });

  it("T48 wrong, expired, revoked, used and foreign links get the same answer", async () => {
    const county = await aCounty();
    const other = await aCounty();
    const ctx = nowCtx(database, county.mandant);
    const revoked = await invited(county, "b@kreis.example");
    await revokeEinladung(county.system, revoked.id);
    const used = await invited(county, "c@kreis.example");
    await acceptEinladung(ctx, county.identity, used.token, ANSWER);
    const renewed = await invited(county, "d@kreis.example");
    await renewEinladung(county.system, renewed.id);
    const foreign = await invited(other);
    const late = await invited(county, "e@kreis.example");
    const tokens = [newToken(), "", "x", revoked.token, used.token, renewed.token, foreign.token];
    for (const token of tokens) {
      expect(await viewEinladung(ctx, token)).toBeNull();
      expect(await acceptEinladung(ctx, county.identity, token, ANSWER)).toEqual({
        ok: false,
        reason: "link-ungueltig",
      });
    }
    const later = nowCtx(database, county.mandant, undefined, 15 * DAY_MS);
    expect(await viewEinladung(later, late.token)).toBeNull();
    expect((await acceptEinladung(later, county.identity, late.token, ANSWER)).ok).toBe(false);
  });

  it("T52 a link for one purpose fails for every other", async () => {
    const county = await aCounty();
    const ctx = nowCtx(database, county.mandant);
    const person = await aBenutzer(database, county.zugang, county.mandant, { email: "a@kreis.example" });
    const einladung = await invited(county);
    await requestPasswortReset(ctx, county.identity, { headers: browser(county.mandant), network: NETZ }, person.email);
    const { rows } = await database.admin.query("select id from zugang_links where tenant_id = $1", [
      county.mandant.id,
    ]);
    const passwort = await issuePasswortLink(county.system, county.identity, rows[0].id);
    if (!passwort) throw new Error("no link");
    expect(await mayResetPasswort(ctx, einladung.token)).toBe(false);
    expect(await mayConfirmEmail(ctx, einladung.token)).toBe(false);
    expect(await mayConfirmEmail(ctx, passwort.token)).toBe(false);
    expect(await viewEinladung(ctx, passwort.token)).toBeNull();
    expect(await confirmEmailChange(ctx, county.identity, passwort.token)).toEqual({
      ok: false,
      reason: "link-ungueltig",
    });
    const neu = { passwort: PASSWORT, near: [] };
    expect(await resetPasswort(ctx, county.identity, einladung.token, neu)).toEqual({
      ok: false,
      reason: "link-ungueltig",
    });
    expect(await mayResetPasswort(ctx, passwort.token)).toBe(true);
  });

  it("T49, T61 the token stands nowhere in the database", async () => {
    const county = await aCounty();
    const { token } = await invited(county);
    const { rows } = await database.admin.query(
      "select table_schema, table_name from information_schema.tables where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'",
    );
    for (const { table_schema: schema, table_name: table } of rows) {
      const found = await database.admin.query(
        `select count(*)::int as n from "${schema}"."${table}" t where t::text like $1`,
        [`%${token}%`],
      );
      expect([table, found.rows[0].n]).toEqual([table, 0]);
    }
  });
});

describe("forgetting", () => {
  it("deletes the address of somebody who never came, 30 days after the invitation ran out", async () => {
    const county = await aCounty();
    await invited(county);
    const emails = async () =>
      (await database.admin.query("select email from zugang_einladungen where tenant_id = $1", [county.mandant.id]))
        .rows;
    await tidyZugang(nowCtx(database, county.mandant, SYSTEM, 43 * DAY_MS), county.identity);
    expect(await emails()).toEqual([{ email: INPUT.email }]);
    await tidyZugang(nowCtx(database, county.mandant, SYSTEM, 45 * DAY_MS), county.identity);
    expect(await emails()).toEqual([{ email: null }]);
  });
});
