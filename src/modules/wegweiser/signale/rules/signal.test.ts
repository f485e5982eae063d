import { describe, expect, test } from "vitest";
import { frageZumZaehlen, istZeigbar, mayReadSignale } from "./signal.ts";
import { OEFFENTLICH, ROLLEN } from "#src/shared/actor.ts";

describe("what may be kept of a question", () => {
  test.each([
    ["  Wo finde ich   einen Kindergarten? ", "wo finde ich einen kindergarten"],
    ["Führerschein (Klasse B)", "führerschein klasse b"],
    ["§ 24", "§ 24"],
    ["أين أتعلم الألمانية؟", "أين أتعلم الألمانية"],
    ["B1-Kurs", "b1-kurs"],
    ["Ｋｉｔａ", "kita"],
  ])("%j is kept as %j", (typed, kept) => expect(frageZumZaehlen(typed)).toBe(kept));

  test.each([
    "maria.muster@example.org",
    "https://example.org/brief",
    "www.example.org",
    "0151 2345678",
    "+49 30 23125",
    "Aktenzeichen 4711/26",
    "geboren 12.03.90",
    "00200 Probstadt",
    "٠١٢٣٤٥٦",
    "a",
    "?!",
    "meine nachbarin hat gestern gesagt dass ich morgen zum amt muss",
    "x".repeat(61),
  ])("%j is not", (typed) => expect(frageZumZaehlen(typed)).toBeNull());
});

test.each([
  [5, 2, true],
  [4, 4, false],
  [9, 1, false],
])("%i times on %i days can be shown: %s", (anzahl, tage, shown) => {
  expect(istZeigbar({ anzahl, tage })).toBe(shown);
});

test.each(ROLLEN.map((rolle) => [rolle, rolle === "fachstelle" || rolle === "fachredaktion"] as const))(
  "%s reads the numbers: %s",
  (rolle, may) => {
    const id = "11111111-1111-4111-8111-111111111111" as never;
    const rollen = [{ rolle, bezugId: null }];
    expect(mayReadSignale({ kind: "benutzer", id, name: "Testkonto", rollen, zweiterFaktor: true })).toBe(may);
    expect(mayReadSignale(OEFFENTLICH)).toBe(false);
  },
);
