import { describe, expect, test } from "vitest";
import { addDays, type Datum } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import { adressenIn, antwortOf, istWeg, istZuFragen, naechsterStand } from "./adressen.ts";
import { linkOeffnet, planPflegeEskalation, planPflegeMails } from "./erinnerung.ts";

const d = (text: string) => text as Datum;
const HEUTE = d("2026-11-21");
const stelle = (n: number) => `stelle ${n}` as StelleId;
const eintrag = (n: number, of: number, tage: number) => ({
  titel: `Eintrag ${n}`,
  stelleId: of === 0 ? null : stelle(of),
  pflege: { pruefenBis: addDays(HEUTE, -tage) },
});

describe("W21 reminders fall on their day, one mail for a Stelle", () => {
  test.each([
    [-15, false],
    [-14, true],
    [0, false],
    [1, true],
    [14, true],
    [29, false],
    [30, true],
    [90, true],
    [91, false],
  ])("%i days after the day: %s", (tage, mail) => {
    expect(planPflegeMails([eintrag(1, 1, tage)], HEUTE, new Map())).toEqual(mail ? [stelle(1)] : []);
  });

  test("two entries of one Stelle are one mail", () => {
    expect(planPflegeMails([eintrag(1, 1, 1), eintrag(2, 1, 14), eintrag(3, 2, 1)], HEUTE, new Map())).toEqual([
      stelle(1),
      stelle(2),
    ]);
  });

  test.each([
    [6, []],
    [7, [stelle(1)]],
  ])("written to %i days ago", (tage, mails) => {
    expect(planPflegeMails([eintrag(1, 1, 1)], HEUTE, new Map([[stelle(1), addDays(HEUTE, -tage)]]))).toEqual(mails);
  });

  test("W22 from 30 days on the Fachstelle is told", () => {
    const all = [14, 30, 31, 60, 90].map((tage, n) => eintrag(n, 1, tage));
    expect(planPflegeEskalation(all, HEUTE).map(({ titel }) => titel)).toEqual(["Eintrag 1", "Eintrag 3", "Eintrag 4"]);
    expect(planPflegeEskalation([eintrag(1, 0, 30)], HEUTE)).toEqual([]);
  });

  test("what the Fachstelle keeps itself is a mail to it", () => {
    expect(planPflegeMails([eintrag(1, 0, 1), eintrag(2, 1, 1)], HEUTE, new Map())).toEqual([null, stelle(1)]);
    expect(planPflegeMails([eintrag(1, 0, 1)], HEUTE, new Map([[null, addDays(HEUTE, -6)]]))).toEqual([]);
  });

  test("what nobody has checked so far reminds on no day", () => {
    expect(planPflegeMails([{ stelleId: stelle(1), pflege: { pruefenBis: null } }], HEUTE, new Map())).toEqual([]);
  });
});

test.each([
  ["its last day", { gueltigBis: HEUTE, widerrufenAm: null }, true],
  ["the day after", { gueltigBis: addDays(HEUTE, -1), widerrufenAm: null }, false],
  ["withdrawn", { gueltigBis: HEUTE, widerrufenAm: HEUTE }, false],
  ["unknown", null, false],
])("a link on %s opens: %s", (_, link, opens) => expect(linkOeffnet(link, HEUTE)).toBe(opens));

test.each([
  [200, "da"],
  [301, "da"],
  [401, "unklar"],
  [403, "unklar"],
  [405, "unklar"],
  [429, "unklar"],
  [404, "fehlt"],
  [410, "fehlt"],
  [503, "fehlt"],
  [null, "fehlt"],
] as const)("an answer of %s: %s", (status, antwort) => expect(antwortOf(status)).toBe(antwort));

describe("W25 nothing is said before an address was gone on two different days", () => {
  test("twice on one day is once", () => {
    const first = naechsterStand(null, "fehlt", HEUTE);
    const again = naechsterStand(first, "fehlt", HEUTE);
    expect([first.fehlerTage, again.fehlerTage, istWeg(again)]).toEqual([1, 1, false]);
    const next = naechsterStand(again, "fehlt", addDays(HEUTE, 1));
    expect([next.fehlerTage, istWeg(next)]).toEqual([2, true]);
    expect(istWeg(naechsterStand(next, "unklar", addDays(HEUTE, 2)))).toBe(true);
    expect(naechsterStand(next, "da", addDays(HEUTE, 2)).fehlerTage).toBe(0);
  });

  test.each([
    ["never asked", null, true],
    ["answered six days ago", { geprueftAm: addDays(HEUTE, -6), fehlerTage: 0 }, false],
    ["answered a week ago", { geprueftAm: addDays(HEUTE, -7), fehlerTage: 0 }, true],
    ["gone yesterday", { geprueftAm: addDays(HEUTE, -1), fehlerTage: 1 }, true],
    ["gone today", { geprueftAm: HEUTE, fehlerTage: 1 }, false],
  ])("%s is asked today: %s", (_, stand, asked) => expect(istZuFragen(stand, HEUTE)).toBe(asked));
});

test("addresses are read out of sentences, once each", () => {
  const texte = [
    "Antrag: https://kreis.example/wohngeld.",
    "Siehe (https://kreis.example/wohngeld) oder http://alt.example",
    "",
  ];
  expect(adressenIn(texte)).toEqual(["https://kreis.example/wohngeld"]);
});
