import { expect, test } from "vitest";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, SignInNeeded } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { changeUmfrage, closeUmfrage, openUmfrage } from "../../umfrage/commands/umfragen.ts";
import type { Antworten } from "../../umfrage/rules/antworten.ts";
import { findUmfrage } from "../../umfrage/store/umfragen.ts";
import { parseCode } from "../rules/code.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { listEinladungen } from "../store/einladungen.ts";
import { codeOfToken, newCode } from "../store/siegel.ts";
import { akteOf, asSystem, aUmfrage } from "../test/fixtures.ts";
import { viewTeilnahme } from "../views/teilnahme.ts";
import { findAntworten, viewAbmeldung, viewOffeneUmfragen, viewZugang } from "../views/umfrage.ts";
import { endErinnerungen } from "./abmelden.ts";
import { issueEinladung, remindEingeladene, sendEinladungen } from "./anschreiben.ts";
import { beginAntwort, continueAntwort } from "./continue-antwort.ts";
import { inviteByMail, makeCodes } from "./einladen.ts";
import { enterPapier } from "./enter-papier.ts";
import { submitAntwort } from "./submit-antwort.ts";
import { tidyUmfragen } from "./tidy-umfragen.ts";

const database = testDatabase();
const later = (ctx: Ctx, days: number): Ctx => ({
  ...ctx,
  today: addDays(ctx.today, days),
  now: ctx.now + days * 86_400_000,
});
const slow = (ctx: Ctx): Ctx => ({ ...ctx, now: ctx.now + 60_000 });
const typed =
  (werte: Antworten["werte"], gesehen = Object.keys(werte)) =>
  (before: Antworten) => ({
    ...before,
    werte: { ...before.werte, ...werte },
    gesehen: [...new Set([...before.gesehen, ...gesehen])],
  });

/** Answers everything that must be, under a code. */
async function answered(ctx: Ctx, id: UmfrageId, code: string, werte: Antworten["werte"] = {}) {
  const akte = await akteOf(ctx, id);
  await beginAntwort(ctx, akte, code);
  await continueAntwort(ctx, akte, code, typed({ hat: "nein", ...werte }));
  return akte;
}

const stored = async (id: UmfrageId) =>
  (
    await database.admin.query(
      "select antworten, pseudonym, weg, sprache, eingereicht_am as am, stand from beteiligung_antworten where umfrage_id = $1",
      [id],
    )
  ).rows;
const waiting = async (id: UmfrageId) =>
  (await database.admin.query("select antworten from beteiligung_eingang where umfrage_id = $1", [id])).rows;

test("answers are kept page by page, by two tabs at once, and by nobody without the code (T45)", async () => {
  const ctx = database.ctxFor(await database.aMandant());
  const akte = await akteOf(ctx, await aUmfrage(ctx));
  const [mine, theirs] = [newCode(), newCode()];
  await beginAntwort(ctx, akte, mine);
  await beginAntwort(ctx, akte, theirs);
  await Promise.all([
    continueAntwort(ctx, akte, mine, typed({ hat: "ja" })),
    continueAntwort(ctx, akte, mine, typed({ anzahl: 7 })),
    continueAntwort(ctx, akte, theirs, typed({ name: "geheimes Wort" })),
  ]);
  await beginAntwort(ctx, akte, mine);
  expect((await findAntworten(ctx, akte, mine))?.werte).toEqual({ hat: "ja", anzahl: 7 });
  expect(await findAntworten(ctx, akte, newCode())).toBeNull();
  expect(await continueAntwort(ctx, akte, newCode(), typed({}))).toEqual({ ok: false, reason: "nicht-mehr-da" });
  const { rows } = await database.admin.query("select t::text as row from beteiligung_angefangene t");
  const dump = rows.map((row) => row.row).join();
  expect(dump).not.toContain("geheimes Wort");
  expect(dump).not.toContain(mine);
  expect(dump).not.toContain(parseCode(mine));
  const other = await akteOf(ctx, await aUmfrage(ctx));
  expect(await findAntworten(ctx, other, mine)).toBeNull();
});

