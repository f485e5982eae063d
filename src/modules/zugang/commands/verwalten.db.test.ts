import { describe, expect, it } from "vitest";
import type { Id } from "#src/shared/id.ts";
import { testDatabase } from "../../../../test/database.ts";
import { aBenutzer, actorWith, browser, NETZ, nowCtx, PASSWORT, zugangFor } from "../fixtures/people.ts";
import { viewBenutzer, viewBenutzerListe } from "../views/benutzer.ts";
import { changeRollen } from "./change-rollen.ts";
import { closeBenutzer, endSessionsOf, lockBenutzer, resetFaktoren, unlockBenutzer } from "./lock-benutzer.ts";
import { signIn } from "./sign-in.ts";

const database = testDatabase();
const LESENDE = { rolle: "lesende" as const, bezugId: null };
const FACHSTELLE = { rolle: "fachstelle" as const, bezugId: null };

async function aTeam() {
  const zugang = zugangFor(database);
  const mandant = await database.aMandant();
  const boss = await aBenutzer(database, zugang, mandant, { rollen: [FACHSTELLE] });
  const person = await aBenutzer(database, zugang, mandant, { rollen: [LESENDE], funktion: "Kreistag" });
  const at = { headers: browser(mandant), network: NETZ };
  const enter = () =>
    signIn(nowCtx(database, mandant), person.identity, at, { email: person.email, passwort: PASSWORT });
  const step = await enter();
  if (!step.ok) throw new Error(step.reason);
  const headers = browser(mandant, step.value.cookies);
  const actor = () => zugang.findActor(new Request(mandant.origin, { headers }), nowCtx(database, mandant));
  return {
    zugang,
    mandant,
    boss,
    person,
    actor,
    enter,
    ctx: nowCtx(database, mandant, actorWith(boss.id, "fachstelle")),
  };
}

describe("changing roles", () => {
  it("T12 counts with the next request", async () => {
    const { ctx, person, actor } = await aTeam();
    const outcome = await changeRollen(ctx, person.id, {
      rollen: [{ rolle: "gremienmitglied", bezugId: null }],
      funktion: "Ausschuss",
      rev: 1,
    });
    expect(outcome.ok).toBe(true);
    expect(await actor()).toMatchObject({ name: "Ausschuss", rollen: [{ rolle: "gremienmitglied" }] });
  });

  it("refuses what was changed meanwhile, no role, and taking away the last Fachstelle", async () => {
    const { ctx, boss, person } = await aTeam();
    const change = (id: Id<"Benutzer">, rollen: (typeof LESENDE | typeof FACHSTELLE)[], rev: number) =>
      changeRollen(ctx, id, { rollen, funktion: "x", rev });
    expect(await change(person.id, [LESENDE], 7)).toEqual({ ok: false, reason: "inzwischen-geaendert" });
    expect(await change(person.id, [], 1)).toEqual({ ok: false, reason: "keine-rolle" });
    expect(await change(boss.id, [LESENDE], 1)).toEqual({ ok: false, reason: "letzte-fachstelle" });
    expect((await change(person.id, [FACHSTELLE], 1)).ok).toBe(true);
    expect((await change(boss.id, [LESENDE], 1)).ok).toBe(true);
  });
});

describe("locking and closing", () => {
  it("T13 locking ends the session at once and refuses the password like a wrong one", async () => {
    const { ctx, person, actor, enter } = await aTeam();
    expect((await lockBenutzer(ctx, person.identity, person.id)).ok).toBe(true);
    expect(await actor()).toMatchObject({ kind: "oeffentlich" });
    expect(await enter()).toEqual({ ok: false, reason: "abgelehnt" });
    expect((await unlockBenutzer(ctx, person.identity, person.id)).ok).toBe(true);
    expect((await enter()).ok).toBe(true);
  });

  it("the application's row alone ends access, should the sign-in part fail", async () => {
    const { mandant, person, actor } = await aTeam();
    await database.admin.query("update zugang_benutzer set gesperrt_am = now() where tenant_id = $1 and id = $2", [
      mandant.id,
      person.id,
    ]);
    expect(await actor()).toMatchObject({ kind: "oeffentlich" });
  });

  it("closing deletes address, password and sessions; the function stays for the log", async () => {
    const { ctx, mandant, person, actor, enter } = await aTeam();
    expect((await closeBenutzer(ctx, person.identity, person.id)).ok).toBe(true);
    expect(await actor()).toMatchObject({ kind: "oeffentlich" });
    expect(await enter()).toEqual({ ok: false, reason: "abgelehnt" });
    const left = await database.admin.query("select count(*)::int as n from auth.users where id = $1", [person.id]);
    expect(left.rows).toEqual([{ n: 0 }]);
    const row = await database.admin.query(
      "select funktion, name from zugang_benutzer where tenant_id = $1 and id = $2",
      [mandant.id, person.id],
    );
    expect(row.rows).toEqual([{ funktion: "Kreistag", name: null }]);
  });

  it("signing somebody out everywhere leaves the account open", async () => {
    const { ctx, person, actor, enter } = await aTeam();
    await endSessionsOf(ctx, person.identity, person.id);
    expect(await actor()).toMatchObject({ kind: "oeffentlich" });
    expect((await enter()).ok).toBe(true);
  });

  it("resetting the second factor asks for password and enrolment again", async () => {
    const { ctx, person, enter } = await aTeam();
    await person.identity.factors.plantApp(person.id, "abcdefghijklmnopqrstuvwxyz012345");
    expect(await enter()).toMatchObject({ ok: true, value: { next: "code" } });
    expect((await resetFaktoren(ctx, person.identity, person.id)).ok).toBe(true);
    expect(await enter()).toMatchObject({ ok: true, value: { next: "fertig" } });
  });

  it("is nobody's own business and nobody's but the Fachstelle's", async () => {
    const { ctx, mandant, boss, person } = await aTeam();
    await expect(lockBenutzer(ctx, boss.identity, boss.id)).rejects.toMatchObject({ status: 403 });
    const reader = nowCtx(database, mandant, actorWith(person.id, "lesende"));
    for (const command of [lockBenutzer, unlockBenutzer, closeBenutzer, resetFaktoren, endSessionsOf]) {
      await expect(command(reader, boss.identity, boss.id)).rejects.toMatchObject({ status: 403 });
    }
    await expect(changeRollen(reader, boss.id, { rollen: [LESENDE], funktion: "x", rev: 1 })).rejects.toMatchObject({
      status: 403,
    });
    await expect(viewBenutzerListe(reader, boss.identity, [])).rejects.toMatchObject({ status: 403 });
  });
});

describe("T20 another county", () => {
  it("knows none of these accounts", async () => {
    const a = await aTeam();
    const b = await aTeam();
    await expect(viewBenutzer(b.ctx, b.boss.identity, [], a.person.id)).rejects.toMatchObject({ status: 404 });
    await expect(lockBenutzer(b.ctx, b.boss.identity, a.person.id)).rejects.toMatchObject({ status: 404 });
    await expect(changeRollen(b.ctx, a.person.id, { rollen: [LESENDE], funktion: "x", rev: 1 })).rejects.toMatchObject({
      status: 404,
    });
    const { benutzer } = await viewBenutzerListe(b.ctx, b.boss.identity, []);
    expect(benutzer.map((one) => one.id)).not.toContain(a.person.id);
    expect(await a.actor()).toMatchObject({ kind: "benutzer" });
  });
});
