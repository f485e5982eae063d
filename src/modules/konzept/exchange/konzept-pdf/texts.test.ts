import { describe, expect, test } from "vitest";
import { konzeptPdfDataSchema } from "./data.ts";
import { konzeptPdfTexts } from "./texts.ts";
import de from "./texts/de.json" with { type: "json" };
import en from "./texts/en.json" with { type: "json" };

const words = {
  handlungsfeld: "Themenfeld",
  handlungsfelder: "Themenfelder",
  massnahme: "Projekt",
  massnahmen: "Projekte",
};
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}|\[\w+\]/g)].map(String).toSorted();

describe("the labels of the document", () => {
  test.each(Object.keys(de) as (keyof typeof de)[])("%s has the same placeholders in German and English", (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(de[key]));
  });

  test.each(["de", "en"] as const)("%s is complete and without leftovers", (language) => {
    const texts = konzeptPdfTexts(language, words);
    expect(konzeptPdfDataSchema.shape.texte.parse(texts)).toEqual(texts);
    expect(Object.values(texts).filter((text) => text.trim() === "" || text.includes("["))).toEqual([]);
  });

  test("carry the county's own words", () => {
    const texts = konzeptPdfTexts("de", words);
    expect([texts.handlungsfeldVon, texts.spalteMassnahme, texts.verzeichnis]).toEqual([
      "Themenfeld {nummer} von {anzahl}",
      "Projekt",
      "Alle Projekte mit Seitenzahl",
    ]);
  });
});
