import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timesReference } from "../../../../test/reference-work.ts";
import type { Cent } from "#src/shared/geld.ts";
import { FINANZIERUNGSARTEN } from "./finanzierung-angabe.ts";
import { type Finanzierungsaussage, formatFinanzierung, parseFinanzierung } from "./finanzierung.ts";

/** kind | programme | Euro | year; `?` behind the kind: somebody should look. */
function short({ art, programm, betragCent, jahr, geprueft }: Finanzierungsaussage): string {
  const parts = [
    `${art}${geprueft ? "" : "?"}`,
    programm ?? "",
    betragCent === null ? "" : String(betragCent / 100),
    String(jahr ?? ""),
  ];
  return parts.join("|").replace(/\|+$/, "");
}

type Case = readonly [wortlaut: string, ...expected: string[]];

const CASES: Record<string, readonly Case[]> = {
  "kinds without a programme": [
    ["aus vorhandenen Ressourcen", "vorhandene-ressourcen"],
    ["Aus vorhandenen Ressourcen.", "vorhandene-ressourcen"],
    ["im Rahmen der bestehenden personellen Ressourcen", "vorhandene-ressourcen"],
    ["keine zusätzlichen Kosten", "vorhandene-ressourcen"],
    ["Kreishaushalt", "kreishaushalt"],
    ["Haushalt des Landkreises", "kreishaushalt"],
    ["aus Mitteln des Landkreises", "kreishaushalt"],
    ["Haushalte der Gemeinden", "gemeindehaushalte"],
    ["kommunale Mittel", "gemeindehaushalte"],
    ["im Rahmen von projektbezogener Förderung", "projektfoerderung"],
    ["im Rahmen projektbezogener Förderung", "projektfoerderung"],
    ["Projektförderung", "projektfoerderung"],
    ["aus verschiedenen Fördermöglichkeiten", "verschiedene-foerderungen"],
    ["verschiedene Förderprogramme", "verschiedene-foerderungen"],
    ["Mittel Dritter, Spenden", "mittel-dritter"],
    ["Spenden und Stiftungsmittel", "mittel-dritter"],
    ["Finanzierung offen", "offen"],
    ["noch nicht geklärt", "offen"],
  ],
  "applications and their programme": [
    ["beantragt über Richtlinie integrative Maßnahmen", "beantragt|Richtlinie integrative Maßnahmen"],
    ["beantragt über die Richtlinie Integrative Maßnahmen (Land)", "beantragt|Richtlinie Integrative Maßnahmen (Land)"],
    ["Antrag gestellt bei der Stiftung Laubtal", "beantragt|Stiftung Laubtal"],
    ["über ESF Plus beantragt", "beantragt|ESF Plus"],
    ["ESF Plus (beantragt)", "beantragt|ESF Plus"],
    ["beantragt", "beantragt"],
    [
      "bewilligt über AMIF – Asyl-, Migrations- und Integrationsfonds",
      "bewilligt|AMIF – Asyl-, Migrations- und Integrationsfonds",
    ],
    ["bewilligt: Kleinprojektefonds", "bewilligt|Kleinprojektefonds"],
    ["abgelehnt: Kleinprojektefonds", "abgelehnt|Kleinprojektefonds"],
    ["Förderung über ESF Plus", "projektfoerderung|ESF Plus"],
    ["gefördert durch das Land", "projektfoerderung|Land"],
    [
      "im Rahmen projektbezogener Förderung (Partnerschaft für Demokratie (Bund/Land))",
      "projektfoerderung|Partnerschaft für Demokratie (Bund/Land)",
    ],
  ],
  amounts: [
    ["Kreishaushalt 72.000 €", "kreishaushalt||72000"],
    ["Kreishaushalt, 5 TEUR", "kreishaushalt||5000"],
    ["Kreishaushalt: 7,5 T€", "kreishaushalt||7500"],
    ["Kreishaushalt 1,2 Mio. Euro", "kreishaushalt||1200000"],
    ["Kreishaushalt ca. 3.000,50 EUR", "kreishaushalt||3000.5"],
    ["Kreishaushalt (12 Tsd. €)", "kreishaushalt||12000"],
    ["Kreishaushalt € 4.000", "kreishaushalt||4000"],
    ["4.000,- € Kreishaushalt", "kreishaushalt||4000"],
    ["beantragt über ESF Plus, 48.000 € (2026)", "beantragt|ESF Plus|48000|2026"],
    ["bewilligt über ESF Plus 2021–2027, 48.000 €", "bewilligt|ESF Plus 2021–2027|48000"],
    ["12.000 €", "wortlaut?||12000"],
    ["Kreishaushalt 5000", "wortlaut?"],
  ],
  years: [
    ["Kreishaushalt 2027", "kreishaushalt|||2027"],
    ["2026: Kreishaushalt", "kreishaushalt|||2026"],
    ["aus vorhandenen Ressourcen (2026)", "vorhandene-ressourcen|||2026"],
    ["beantragt über ESF Plus für das Jahr 2027", "beantragt|ESF Plus||2027"],
    ["Kreishaushalt 2026–2028", "wortlaut?"],
  ],
  "what is not certain stays in words": [
    ["nicht aus vorhandenen Ressourcen", "wortlaut?"],
    ["soll über ESF beantragt werden", "wortlaut?"],
    ["nicht bewilligt", "wortlaut?"],
    ["Eigenmittel", "wortlaut?"],
    ["wird vom Kreistag entschieden", "wortlaut?"],
    ["aus vorhandenen Ressourcen, solange das Personal reicht", "wortlaut?"],
    ["Kreishaushalt bis zu 5.000 €", "wortlaut?"],
    ["Kreishaushalt 3.000 bis 5.000 €", "wortlaut?"],
    ["Kreishaushalt, je Kurs 500 €", "wortlaut?"],
    ["beantragt und bewilligt über ESF Plus", "wortlaut?"],
  ],
  "several statements": [
    ["Kreishaushalt; Spenden", "kreishaushalt", "mittel-dritter"],
    ["Kreishaushalt\n- Spenden", "kreishaushalt", "mittel-dritter"],
    ["aus vorhandenen Ressourcen sowie Projektförderung", "vorhandene-ressourcen", "projektfoerderung"],
    ["Kreishaushalt und Spenden", "kreishaushalt", "mittel-dritter"],
    ["Kreishaushalt 12.000 €, beantragt über ESF Plus 30.000 €", "kreishaushalt||12000", "beantragt|ESF Plus|30000"],
    ["Kreishaushalt und Glück", "wortlaut?"],
  ],
  nothing: [[""], [" – "], [";;"]],
};

