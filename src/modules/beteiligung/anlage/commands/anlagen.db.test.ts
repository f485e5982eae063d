import { afterAll, expect, test } from "vitest";
import { PDF, testFiles } from "#src/platform/files/test/files.ts";
import { benutzer, FACHSTELLE, valueOf, verbsOf } from "#src/modules/konzept/test/fixtures.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { addDays } from "#src/shared/datum.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { beginAntwort, continueAntwort } from "../../antwort/commands/continue-antwort.ts";
import { enterPapier, keepPapierAnlagen } from "../../antwort/commands/enter-papier.ts";
import { submitAntwort } from "../../antwort/commands/submit-antwort.ts";
import { tidyUmfragen } from "../../antwort/commands/tidy-umfragen.ts";
import { newCode } from "../../antwort/store/siegel.ts";
import { akteOf, asSystem, aUmfrage } from "../../antwort/test/fixtures.ts";
import { findAntworten } from "../../antwort/views/umfrage.ts";
import { takeRohdaten } from "../../rohdaten/commands/import-rohdaten.ts";
import { changeUmfrage } from "../../umfrage/commands/umfragen.ts";
import { OHNE_ANTWORTEN } from "../../umfrage/rules/antworten.ts";
import { addTeil } from "../../umfrage/rules/umbau.ts";
import { aSeite, frage, wenn } from "../../umfrage/test/beispiel.ts";
import { type AnlageId, ANTWORT_MAX_BYTES } from "../rules/anlage.ts";
import { viewAnlagen, viewAnlagenOfCode, viewFormularplatz } from "../views/anlagen.ts";
import { acceptAnlage, type NeueAnlage } from "./keep-anlagen.ts";
import { takeAnlage } from "./take-anlage.ts";

const database = testDatabase();
const { files, removeFiles } = testFiles();
afterAll(removeFiles);
const REDAKTION = benutzer({ rolle: "fachredaktion", bezugId: null });
const SEITEN = [
  aSeite("s", [
    frage("janein", "hat"),
    frage("datei", "flyer", { dateien: 2, pflicht: "ja" }),
    frage("datei", "mehr", { sichtbarWenn: wenn("hat", "=", "ja") }),
  ]),
];
const NAMENTLICH = { seiten: SEITEN, anonymitaet: "namentlich", zugang: "offen" };

const aDatei = (name: string): NeueAnlage => valueOf(acceptAnlage(name, PDF));
const inBytes = (bytes: string) => new TextEncoder().encode(bytes);

async function aKreis() {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const id = await aUmfrage(ctx, NAMENTLICH);
  const akte = await akteOf(ctx, id);
  const code = newCode();
  const fremd: Ctx = { ...ctx, actor: OEFFENTLICH };
  const send = (werte: Record<string, string | string[]>, neue: readonly NeueAnlage[] = [], mit = code) =>
    continueAntwort(
      fremd,
      akte,
      mit,
      (before) => ({ ...before, werte: { ...before.werte, ...werte }, gesehen: Object.keys(werte) }),
      { files, neue },
    );
  const submit = (mit = code) =>
    submitAntwort({ ...fremd, now: fremd.now + 60_000 }, akte, { code: mit, token: null, falle: "" });
  const names = async (mit = code) => (await viewAnlagenOfCode(fremd, akte, mit)).map((one) => one.name);
  await beginAntwort(fremd, akte, code);
  return { ctx, fremd, id, akte, code, send, submit, names };
}
/** Files on their way to the nightly sweep. */
const abgelaufen = async (ctx: Ctx) =>
  (await ctx.db.read((db) => db.execute("select 1 from platform_dateien where expires_at <= now()"))).rows.length;

