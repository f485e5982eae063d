import { expect, test } from "vitest";
import { checkPage } from "../../umfrage/rules/pruefe-seite.ts";
import { OHNE_ANTWORTEN, visibleQuestions } from "../../umfrage/rules/antworten.ts";
import { dateiWeg, FELDER, readSeite } from "../../umfrage/rules/eingabe.ts";
import { acceptOeffnung } from "../../umfrage/rules/umfrage.ts";
import { anUmfrage, aSeite, frage, seiteOf } from "../../umfrage/test/beispiel.ts";
import { datumSchema } from "#src/shared/datum.ts";
import {
  ANTWORT_MAX_BYTES,
  anlagenIn,
  ausgabename,
  codeOf,
  hasPlatz,
  LANDKREIS_MAX_BYTES,
  listDateifragen,
  listVerboteneDateifragen,
  withNamen,
} from "./anlage.ts";

const A = "0a1b2c3d-0000-4000-8000-000000000001";
const B = "0a1b2c3e-0000-4000-8000-000000000002";
const C = "0a1b2c3f-0000-4000-8000-000000000003";
const SEITEN = [
  aSeite("s", [
    frage("datei", "eine", { pflicht: "ja" }),
    frage("datei", "zwei", { dateien: 2 }),
    { ...frage("gruppe", "angebot", { max: 3 }), fragen: [frage("text", "titel"), frage("datei", "flyer")] },
  ]),
];
const HINWEIS = { datenschutz: { de: "Hinweis" }, sprachen: ["de"] };
const OFFEN = anUmfrage(SEITEN, { ...HINWEIS, anonymitaet: "namentlich" });
const ANONYM = anUmfrage(SEITEN, { ...HINWEIS, anonymitaet: "anonym" });

test.each([
  [OFFEN, ["eine", "zwei", "angebot.flyer"], []],
  [ANONYM, [], ["eine", "zwei", "angebot.flyer"]],
])("DA1: who answers anonymously is asked for no files", (umfrage, gefragt, verboten) => {
  expect(listDateifragen(umfrage).map((one) => one.code)).toEqual(gefragt);
  expect(listVerboteneDateifragen(umfrage)).toEqual(verboten);
  const heute = datumSchema.parse("2026-11-22");
  const opened = acceptOeffnung(umfrage, { von: heute, bis: heute }, heute);
  expect(opened.ok ? "offen" : opened.reason).toBe(verboten.length > 0 ? "datei-anonym" : "offen");
  const seen = visibleQuestions(umfrage, OHNE_ANTWORTEN).filter(({ frage: one }) => one.typ === "datei");
  expect(seen).toHaveLength(gefragt.length);
});

test.each([
  [1, 0, 0, true],
  [1, ANTWORT_MAX_BYTES - 1, 0, true],
  [1, ANTWORT_MAX_BYTES, 0, false],
  [1, 0, LANDKREIS_MAX_BYTES, false],
])("DA2: %i bytes more beside %i and %i: %s", (bytes, antwort, landkreis, expected) => {
  expect(hasPlatz(bytes, antwort, landkreis)).toBe(expected);
});

/** What a form sends: new ids, ticks. */
const sent = (feld: string, neue: readonly string[], weg: readonly string[]) => {
  const form = new FormData();
  form.append(FELDER, feld);
  for (const one of neue) form.append(feld, one);
  for (const one of weg) form.append(dateiWeg(feld), one);
  return form;
};

test.each([
  ["eine", [], [A], [], [A]],
  ["eine", [], [], [], undefined],
  ["eine", [A], [B], [], [B]],
  ["eine", [A], [], [A], undefined],
  ["eine", [A], [B, C], [], [B, C]],
  ["zwei", [A], [B], [], [A, B]],
  ["zwei", [A, B], [C], [A], [B, C]],
  ["zwei", [A, B], [C], [], [A, B, C]],
  ["zwei", [A], [], [B], [A]],
])("DA3: %s holds %j, gets %j, loses %j: %j", (feld, da, neue, weg, expected) => {
  const before = { ...OHNE_ANTWORTEN, werte: { [feld]: da } };
  const read = readSeite(seiteOf(OFFEN, "s"), sent(feld, neue, weg), before);
  expect(read.werte[feld]).toEqual(expected);
});

test.each([
  [{}, ["pflicht"]],
  [{ eine: [A] }, []],
  [{ eine: [A, B] }, ["zu-viele-dateien"]],
  [{ eine: [A], zwei: [A, B, C] }, ["zu-viele-dateien"]],
])("DA3: %j on the page is wrong because of %j", (werte, expected) => {
  const problems = checkPage(OFFEN, seiteOf(OFFEN, "s"), { ...OHNE_ANTWORTEN, werte });
  expect(problems.map((one) => one.grund)).toEqual(expected);
});

test("DA3, DA5: files are found under every key that holds some, and handed out under names that occur once", () => {
  const werte = { eine: [A], "angebot.2.flyer": [B, C], "angebot.2.titel": A, angebot: 2 };
  expect(anlagenIn(OFFEN, werte)).toEqual([A, B, C]);
  expect(anlagenIn(ANONYM, werte)).toEqual([]);
  const namen = new Map([A, B].map((id) => [id, ausgabename(id, "Flyer.pdf")]));
  expect(withNamen(OFFEN, werte, namen)).toEqual({
    ...werte,
    eine: ["0a1b2c3d-Flyer.pdf"],
    "angebot.2.flyer": ["0a1b2c3e-Flyer.pdf"],
  });
});

test.each([
  ["eine", "eine"],
  ["angebot.12.flyer", "angebot.flyer"],
])("%s is the question %s", (schluessel, code) => {
  expect(codeOf(schluessel)).toBe(code);
});
