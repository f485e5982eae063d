import { expect, test } from "vitest";
import { lageOf, type MitLage, satzZumLagebild, zaehleLagen } from "./lage.ts";

const m = (overrides: Partial<MitLage> = {}): MitLage => ({
  umsetzung: "laeuft",
  einschaetzung: "im-plan",
  berichtet: true,
  ...overrides,
});

test.each<[string, Partial<MitLage>, ReturnType<typeof lageOf>]>([
  ["runs as planned", {}, "im-plan"],
  ["runs at risk", { einschaetzung: "gefaehrdet" }, "gefaehrdet"],
  ["rests and is critical", { umsetzung: "pausiert", einschaetzung: "kritisch" }, "kritisch"],
  ["no judgement is none, not a good one", { einschaetzung: null }, "noch-nicht-bewertet"],
  ["what is finished is finished, whatever was said last", { umsetzung: "abgeschlossen" }, "abgeschlossen"],
  ["what was broken off is not finished", { umsetzung: "abgebrochen", einschaetzung: "kritisch" }, "abgebrochen"],
  ["nothing known", { umsetzung: null, einschaetzung: null }, "noch-nicht-bewertet"],
])("%s", (_, overrides, lage) => {
  expect(lageOf(m(overrides))).toBe(lage);
});

test("a count says of how many, how many were judged, and how many never reported", () => {
  const bild = zaehleLagen([
    m(),
    m({ einschaetzung: "kritisch" }),
    m({ umsetzung: "abgeschlossen", einschaetzung: null }),
    m({ einschaetzung: null }),
    m({ einschaetzung: null, berichtet: false }),
  ]);
  expect(bild).toMatchObject({ gesamt: 5, bewertet: 3, ohneBericht: 1 });
  expect(bild.je).toEqual({
    "im-plan": 1,
    gefaehrdet: 0,
    kritisch: 1,
    "noch-nicht-bewertet": 2,
    abgeschlossen: 1,
    abgebrochen: 0,
  });
  expect(Object.values(bild.je).reduce((sum, n) => sum + n, 0)).toBe(bild.gesamt);
});

test.each<[string, readonly MitLage[], ReturnType<typeof satzZumLagebild>]>([
  ["of nothing there is no share", [], "leer"],
  ["all judged", [m(), m()], "alle"],
  ["the rest never reported", [m(), m({ einschaetzung: null, berichtet: false })], "ohne-bericht"],
  ["the rest reported without a judgement", [m(), m({ einschaetzung: null })], "offen"],
])("%s", (_, massnahmen, satz) => {
  expect(satzZumLagebild(zaehleLagen(massnahmen))).toBe(satz);
});
