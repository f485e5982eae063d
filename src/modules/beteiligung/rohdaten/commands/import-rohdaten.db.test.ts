import { expect, test } from "vitest";
import { benutzer, FACHSTELLE, valueOf, verbsOf } from "#src/modules/konzept/test/fixtures.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { importAntworten } from "../../antwort/commands/import-antworten.ts";
import { submitAntwort } from "../../antwort/commands/submit-antwort.ts";
import { beginAntwort, continueAntwort } from "../../antwort/commands/continue-antwort.ts";
import { akteOf, asSystem, aUmfrage } from "../../antwort/test/fixtures.ts";
import { newAntwortcode } from "../../antwort/views/umfrage.ts";
import { importUmfrage } from "../../umfrage/commands/umfragen.ts";
import { ALLE_TYPEN, wenn } from "../../umfrage/test/beispiel.ts";
import { LESER_HIER } from "../../umfrage/test/leser.ts";
import { viewUmfrage } from "../../umfrage/views/umfragen.ts";
import { receiveAntworten } from "../exchange/receive-antworten.ts";
import { takeRohdaten } from "./import-rohdaten.ts";

const database = testDatabase();
const FREMD = benutzer({ rolle: "fachredaktion", bezugId: null });
const file = (text: string) => new File([text], "antworten.csv");
const DATEI = "hat,was,anzahl,submitdate\r\nY,Kurse,3,2027-01-01\r\nN,,7,2027-01-02\r\nY,,,\r\n";

test("answers from a file come in once, all or none, and close a draft; raw data leave with a note in the log", async () => {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const id = await aUmfrage(office, { entwurf: true, anonymitaet: "pseudonym" });
  const receive = async (ctx: typeof office, text: string) => {
    const { definition, rev } = await viewUmfrage(office, id);
    return receiveAntworten(ctx, LESER_HIER, { id, rev, definition }, file(text));
  };
  await expect(receive(database.ctxFor(mandant), DATEI)).rejects.toBeInstanceOf(SignInNeeded);
  await expect(receive(database.ctxFor(mandant, FREMD), DATEI)).rejects.toBeInstanceOf(NotAllowed);
  await expect(takeRohdaten(database.ctxFor(mandant, FREMD), id, "csv")).rejects.toBeInstanceOf(NotAllowed);
  await expect(takeRohdaten(office, newId<"Umfrage">(), "csv")).rejects.toBeInstanceOf(NotFound);
  expect(await takeRohdaten(office, id, "csv")).toMatchObject({ reason: "keine-antworten" });
  expect(await receive(office, DATEI.replace(",7,", ",sieben,"))).toMatchObject({
    reason: "passt-nicht",
    probleme: [{ zeile: 3, spalte: "C", kopf: "anzahl", wert: "sieben" }],
  });
  expect(await receive(office, "a,b\r\n1,2\r\n")).toMatchObject({ reason: "keine-antworten" });
  expect(await receive(office, "hat,Vorname\r\nY,Amira\r\n")).toMatchObject({
    reason: "personendaten",
    spalten: ["Vorname"],
  });
  expect(await receive(office, DATEI)).toMatchObject({
    ok: true,
    bericht: { neu: 3, unveraendert: 0, abgebrochen: 1, geschlossen: true, ohnePlatz: [], ohneSpalte: ["name"] },
  });
  expect(await viewUmfrage(office, id)).toMatchObject({
    stand: "geschlossen",
    pruefsumme: expect.any(String) as string,
  });
  expect(await receive(office, DATEI)).toMatchObject({ reason: "schon-eingelesen" });
  expect(await receive(office, `${DATEI}Y,,9,2027-01-03\r\n`)).toMatchObject({ bericht: { neu: 1, unveraendert: 3 } });
  const { rows } = valueOf(await takeRohdaten(office, id, "csv"));
  expect(rows).toHaveLength(4);
  expect(rows.map((one) => one.werte)).toContainEqual({ hat: "ja", was: "Kurse", anzahl: 3 });
  expect(rows.every((one) => one.weg === "import" && one.pseudonym === null && one.eingereichtAm === null)).toBe(true);
  const verbs = await verbsOf(office);
  expect(verbs.filter((one) => one === "beteiligung.antworten.refused")).toHaveLength(1);
  expect(verbs.filter((one) => one === "beteiligung.antworten.imported")).toHaveLength(2);
  expect(verbs.filter((one) => one === "beteiligung.antworten.exported")).toHaveLength(1);
});