test("an answer is sent once, without what is hidden (T36), and not after the end", async () => {
  const ctx = database.ctxFor(await database.aMandant());
  const id = await aUmfrage(ctx);
  const code = newCode();
  const akte = await answered(ctx, id, code, { was: "versteckt", anzahl: 3 });
  const send = (by: Ctx = slow(ctx), falle = "") => submitAntwort(by, akte, { code, token: null, falle });
  expect(await send(ctx)).toMatchObject({ reason: "wie-maschine" });
  expect(await send(slow(ctx), "x")).toMatchObject({ reason: "wie-maschine" });
  expect(await send(later(ctx, 31))).toMatchObject({ reason: "geschlossen" });
  await continueAntwort(ctx, akte, code, (before) => ({ ...before, werte: { ...before.werte, anzahl: 101 } }));
  expect(await send()).toMatchObject({ reason: "unvollstaendig" });
  await continueAntwort(ctx, akte, code, typed({ anzahl: 3 }));
  const twice = await Promise.all([send(), send(), send()]);
  expect(twice.map((one) => (one.ok ? one.value : one.reason)).toSorted()).toEqual([
    "gespeichert",
    "schon-gesendet",
    "schon-gesendet",
  ]);
  expect(await waiting(id)).toEqual([{ antworten: { werte: { hat: "nein", anzahl: 3 }, gesehen: ["hat", "anzahl"] } }]);
  expect(await findAntworten(ctx, akte, code)).toBeNull();
  const audit = await database.admin.query("select verb from platform_audit_events where tenant_id = $1 order by at", [
    ctx.mandant.id,
  ]);
  expect(audit.rows.map((row) => row.verb)).toEqual(["beteiligung.umfrage.created", "beteiligung.umfrage.opened"]);
  const open = newCode();
  await answered(ctx, id, open);
  const row = await ctx.db.read((db) => findUmfrage(db, id));
  expect(await closeUmfrage(asSystem(ctx), id, row?.rev ?? 0)).toMatchObject({ ok: true });
  expect(await submitAntwort(slow(ctx), akte, { code: open, token: null, falle: "" })).toMatchObject({
    reason: "geschlossen",
  });
  expect(await stored(id)).toHaveLength(1);
  expect(await waiting(id)).toEqual([]);
  expect(await viewOffeneUmfragen(ctx)).toEqual([]);
});

test("with names an answer belongs to its invitation; a code opens once", async () => {
  const ctx = database.ctxFor(await database.aMandant());
  const id = await aUmfrage(ctx, { anonymitaet: "namentlich", zugang: "code" });
  const made = await makeCodes(asSystem(ctx), id, 2, "Bildung");
  const [token = "", second = ""] = made.ok ? made.value.codes.map((one) => parseCode(one) ?? "") : [];
  const code = codeOfToken(token);
  const akte = await answered(ctx, id, code);
  const send = (with_: string | null, of = code) =>
    submitAntwort(slow(ctx), akte, { code: of, token: with_, falle: "" });
  expect(await send(null)).toMatchObject({ reason: "ohne-zugang" });
  expect(await send(newCode())).toMatchObject({ reason: "ohne-zugang" });
  expect(await viewZugang(ctx, akte, token)).toMatchObject({ benutzt: false });
  expect(await send(token)).toMatchObject({ ok: true });
  expect(await viewZugang(ctx, akte, token)).toMatchObject({ benutzt: true });
  const again = newCode();
  await answered(ctx, id, again);
  expect(await send(token, again)).toMatchObject({ reason: "verbraucht" });
  const [einladung, other] = (await ctx.db.read((db) => listEinladungen(db, id))).toSorted(
    (a, b) => Number(b.fertig) - Number(a.fertig),
  );
  expect(await stored(id)).toMatchObject([{ pseudonym: einladung?.pseudonym, weg: "web", sprache: "de" }]);
  expect(other?.fertig).toBe(false);
  const papier = { sprache: "de", werte: { hat: "nein" }, gesehen: ["hat"] };
  await expect(enterPapier(ctx, id, papier, second)).rejects.toThrow(SignInNeeded);
  expect(await enterPapier(asSystem(ctx), id, papier, "ABCD")).toMatchObject({ reason: "code-falsch" });
  expect(await enterPapier(asSystem(ctx), id, { ...papier, werte: {} }, second)).toMatchObject({
    reason: "unvollstaendig",
  });
  expect(await enterPapier(asSystem(ctx), id, papier, second)).toMatchObject({ ok: true });
  expect(await enterPapier(asSystem(ctx), id, papier, second)).toMatchObject({ reason: "verbraucht" });
});

