import { expect, test } from "vitest";
import type { Fragetafel } from "../../auswertung/rules/tafel.ts";
import { compareTafeln } from "../../auswertung/rules/wellen.ts";
import { anUmfrage, aSeite, frage } from "../../umfrage/test/beispiel.ts";
import { acceptEntscheidung, pairEntschieden, type Wellenentscheidung } from "./entscheidung.ts";

const optionen = (...names: string[]) => names.map((one, at) => ({ code: `c${at}`, konzept: one, text: { de: one } }));
const alt = anUmfrage([
  aSeite("s", [
    frage("einfach", "stufe", { konzept: "stufe", optionen: optionen("eins", "zwei", "drei", "vier") }),
    frage("mehrfach", "huerden", { konzept: "huerden", optionen: optionen("bus", "zeit", "geld") }),
    frage("einfach", "gleich", { konzept: "gleich", optionen: optionen("ja", "nein") }),
    frage("text", "worte", { konzept: "worte" }),
  ]),
]);
const neu = anUmfrage([
  aSeite("s", [
    frage("einfach", "not", { konzept: "not", optionen: optionen("wenig", "viel") }),
    frage("mehrfach", "hindernisse", { konzept: "hindernisse", optionen: optionen("weg", "zeit") }),
    frage("einfach", "gleich", { konzept: "gleich", optionen: optionen("ja", "nein") }),
  ]),
]);
const entscheidung = (more: Partial<Wellenentscheidung> = {}): Wellenentscheidung => ({
  frage: "not",
  partner: "stufe",
  karte: { eins: "wenig", zwei: "wenig", drei: "viel", vier: "" },
  grund: "",
  ...more,
});

test.each<[string, Partial<Wellenentscheidung>, string | null]>([
  ["answers of which one is given may become one", {}, null],
  ["not comparable, with a reason", { partner: null, grund: "Andere Frage." }, null],
  ["not comparable, and nobody says why", { partner: null, grund: "  " }, "ohne-grund"],
  ["a question that is not asked", { frage: "weg" }, "frage-fremd"],
  ["a question that was not asked", { partner: "weg" }, "frage-fremd"],
  ["boxes and one answer", { partner: "huerden" }, "bauart"],
  ["words", { partner: "worte" }, "bauart"],
  ["nothing is matched", { karte: { eins: "" } }, "karte-leer"],
  ["an answer that is not there", { karte: { eins: "mittel" } }, "karte-fremd"],
  ["an answer that was not there", { karte: { fuenf: "viel" } }, "karte-fremd"],
  ["boxes one by one", { frage: "hindernisse", partner: "huerden", karte: { bus: "weg", zeit: "zeit" } }, null],
  ["two boxes into one", { frage: "hindernisse", partner: "huerden", karte: { bus: "weg", geld: "weg" } }, "doppelt"],
])("EG14 what the office may say: %s", (_, more, reason) => {
  const outcome = acceptEntscheidung(alt, neu, entscheidung(more));
  expect(outcome.ok ? null : outcome.reason).toBe(reason);
});

const tafel = (schluessel: string, codes: string[], zellen: (number | null)[]): Fragetafel => ({
  art: "frage",
  schluessel,
  gefragt: 20,
  nichtGefragt: 0,
  merkmale: [{ schluessel, codes, klassen: [], zellen, ohne: 0 }],
});

test.each<[string, (number | null)[], [string, number | null, number | null][]]>([
  [
    "answers that became one are added; what has no counterpart is left out",
    [4, 6, 5, 5],
    [
      ["wenig", 10, -20],
      ["viel", 5, 45],
    ],
  ],
  [
    "what was kept back stays kept back in the sum",
    [null, 6, 5, 5],
    [
      ["wenig", null, null],
      ["viel", 5, 45],
    ],
  ],
])("EG14 counted in the answers of today: %s", (_, before, expected) => {
  const [paar, gleich] = pairEntschieden(alt, neu, [entscheidung({ grund: "Zwei Stufen wurden eine." })]);
  if (!paar) throw new Error("Nothing was paired.");
  expect([paar.urteil.art, paar.entschieden?.grund, gleich?.entschieden]).toEqual([
    "umkodiert",
    "Zwei Stufen wurden eine.",
    null,
  ]);
  const zeilen = compareTafeln(
    paar,
    tafel("stufe", ["c0", "c1", "c2", "c3"], before),
    tafel("not", ["c0", "c1"], [6, 14]),
    10,
  );
  expect(
    zeilen?.map(({ merkmal, at, frueher, unterschied }) => [
      merkmal.kategorien[at]?.konzept,
      frueher.anzahl,
      unterschied,
    ]),
  ).toEqual(expected);
});

test("EG14 not comparable by decision, though the names say the same", () => {
  const [gleich] = pairEntschieden(alt, neu, [
    entscheidung({ frage: "gleich", partner: null, grund: "Anders gemeint." }),
  ]);
  expect(gleich).toMatchObject({ urteil: { art: "nicht-vergleichbar" }, entschieden: { grund: "Anders gemeint." } });
});