test("nothing comes into an open survey, and nothing single leaves an anonymous one", async () => {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const offen = await aUmfrage(office, { anonymitaet: "anonym" });
  const { definition, rev } = await viewUmfrage(office, offen);
  expect(await receiveAntworten(office, LESER_HIER, { id: offen, rev, definition }, file(DATEI))).toMatchObject({
    reason: "noch-offen",
  });
  const entwurf = await aUmfrage(office, { anonymitaet: "anonym", entwurf: true });
  const read = await receiveAntworten(office, LESER_HIER, { id: entwurf, rev: 1, definition }, file(DATEI));
  expect(read).toMatchObject({ ok: true });
  expect(await takeRohdaten(office, entwurf, "csv")).toMatchObject({ reason: "anonym" });
  const { rows } = await database.admin.query<{ weg: null }>(
    "select weg, sprache, eingereicht_am, pseudonym from beteiligung_antworten where umfrage_id = $1",
    [entwurf],
  );
  expect(rows).toEqual(
    Array.from({ length: 3 }, () => ({ weg: null, sprache: null, eingereicht_am: null, pseudonym: null })),
  );
});

test("FU2: a survey from a file is known again; one that somebody worked on is left alone", async () => {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const quelle = { format: "limesurvey", datei: "befragung.lss", sha256: "a".repeat(64), rest: [] };
  const bring = (definition: typeof ALLE_TYPEN, sha256: string) =>
    importUmfrage(office, definition, { ...quelle, sha256: sha256.repeat(64) });
  const changed = { ...ALLE_TYPEN, titel: { de: "Geändert" } };
  const first = valueOf(await bring(ALLE_TYPEN, "a"));
  expect(first.ergebnis).toBe("neu");
  expect(await bring(ALLE_TYPEN, "a")).toMatchObject({ reason: "schon-eingelesen" });
  expect(valueOf(await bring(changed, "b"))).toMatchObject({ ergebnis: "geaendert", id: first.id });
  expect(await viewUmfrage(office, first.id)).toMatchObject({ titel: "Geändert", quelle: { datei: "befragung.lss" } });
  await database.admin.query(
    `update beteiligung_umfragen set definition = jsonb_set(definition, '{titel,de}', '"Von Hand"') where id = $1`,
    [first.id],
  );
  expect(valueOf(await bring(ALLE_TYPEN, "c"))).toMatchObject({ ergebnis: "neu" });
  await expect(importUmfrage(database.ctxFor(mandant, FREMD), ALLE_TYPEN, quelle)).rejects.toBeInstanceOf(NotAllowed);
});

test("FU6: whoever comes after a full quota is told so, and nothing is counted", async () => {
  const mandant = await database.aMandant();
  const office = database.ctxFor(mandant, FACHSTELLE);
  const id = await aUmfrage(office, {
    anonymitaet: "pseudonym",
    zugang: "offen",
    quoten: [{ code: "jaSager", wenn: wenn("hat", "=", "ja"), grenze: 2, meldung: { de: "Genug." } }],
  });
  await importAntworten(asSystem(office), id, () => ({
    einladungen: [],
    antworten: [{ umfrageId: id, antworten: { werte: { hat: "ja" }, gesehen: ["hat"] } }],
  }));
  const anyone = database.ctxFor(mandant);
  const akte = await akteOf(anyone, id);
  const send = async (hat: string) => {
    const code = newAntwortcode();
    await beginAntwort(anyone, akte, code);
    await continueAntwort(anyone, akte, code, (before) => ({ ...before, werte: { hat }, gesehen: ["hat", "name"] }));
    return submitAntwort({ ...anyone, now: anyone.now + 60_000 }, akte, { code, token: null, falle: "" });
  };
  const both = await Promise.all([send("ja"), send("ja")]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(both.find((one) => !one.ok)).toMatchObject({ reason: "quote-voll" });
  expect(await send("ja")).toMatchObject({ reason: "quote-voll", quote: "jaSager" });
  expect(await send("nein")).toMatchObject({ ok: true });
});
