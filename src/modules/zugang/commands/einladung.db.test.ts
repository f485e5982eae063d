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

async function aKreis() {
  const mandant = await database.aMandant();
  const zugang = zugangFor(database);
  return { mandant, zugang, identity: zugang.at(mandant), system: nowCtx(database, mandant, SYSTEM) };
}

async function invited(kreis: Awaited<ReturnType<typeof aKreis>>, email = INPUT.email) {
  const made = await inviteBenutzer(kreis.system, kreis.identity, { ...INPUT, email });
  if (!made.ok) throw new Error(made.reason);
  const link = await issueEinladungLink(kreis.system, made.value);
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
    const { mandant, identity, system } = await aKreis();
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

  it("sends nothing when the link is handed over by other means", async () => {
    const { mandant, identity, system } = await aKreis();
    const made = await inviteBenutzer(system, identity, { ...INPUT, mail: false });
    const link = made.ok ? await issueEinladungLink(system, made.value) : null;
    expect(link?.token).toMatch(/^[\w-]{20,}$/);
    const jobs = await database.admin.query("select 1 from platform_auftraege where tenant_id = $1", [mandant.id]);
    expect(jobs.rowCount).toBe(0);
  });

  it("is for the Fachstelle", async () => {
    const { mandant, identity } = await aKreis();
    for (const rolle of ["fachredaktion", "zustaendige", "gremienmitglied", "gemeinde", "lesende"] as const) {
      const ctx = nowCtx(database, mandant, actorWith(NOBODY, rolle));
      await expect(inviteBenutzer(ctx, identity, INPUT)).rejects.toMatchObject({ status: 403 });
    }
    expect(await countRows(mandant.id)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("refuses an address that has access already", async () => {
    const kreis = await aKreis();
    await aBenutzer(database, kreis.zugang, kreis.mandant, { email: INPUT.email });
    expect(await inviteBenutzer(kreis.system, kreis.identity, INPUT)).toEqual({
      ok: false,
      reason: "konto-vorhanden",
    });
  });

  it("a second invitation makes the first link void", async () => {
    const kreis = await aKreis();
    const first = await invited(kreis);
    await invited(kreis);
    expect(await viewEinladung(nowCtx(database, kreis.mandant), first.token)).toBeNull();
  });
});

describe("taking an invitation", () => {
  it("T46 opening the link changes no row, however often", async () => {
    const kreis = await aKreis();
    const { token } = await invited(kreis);
    const before = await countRows(kreis.mandant.id);
    for (let i = 0; i < 3; i++) {
      expect(await viewEinladung(nowCtx(database, kreis.mandant), token)).toMatchObject({ email: INPUT.email });
    }
    expect(await countRows(kreis.mandant.id)).toEqual(before);
  });

  it("makes the account with its roles, once", async () => {
    const kreis = await aKreis();
    const { token } = await invited(kreis);
    const ctx = nowCtx(database, kreis.mandant);
    const taken = await acceptEinladung(ctx, kreis.identity, token, ANSWER);
    expect(taken).toMatchObject({ ok: true, value: { email: INPUT.email } });
    expect(await acceptEinladung(ctx, kreis.identity, token, ANSWER)).toEqual({ ok: false, reason: "link-ungueltig" });
    const at = { headers: browser(kreis.mandant), network: NETZ };
    const step = await signIn(ctx, kreis.identity, at, { email: INPUT.email, passwort: PASSWORT });
    expect(step.ok).toBe(true);
  });

  it("two at the same moment make one account", async () => {
    const kreis = await aKreis();
    const { token } = await invited(kreis);
    const ctx = nowCtx(database, kreis.mandant);
    const outcomes = await Promise.all([1, 2, 3].map(() => acceptEinladung(ctx, kreis.identity, token, ANSWER)));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  });

  it("refuses a password that is easy to guess", async () => {
    const kreis = await aKreis();
    const { token } = await invited(kreis);
    const outcome = await acceptEinladung(nowCtx(database, kreis.mandant), kreis.identity, token, {
      ...ANSWER,
      passwort: "passwort1234",
    });
    expect(outcome).toEqual({ ok: false, reason: "passwort-zu-leicht" });
  });

  it("T48 wrong, expired, revoked, used and foreign links get the same answer", async () => {
    const kreis = await aKreis();
    const other = await aKreis();
    const ctx = nowCtx(database, kreis.mandant);
    const revoked = await invited(kreis, "b@kreis.example");
    await revokeEinladung(kreis.system, revoked.id);
    const used = await invited(kreis, "c@kreis.example");
    await acceptEinladung(ctx, kreis.identity, used.token, ANSWER);
    const renewed = await invited(kreis, "d@kreis.example");
    await renewEinladung(kreis.system, renewed.id);
    const foreign = await invited(other);
    const late = await invited(kreis, "e@kreis.example");
    const tokens = [newToken(), "", "x", revoked.token, used.token, renewed.token, foreign.token];
    for (const token of tokens) {
      expect(await viewEinladung(ctx, token)).toBeNull();
      expect(await acceptEinladung(ctx, kreis.identity, token, ANSWER)).toEqual({
        ok: false,
        reason: "link-ungueltig",
      });
    }
    const later = nowCtx(database, kreis.mandant, undefined, 15 * DAY_MS);
    expect(await viewEinladung(later, late.token)).toBeNull();
    expect((await acceptEinladung(later, kreis.identity, late.token, ANSWER)).ok).toBe(false);
  });

  it("T52 a link for one purpose fails for every other", async () => {
    const kreis = await aKreis();
    const ctx = nowCtx(database, kreis.mandant);
    const person = await aBenutzer(database, kreis.zugang, kreis.mandant, { email: "a@kreis.example" });
    const einladung = await invited(kreis);
    await requestPasswortReset(ctx, kreis.identity, { headers: browser(kreis.mandant), network: NETZ }, person.email);
    const { rows } = await database.admin.query("select id from zugang_links where tenant_id = $1", [kreis.mandant.id]);
    const passwort = await issuePasswortLink(kreis.system, kreis.identity, rows[0].id);
    if (!passwort) throw new Error("no link");
    expect(await mayResetPasswort(ctx, einladung.token)).toBe(false);
    expect(await mayConfirmEmail(ctx, einladung.token)).toBe(false);
    expect(await mayConfirmEmail(ctx, passwort.token)).toBe(false);
    expect(await viewEinladung(ctx, passwort.token)).toBeNull();
    expect(await confirmEmailChange(ctx, kreis.identity, passwort.token)).toEqual({
      ok: false,
      reason: "link-ungueltig",
    });
    const neu = { passwort: PASSWORT, near: [] };
    expect(await resetPasswort(ctx, kreis.identity, einladung.token, neu)).toEqual({
      ok: false,
      reason: "link-ungueltig",
    });
    expect(await mayResetPasswort(ctx, passwort.token)).toBe(true);
  });

  it("T49, T61 the token stands nowhere in the database", async () => {
    const kreis = await aKreis();
    const { token } = await invited(kreis);
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
    const kreis = await aKreis();
    await invited(kreis);
    const emails = async () =>
      (await database.admin.query("select email from zugang_einladungen where tenant_id = $1", [kreis.mandant.id]))
        .rows;
    await tidyZugang(nowCtx(database, kreis.mandant, SYSTEM, 43 * DAY_MS), kreis.identity);
    expect(await emails()).toEqual([{ email: INPUT.email }]);
    await tidyZugang(nowCtx(database, kreis.mandant, SYSTEM, 45 * DAY_MS), kreis.identity);
    expect(await emails()).toEqual([{ email: null }]);
  });
});
