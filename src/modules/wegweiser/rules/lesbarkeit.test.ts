import { expect, it } from "vitest";
import { countSilben, lesbarkeitOf } from "./lesbarkeit.ts";

it.each([
  ["Amt", 1],
  ["Miete", 2],
  ["Wohnung", 2],
  ["Aufenthaltserlaubnis", 6],
  ["Häuser", 2],
  ["BAMF", 1],
  ["24", 1],
])("%s has %i syllables", (word, silben) => {
  expect(countSilben(word)).toBe(silben);
});

it.each([
  ["leicht", ["Rufen Sie an. Nehmen Sie den Pass mit. Wir helfen Ihnen. Es kostet nichts."]],
  [
    "schwer",
    [
      "Leistungsberechtigte beantragen die Fortschreibung der Aufenthaltsgestattung unter Vorlage vollständiger Einkommensnachweise.",
    ],
  ],
] as const)("a text that is %s", (stufe, texte) => {
  expect(lesbarkeitOf(texte)?.stufe).toBe(stufe);
});

it("steps are sentences of their own, and a few words say nothing", () => {
  const steps = ["Antrag stellen", "Pass mitbringen", "Bescheid abwarten", "Geld bekommen", "Fragen stellen"];
  expect(lesbarkeitOf(steps)?.wert).toBeGreaterThan(lesbarkeitOf([steps.join(", ")])?.wert ?? 100);
  expect(lesbarkeitOf(["Wohngeld"])).toBeNull();
});
