import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndex, knownParts } from "./build-index.ts";
import { splitCompound } from "./compound.ts";
import { allowedErrors, bitCount, letterSet, typingErrors } from "./distance.ts";
import { aDocument, titlesFound } from "./fixtures.ts";
import { foldWord } from "./fold.ts";
import { arabic } from "./languages/arabic.ts";
import { german } from "./languages/german.ts";
import { languageOf } from "./languages/index.ts";
import { ukrainian } from "./languages/ukrainian.ts";
import { search } from "./search.ts";
import { codeOf, joinWords, wordsOf } from "./words.ts";

describe("folding", () => {
  test.each([
    ["Größe", "groesse"],
    ["ÄMTER", "aemter"],
    ["Café", "cafe"],
    ["İstanbul", "istanbul"],
    ["Lots*innen", "lotsinnen"],
    ["Kinder\u00adgarten", "kindergarten"],
    ["ﬁt", "fit"],
    ["إقامة", "اقامه"],
    ["مُساعَدة", "مساعده"],
    ["٢٠٢٦", "2026"],
    ["۱۲", "12"],
    ["Київ", "киів"],
    ["हिन्दी", "हिन्दी"],
  ])("%s is compared as %s", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
  test("folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
    );
  });
});

describe("words", () => {
  test.each([
    ["Büro, Zimmer 4", ["buero", "zimmer", "4"]],
    ["Integrations-Kurs", ["integrations", "kurs"]],
    ["Migrant:innen und Lehrer_innen", ["migrantinnen", "und", "lehrerinnen"]],
    ["ترجمة، مجانية", ["ترجمه", "مجانيه"]],
    ["", []],
  ])("%s", (text, words) => {
    expect(wordsOf(text).map(({ fold }) => fold)).toEqual(words);
  });
  test.each([
    ["M 41", ["m41"]],
    ["siehe B-013.", ["siehe", "b13"]],
    ["Stufe B 1, 12 Plätze", ["stufe", "b1", "12", "plaetze"]],
    ["Kapitel 4", ["kapitel", "4"]],
  ])("%s is read with its number", (text, words) => {
    expect(joinWords(text, wordsOf(text)).map(({ word }) => word.fold)).toEqual(words);
  });
  test("places are those of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(wordsOf(text).filter(({ start, end }) => start < 0 || end > text.length || start >= end)).toEqual([]);
      }),
    );
  });
  test.each([
    ["m41", "m41"],
    ["b013", "b13"],
    ["41", null],
    ["kurs2", null],
  ])("codeOf(%s)", (word, code) => {
    expect(codeOf(word)).toBe(code);
  });
});

describe("German endings", () => {
  const share = (a: string, b: string) =>
    german.stems(foldWord(a)).some((stem) => german.stems(foldWord(b)).includes(stem));
  test.each([
    ["Haus", "Häuser"],
    ["Kurs", "Kurse"],
    ["Kurs", "Kursen"],
    ["Deutschkurs", "Deutschkurse"],
    ["Verein", "Vereins"],
    ["Verein", "Vereine"],
    ["Landkreis", "Landkreises"],
    ["Zeugnis", "Zeugnisse"],
    ["Amt", "Ämter"],
    ["Lotse", "Lotsinnen"],
    ["Beraterin", "Beraterinnen"],
    ["Beraterin", "Berater"],
    ["Kita", "Kitas"],
    ["Termin", "Termine"],
    ["Maßnahme", "Maßnahmen"],
    ["freiwillig", "freiwilligen"],
  ])("%s and %s are one word", (a, b) => {
    expect(share(a, b)).toBe(true);
  });
  test.each([
    ["Kurs", "Kur"],
    ["Steuer", "Steur"],
    ["Bus", "Busch"],
    ["Wohnung", "Wohnwagen"],
  ])("%s and %s are two", (a, b) => {
    expect(share(a, b)).toBe(false);
  });
  test("whatever is stemmed keeps letters to compare", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (word) => {
        expect(Math.min(...german.stems(word).map((stem) => stem.length))).toBeGreaterThan(0);
      }),
    );
  });
  test.each(["de", "en", "ar", "uk", "xx", "de-leicht"])("%s never loses a word", (tag) => {
    const language = languageOf(tag);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const roots = wordsOf(text).flatMap(({ fold }) => language.stems(fold).map((stem) => language.rootOf(stem)));
        expect(roots).not.toContain("");
      }),
    );
  });
});