test("invitations: who is asked, written to, reminded, and who wants no mails", async () => {
  const mandant = await database.aMandant();
  const ctx = database.ctxFor(mandant);
  const office = asSystem(ctx);
  const id = await aUmfrage(ctx, { zugang: "eingeladen", anonymitaet: "pseudonym" });
  await expect(inviteByMail(ctx, id, "a@b.example")).rejects.toThrow(SignInNeeded);
  await expect(viewTeilnahme(ctx, id)).rejects.toThrow(SignInNeeded);
  expect(await inviteByMail(office, id, "a@b.example\nkeine Adresse")).toMatchObject({ reason: "liste-fehlerhaft" });
  expect(await sendEinladungen(office, id)).toMatchObject({ reason: "niemand-offen" });
  expect(await inviteByMail(office, id, "A@b.example; Schule; Bildung\nc@d.example")).toMatchObject({
    value: { anzahl: 2 },
  });
  expect(await inviteByMail(office, id, "a@b.example")).toMatchObject({ reason: "niemand-neu" });
  expect(await sendEinladungen(office, id)).toMatchObject({ value: { anzahl: 2 } });
  expect(await remindEingeladene(office, id)).toMatchObject({ reason: "niemand-zu-erinnern" });
  const [one, two] = await ctx.db.read((db) => listEinladungen(db, id));
  if (!one || !two) throw new Error("Nobody was invited.");
  await expect(issueEinladung(ctx, one.id)).rejects.toThrow(NotAllowed);
  const brief = await issueEinladung(office, one.id);
  const second = await issueEinladung(office, two.id);
  if (!brief || !second) throw new Error("No mail.");
  expect(await viewZugang(ctx, brief.akte, brief.antworten)).toMatchObject({ benutzt: false });
  expect(await viewZugang(ctx, brief.akte, brief.abmelden)).toBeNull();
  expect(await viewAbmeldung(ctx, brief.akte.kennung, brief.abmelden)).toMatchObject({ abgemeldet: false });
  expect(await endErinnerungen(ctx, brief.antworten)).toMatchObject({ reason: "link-ungueltig" });
  expect(await endErinnerungen(ctx, brief.abmelden)).toMatchObject({ ok: true });
  expect(await endErinnerungen(ctx, brief.abmelden)).toMatchObject({ reason: "schon-abgemeldet" });
  expect(await issueEinladung(office, one.id)).toBeNull();
  expect(await remindEingeladene(later(office, 7), id)).toMatchObject({ value: { anzahl: 1 } });
  expect(await remindEingeladene(later(office, 7), id)).toMatchObject({ reason: "niemand-zu-erinnern" });
  // T39: what waits to be sent names no address and no link.
  const jobs = await database.admin.query("select t::text as row from platform_auftraege t where tenant_id = $1", [
    mandant.id,
  ]);
  expect(jobs.rows.length).toBe(3);
  expect(jobs.rows.map((row) => row.row).join()).not.toMatch(/@|token/);
});