test.each([
  ["Flyer.pdf", PDF, "ok"],
  ["C:\\Plan.pdf", PDF, "ok"],
  ["a.html", inBytes("<script>"), "dateiart-falsch"],
  ["a.pdf", inBytes("%PDF-1.7\n1 0 obj << /S /JavaScript >> endobj"), "pdf-mit-programm"],
  ["a.pdf", inBytes("%PDF-1.7\ntrailer << /Encrypt 9 0 R >>"), "pdf-geschuetzt"],
  ["a.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]), "datei-kaputt"],
  ["a.pdf", new Uint8Array(10 * 1024 * 1024 + 1), "datei-zu-gross"],
])("DA2: %s is %s", (name, bytes, expected) => {
  const taken = acceptAnlage(name, bytes);
  expect(taken.ok ? "ok" : taken.reason).toBe(expected);
  expect(taken.ok ? taken.value.name : "").not.toContain("\\");
});

test("DA3: files lie with their code, stay through pages, go when nobody names them, and come with the answer once", async () => {
  const { ctx, fremd, id, code, akte, send, submit, names } = await aKreis();
  const [a, b, c] = [aDatei("A.pdf"), aDatei("B.pdf"), aDatei("C.pdf")];
  expect(valueOf(await send({ hat: "ja", flyer: [a.id], mehr: [b.id] }, [a, b])).ohnePlatz).toEqual([]);
  expect(await names()).toEqual(["A.pdf", "B.pdf"]);
  expect(await names(newCode())).toEqual([]);
  expect(await viewFormularplatz(fremd, akte.kennung, code)).toBeGreaterThan(1024 * 1024);
  expect(await viewFormularplatz(fremd, akte.kennung, newCode())).toBeNull();
  // Another respondent names what is not hers; it is not kept, and does not move.
  const other = newCode();
  await beginAntwort(fremd, akte, other);
  const stolen = valueOf(await send({ flyer: [a.id] }, [], other));
  expect(stolen.antworten.werte["flyer"]).toEqual([]);
  valueOf(await send({ flyer: [c.id] }, [c]));
  expect(await names()).toEqual(["B.pdf", "C.pdf"]);
  expect(await abgelaufen(ctx)).toBe(1);
  expect(await viewAnlagen(ctx, id)).toEqual([]);
  // What is hidden at the end is not sent.
  valueOf(await send({ hat: "nein" }));
  expect(await names()).toEqual(["B.pdf", "C.pdf"]);
  expect(await Promise.all([submit(), submit()])).toEqual(
    expect.arrayContaining([
      { ok: true, value: "gespeichert" },
      { ok: true, value: "schon-gesendet" },
    ]),
  );
  expect(await names()).toEqual([]);
  expect(await abgelaufen(ctx)).toBe(2);
  const [only, ...rest] = await viewAnlagen(ctx, id);
  expect(only).toMatchObject({ name: `${c.id.slice(0, 8)}-C.pdf`, frage: "Frage flyer", eingereichtAm: ctx.today });
  expect(rest).toEqual([]);
  const { rows } = valueOf(await takeRohdaten(ctx, id, "csv"));
  expect(rows.map((row) => row.werte["flyer"])).toEqual([[only?.name]]);
  // Only the office, and the log says so.
  await expect(async () => takeAnlage({ ...ctx, actor: REDAKTION }, files, id, c.id)).rejects.toThrow(NotAllowed);
  expect(await takeAnlage(ctx, files, id, b.id)).toMatchObject({ reason: "nicht-mehr-da" });
  const taken = valueOf(await takeAnlage(ctx, files, id, c.id));
  expect((await files.respond(ctx.mandant.id, taken)).headers.get("content-disposition")).toMatch(/^attachment/);
  expect((await verbsOf(ctx)).filter((one) => one === "beteiligung.anlage.taken")).toHaveLength(1);
});

test("DA2: what there is no room for is told of and not named by the answer", async () => {
  const { send, names } = await aKreis();
  const large = { ...aDatei("Groß.pdf"), bytes: new Uint8Array(ANTWORT_MAX_BYTES - 100) };
  const small = aDatei("Klein.pdf");
  const last = { ...aDatei("Zuletzt.pdf"), bytes: new Uint8Array(200) };
  const kept = valueOf(await send({ flyer: [large.id, last.id, small.id] }, [large, last, small]));
  expect(kept.ohnePlatz).toEqual([last.id]);
  expect(kept.antworten.werte["flyer"]).toEqual([large.id, small.id]);
  expect(await names()).toEqual(["Groß.pdf", "Klein.pdf"]);
});

test("DA3: files that came with a sheet of paper are kept with it; those that nobody sent go with their day", async () => {
  const { ctx, id, code, akte, send } = await aKreis();
  const [sheet, lost] = [newCode(), newCode()];
  const datei = aDatei("Bogen.pdf");
  const typed = (ids: AnlageId[]) => ({ ...OHNE_ANTWORTEN, werte: { flyer: ids }, gesehen: ["flyer"] });
  const keep = (mit: string, neue: NeueAnlage[]) =>
    keepPapierAnlagen(ctx, id, typed(neue.map((one) => one.id)), mit, { files, neue });
  await expect(
    keepPapierAnlagen({ ...ctx, actor: REDAKTION }, id, typed([]), sheet, { files, neue: [] }),
  ).rejects.toThrow(NotAllowed);
  const { antworten } = await keep(sheet, [datei]);
  expect((await keepPapierAnlagen(ctx, id, antworten, lost, { files, neue: [] })).antworten.werte["flyer"]).toEqual([]);
  valueOf(await enterPapier(ctx, id, antworten, "", sheet));
  expect(await viewAnlagen(ctx, id)).toMatchObject([{ name: `${datei.id.slice(0, 8)}-Bogen.pdf` }]);
  await keep(lost, [aDatei("Vergessen.pdf")]);
  const begun = aDatei("Angefangen.pdf");
  valueOf(await send({ flyer: [begun.id] }, [begun]));
  const system = asSystem(ctx);
  const tidied = async (days: number) => {
    const done = await tidyUmfragen({ ...system, today: addDays(ctx.today, days) });
    return done.ok ? done.value.dateien : 0;
  };
  expect(await tidied(1)).toBe(1);
  const { entwurfTage, rohdatenTage } = akte.definition.aufbewahrung;
  expect(await tidied(entwurfTage - 1)).toBe(0);
  expect(await tidied(entwurfTage)).toBe(1);
  expect(await findAntworten(ctx, akte, code)).toBeNull();
  expect(await tidied(30 + rohdatenTage)).toBe(0);
  expect(await tidied(31 + rohdatenTage)).toBe(1);
  expect(await abgelaufen(ctx)).toBe(3);
});

test("DA1: an anonymous survey gets no question for files, and one with such a question does not become anonymous", async () => {
  const ctx = database.ctxFor(await database.aMandant(), FACHSTELLE);
  const anonym = await aUmfrage(ctx, { entwurf: true });
  const asked = await changeUmfrage(ctx, anonym, 1, (one) => addTeil(one, "seite1", "datei", "Flyer"));
  expect(asked).toMatchObject({ reason: "datei-anonym" });
  const offen = await aUmfrage(ctx, { ...NAMENTLICH, entwurf: true });
  const become = await changeUmfrage(ctx, offen, 1, (one) => ({ ok: true, value: { ...one, anonymitaet: "anonym" } }));
  expect(become).toMatchObject({ reason: "datei-anonym" });
});
