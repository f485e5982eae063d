import { describe, expect, test } from "vitest";
import { anUmfrage, aSeite, frage, wenn } from "../../umfrage/test/beispiel.ts";
import { findVolleQuote, meldungOf } from "./quote.ts";

const option = (code: string) => ({ code, text: { de: code } });
const umfrage = anUmfrage(
  [
    aSeite("s", [
      frage("einfach", "wer", { optionen: [option("a"), option("b")] }),
      frage("mehrfach", "was", { optionen: [option("x"), option("y")] }),
    ]),
  ],
  {
    quoten: [
      { code: "nurA", wenn: wenn("wer", "=", "a"), grenze: 2, meldung: { de: "Genug von a.", en: "Enough of a." } },
      { code: "keinX", wenn: { op: "enthaelt", von: "was", wert: "x" }, grenze: 0, meldung: {} },
    ],
  },
);
const A = { werte: { wer: "a" } };
const B = { werte: { wer: "b" } };

describe("FU6: quotas", () => {
  test.each([
    ["nobody has answered", A, [], null],
    ["one place is left", A, [A, B], null],
    ["no place is left", A, [A, B, A], "nurA"],
    ["more came than there are places", A, [A, A, A], "nurA"],
    ["others do not count", B, [A, A], null],
    ["nobody of this kind is asked", { werte: { was: ["x", "y"] } }, [], "keinX"],
    ["nothing was answered", { werte: {} }, [A, A], null],
  ])("%s", (_, antwort, schonDa, code) => {
    expect(findVolleQuote(umfrage, antwort, schonDa)?.code ?? null).toBe(code);
  });

  test("the sentence is in the language asked for, or there is none", () => {
    expect(meldungOf(umfrage, "nurA", "en")).toEqual({ text: "Enough of a.", lang: "en" });
    expect(meldungOf(umfrage, "nurA", "ar").text).toBe("Genug von a.");
    expect(meldungOf(umfrage, "keinX", "de").text).toBe("");
  });
});
