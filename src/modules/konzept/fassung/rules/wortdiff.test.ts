import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffWorte, type Wortstueck } from "./wortdiff.ts";

/** `gleich [-gestrichen-] {+neu+}`, so that a case can be read. */
const shown = (pieces: readonly Wortstueck[]) =>
  pieces.map(({ art, text }) => (art === "gleich" ? text : art === "neu" ? `{+${text}+}` : `[-${text}-]`)).join("");

describe("diffWorte", () => {
  test.each([
    ["nothing", "Eine Wohnung.", "Eine Wohnung.", "Eine Wohnung."],
    [
      "two words by two others, in one piece",
      "Anerkannte ziehen binnen zwei Jahren in eigenen Wohnraum.",
      "Anerkannte ziehen binnen zwölf Monaten in eigenen Wohnraum.",
      "Anerkannte ziehen binnen [-zwei Jahren-]{+zwölf Monaten+} in eigenen Wohnraum.",
    ],
    [
      "words put in",
      "Der Markt ist eng, Bewerbungen bleiben ohne Antwort.",
      "Der Markt ist eng, Vermietende sind unsicher, Bewerbungen bleiben ohne Antwort.",
      "Der Markt ist eng, {+Vermietende sind unsicher, +}Bewerbungen bleiben ohne Antwort.",
    ],
    ["words taken out", "Der enge, alte Markt", "Der alte Markt", "Der [-enge, -]alte Markt"],
    ["from nothing", "", "Neu", "{+Neu+}"],
    ["to nothing", "Alt", "", "[-Alt-]"],
    ["inside a word the whole word", "Deutschkurs", "Deutschkurse", "[-Deutschkurs-]{+Deutschkurse+}"],
    ["a paragraph stays between two changes", "Alt\n\nAlt", "Neu\n\nNeu", "[-Alt-]{+Neu+}\n\n[-Alt-]{+Neu+}"],
    ["right to left", "المال اللازم للمعيشة", "المال للمعيشة", "المال [-اللازم -]للمعيشة"],
  ])("%s", (_, vorher, nachher, expected) => {
    expect(shown(diffWorte(vorher, nachher))).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom("Kurs", "Ort", "und", " ", "  ", ",", ".", "\n", "Ä", "12"), { maxLength: 60 })
    .map((parts) => parts.join(""));
  test("without the new it is the old text, without the struck the new one, and no two runs of a kind follow", () => {
    fc.assert(
      fc.property(text, text, (vorher, nachher) => {
        const pieces = diffWorte(vorher, nachher);
        const without = (art: Wortstueck["art"]) =>
          pieces
            .filter((one) => one.art !== art)
            .map((one) => one.text)
            .join("");
        expect(without("neu")).toBe(vorher);
        expect(without("gestrichen")).toBe(nachher);
        expect(pieces.every((one, at) => one.art !== pieces[at + 1]?.art && one.text !== "")).toBe(true);
      }),
    );
  });

  test("two long texts with nothing in common are shown whole", () => {
    const [a, b] = ["a", "b"].map((letter) => Array.from({ length: 3000 }, (_, n) => `${letter}${n}`).join(" "));
    expect(diffWorte(a ?? "", b ?? "").map((one) => one.art)).toEqual(["gestrichen", "neu"]);
  });
});