describe.each(Object.entries(CASES))("F1 %s", (_, cases) => {
  test.each(cases)("%j", (...[wortlaut, ...expected]: Case) => {
    expect(parseFinanzierung(wortlaut).map(short)).toEqual(expected);
  });
});

test("F2 every statement keeps its words", () => {
  expect(parseFinanzierung("Kreishaushalt und Glück; beantragt über „A; B“").map(({ wortlaut }) => wortlaut)).toEqual([
    "Kreishaushalt und Glück",
    "beantragt über „A; B“",
  ]);
});

const typed = (aussagen: readonly Finanzierungsaussage[]) =>
  aussagen.map(({ art, programm, betragCent, jahr }) => ({ art, programm, betragCent, jahr }));

test.each(
  Object.values(CASES)
    .flat()
    .map((entry) => entry[0]),
)("F3 %j reads the same after writing", (wortlaut) => {
  const once = parseFinanzierung(wortlaut);
  expect(parseFinanzierung(formatFinanzierung(once))).toEqual(once);
});

test("F3 any statement reads the same after writing", { timeout: 30_000 }, () => {
  const programm = fc.constantFrom(
    "ESF Plus",
    "Richtlinie A, B und C",
    "Fonds 2021–2027",
    "Programm; neu",
    "Kreishaushalt",
    "Land (Bund)",
    "beantragt über X",
    "5.000 € Fonds",
    "Aktion - Mensch",
    "Fonds 2027",
    "die Stiftung",
    "von Stein",
  );
  const aussage = fc.record({
    art: fc.constantFrom(...FINANZIERUNGSARTEN.filter((art) => art !== "wortlaut")),
    programm: fc.option(programm),
    betragCent: fc.option(fc.integer({ min: 0, max: 10_000_000_00 }).map((cent) => cent as Cent)),
    jahr: fc.option(fc.integer({ min: 1990, max: 2090 })),
    wortlaut: fc.constantFrom("", "aus vorhandenen Ressourcen", "irgendwie"),
    geprueft: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(aussage, { maxLength: 4 }), (aussagen) => {
      expect(typed(parseFinanzierung(formatFinanzierung(aussagen)))).toEqual(typed(aussagen));
    }),
    { numRuns: 600 },
  );
});

test("F4 any text is read without error and quickly", { timeout: 30_000 }, async () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(
        parseFinanzierung(text).every(({ betragCent }) => betragCent === null || Number.isSafeInteger(betragCent)),
      ).toBe(true);
    }),
  );
  const cost = await timesReference(() => {
    for (const piece of [
      "1.000 ",
      "2026 ",
      "(",
      "beantragt über ",
      "€ 5 ",
      "ca. ",
      " und a",
      "aus ",
      "Mittel Dritter, ",
    ]) {
      parseFinanzierung(piece.repeat(5_000));
    }
  });
  expect(cost, "times the reference").toBeLessThan(40);
});