describe("compounds are taken apart by the words in use", () => {
  const USED = [
    "wohnung",
    "lotse",
    "kinder",
    "betreuung",
    "angebot",
    "arbeit",
    "platz",
    "bus",
    "fahrt",
    "hilfe",
    "netz",
  ];
  const parts = new Map(USED.flatMap((word) => german.stems(word).map((stem) => [stem, german.rootOf(stem)] as const)));
  parts.set("wohn", "wohn");
  const known = knownParts(german, parts, (tail) => tail === "stol");
  test.each([
    ["wohnungslotse", ["lots"], ["wohn"]],
    ["kinderbetreuungsangebot", ["angebo"], ["betreu", "kind"]],
    ["arbeitsplatz", ["platz"], ["arbei"]],
    ["hilfsangebot", ["angebo"], ["hilf"]],
    ["busfahrt", ["fahr"], ["bus"]],
    ["hilfenetz", ["netz"], ["hilf"]],
    ["arbeitslotsin", ["lots"], ["arbei"]],
    ["wohnhilfe", ["hilf"], ["wohn"]],
  ])("%s", (word, heads, modifiers) => {
    expect(splitCompound(word, german, known)).toEqual({ heads, modifiers });
  });
  test.each(["verwaltung", "wohnung", "arbeit", "arbeitung", "wohnlich", "m41", "x".repeat(200)])(
    "%s is none",
    (word) => {
      expect(splitCompound(word, german, known)).toBeNull();
    },
  );
});

describe("typing errors", () => {
  test.each([
    ["kurs", "kurs", 0],
    ["kurs", "krus", 1],
    ["kurs", "kur", 1],
    ["kurs", "kurse", 1],
    ["kurs", "korb", 2],
    ["kurs", "behörde", 3],
  ])("%s and %s: %d", (a, b, errors) => {
    expect(typingErrors(a, b, 2)).toBe(errors);
  });
  const word = fc.stringMatching(/^[a-zäöü]{0,12}$/);
  test("are the same in both directions, and none exactly for the same word", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(typingErrors(a, b, 2)).toBe(typingErrors(b, a, 2));
        expect(typingErrors(a, b, 2) === 0).toBe(a === b);
      }),
    );
  });
  test("the letters that occur never hide a word that is close enough", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const errors = typingErrors(a, b, 99);
        expect(bitCount(letterSet(a) ^ letterSet(b))).toBeLessThanOrEqual(2 * errors);
      }),
    );
  });
  test.each([
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
  ])("a word of %d letters may have %d", (length, errors) => {
    expect(allowedErrors(length)).toBe(errors);
  });
});

describe("the whole search, whatever is written", () => {
  const title = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{4,11}( [A-ZÄÖÜ]?[a-zäöüß]{4,11}){0,2}$/);
  const says = (text: string) => !german.stopWords.has(foldWord(text.split(" ")[0] ?? ""));
  const titles = fc.uniqueArray(title.filter(says), { minLength: 1, maxLength: 6 });

  test("the first word of every title finds it", async () => {
    await fc.assert(
      fc.asyncProperty(titles, async (all) => {
        for (const one of all) {
          expect(await titlesFound(all, one.split(" ")[0] ?? "")).toContain(one);
        }
      }),
      { numRuns: 60 },
    );
  });
  test("a letter dropped from the inside of a long word still finds it when it is the only one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Z][a-z]{5,11}$/), fc.nat(), async (word, seed) => {
        const at = 1 + (seed % (word.length - 2));
        expect(await titlesFound([word], word.slice(0, at) + word.slice(at + 1))).toEqual([word]);
      }),
      { numRuns: 100 },
    );
  });
  test("no query breaks it, counts add up, and pieces are the text", async () => {
    const index = await buildIndex([
      aDocument({ titel: "Kurs für Eltern", text: "Deutsch lernen. ".repeat(40), nummer: "M1" }),
    ]);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("kurs", "deutsch", "elter m1")),
        (query) => {
          const { anzahl, gruppen } = search(index, query, { jeGruppe: 3 });
          expect(gruppen.reduce((sum, one) => sum + one.anzahl, 0)).toBe(anzahl);
          for (const { treffer } of gruppen) {
            for (const { titel } of treffer) expect(titel.map(({ text }) => text).join("")).toBe("Kurs für Eltern");
          }
        },
      ),
    );
  });
});

describe("other scripts in Latin letters", () => {
  test.each([
    ["مدرسة", ["madrasa", "madrassah", "al-madrasa"]],
    ["ترجمة", ["tarjama", "tardjama"]],
    ["مساعدة", ["musaada", "mussa'ada"]],
    ["شهادة", ["shahada", "chahada"]],
  ] as const)("%s is heard as %j", (written, latin) => {
    const sound = arabic.transliterate(foldWord(written)) ?? "";
    for (const word of latin) {
      expect(arabic.heard(foldWord(word).replace(/^al-/, ""))).toBe(sound);
    }
    expect(sound).toMatch(/^~/);
  });
  test.each([
    ["водійське", "vodiiske"],
    ["дитячий", "dytiachyi"],
    ["школа", "shkola"],
  ])("%s is written %s", (written, latin) => {
    expect(ukrainian.transliterate(foldWord(written))).toBe(latin);
  });
});