test("T38, T37 an anonymous survey opens only with large groups, and stays anonymous", async () => {
  const ctx = asSystem(database.ctxFor(await database.aMandant()));
  const id = await aUmfrage(ctx, { zugang: "eingeladen", entwurf: true });
  const liste = (bereich: string, anzahl: number) =>
    Array.from({ length: anzahl }, (_, at) => `${bereich}${at}@b.example;;${bereich}`).join("\n");
  await inviteByMail(ctx, id, `${liste("gross", 6)}\n${liste("klein", 4)}`);
  const days = { von: ctx.today, bis: addDays(ctx.today, 20) };
  expect(await openUmfrage(ctx, id, 1, days)).toMatchObject({ reason: "bereich-zu-klein" });
  await inviteByMail(ctx, id, "noch@b.example;;klein");
  expect(await openUmfrage(ctx, id, 1, days)).toMatchObject({ ok: true });
  expect(await inviteByMail(ctx, id, "neu@b.example;;allein")).toMatchObject({ reason: "bereich-zu-klein" });
  expect((await ctx.db.read((db) => listEinladungen(db, id))).every((one) => one.pseudonym === null)).toBe(true);
  const change = (anonymitaet: "namentlich") =>
    changeUmfrage(ctx, id, 2, (umfrage) => ({ ok: true, value: { ...umfrage, anonymitaet } }));
  expect(await change("namentlich")).toMatchObject({ reason: "nur-noch-texte" });
  const view = await viewTeilnahme(ctx, id);
  expect(view.einladungen.every((one) => one.fertig === null)).toBe(true);
  // As a draft with names everybody had a number; opening it as anonymous takes them away.
  const named = await aUmfrage(ctx, { zugang: "eingeladen", entwurf: true, anonymitaet: "namentlich" });
  await inviteByMail(ctx, named, liste("eins", 5));
  expect((await ctx.db.read((db) => listEinladungen(db, named))).every((one) => one.pseudonym !== null)).toBe(true);
  await changeUmfrage(ctx, named, 1, (umfrage) => ({ ok: true, value: { ...umfrage, anonymitaet: "anonym" } }));
  expect(await openUmfrage(ctx, named, 2, days)).toMatchObject({ ok: true });
  expect((await ctx.db.read((db) => listEinladungen(db, named))).every((one) => one.pseudonym === null)).toBe(true);
});

test("what was promised to be deleted goes on its day, and the numbers stay", async () => {
  const ctx = asSystem(database.ctxFor(await database.aMandant()));
  const id = await aUmfrage(ctx);
  const five = Array.from({ length: 5 }, (_, at) => `a${at}@b.example;;Bildung`).join("\n");
  expect(await inviteByMail(ctx, id, five)).toMatchObject({ ok: true });
  const [sent, left] = [newCode(), newCode()];
  const akte = await answered(ctx, id, sent);
  const { einladungTage, rohdatenTage } = akte.definition.aufbewahrung;
  await answered(ctx, id, left);
  await submitAntwort(slow(ctx), akte, { code: sent, token: null, falle: "" });
  expect(await tidyUmfragen(later(ctx, 5))).toMatchObject({ reason: "nichts-faellig" });
  expect(await tidyUmfragen(later(ctx, 31))).toMatchObject({
    value: { angefangene: 1, erschienen: 1, einladungen: 0 },
  });
  expect(await stored(id)).toHaveLength(1);
  expect(await tidyUmfragen(later(ctx, 31 + einladungTage))).toMatchObject({ value: { einladungen: 5, antworten: 0 } });
  const view = await viewTeilnahme(ctx, id);
  expect(view.einladungen).toEqual([]);
  expect(view.ruecklauf).toEqual([{ bereich: "Bildung", eingeladen: 5, fertig: 0 }]);
  expect(await tidyUmfragen(later(ctx, 31 + rohdatenTage))).toMatchObject({ value: { antworten: 1 } });
  await expect(tidyUmfragen(database.ctxFor(ctx.mandant))).rejects.toThrow(NotAllowed);
});
