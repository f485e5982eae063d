import { describe, expect, test } from "vitest";
import { buildIndex } from "./build-index.ts";
import { aDocument, titlesFound } from "./fixtures.ts";
import { search } from "./search.ts";

const KONZEPT = [
  { titel: "Wohnlotsen ausbilden", text: "Ehrenamtliche helfen bei der Suche nach einer Wohnung." },
  { titel: "Kurs mit Kinderbeaufsichtigung", text: "Während des Unterrichts werden die Kinder betreut." },
  { titel: "Gemeinsame Wartelisten", zusammenfassung: "Für alle Integrationskurse im Landkreis", nummer: "M41" },
  { titel: "Häuser der Begegnung", text: "In jeder Gemeinde ein offener Treff.", nummer: "B13" },
  { titel: "Mehrsprachiger Behördenwegweiser in Einfacher Sprache", nummer: "M21" },
  { titel: "Sprachmittlung beim Arzt", text: "Dolmetscherinnen und Dolmetscher auf Abruf" },
  { titel: "Busverbindung am Abend", text: "Der Rufbus fährt bis 22 Uhr nach Dornhag und Tannried." },
  { titel: "Lots*innen für Gesundheit", text: "" },
];
const SYNONYMS = [
  ["Kinderbetreuung", "Kinderbeaufsichtigung"],
  ["Sprachmittlung", "Dolmetschen"],
  ["Leichte Sprache", "Einfache Sprache"],
  ["language course", "Integrationskurs"],
];

const find = (query: string) => titlesFound(KONZEPT, query, { synonyms: SYNONYMS, locale: "de" });

describe("words that are written differently", () => {
  test.each([
    ["umlaut without its keyboard", "Haeuser", "Häuser der Begegnung"],
    ["plural with umlaut finds the singular", "Haus", "Häuser der Begegnung"],
    ["plural", "Warteliste", "Gemeinsame Wartelisten"],
    ["another case", "Begegnungen", "Häuser der Begegnung"],
    ["capital letters", "WARTELISTEN", "Gemeinsame Wartelisten"],
    ["singular of a compound", "Integrationskurs", "Gemeinsame Wartelisten"],
    ["verb and noun", "Betreuung", "Kurs mit Kinderbeaufsichtigung"],
    ["gender star", "Gesundheitslotse", "Lots*innen für Gesundheit"],
    ["beginning of a word", "Behörd", "Mehrsprachiger Behördenwegweiser in Einfacher Sprache"],
    ["hyphen", "Integrations-Kurs", "Gemeinsame Wartelisten"],
    ["two words for one", "Sprach Mittlung", "Sprachmittlung beim Arzt"],
  ])("%s: %s", async (_, query, title) => {
    expect((await find(query))[0]).toBe(title);
  });
});

describe("compounds", () => {
  test.each([
    ["a compound finds another one of the same family", "Wohnungslotse", "Wohnlotsen ausbilden"],
    ["and its head alone", "Wohnungslotse", "Lots*innen für Gesundheit"],
    ["the head finds compounds that nobody uses apart", "Lotsen", "Wohnlotsen ausbilden"],
    ["the modifier finds them as well", "Behörden", "Mehrsprachiger Behördenwegweiser in Einfacher Sprache"],
    ["a short part", "Bus", "Busverbindung am Abend"],
    ["parts in different words", "Kinderunterricht", "Kurs mit Kinderbeaufsichtigung"],
  ])("%s: %s", async (_, query, title) => {
    expect(await find(query)).toContain(title);
  });

  test("a shared modifier is no relation: Kinderbetreuung finds Kinderbeaufsichtigung by synonym only", async () => {
    const documents = ["Kinderbeaufsichtigung", "Kinder", "Betreuung"];
    expect(await titlesFound(documents, "Kinderbetreuung")).toEqual(["Betreuung"]);
    expect(await titlesFound(documents, "Kinderbetreuung", { synonyms: SYNONYMS })).toContain("Kinderbeaufsichtigung");
  });

  test("head and modifier go before the head alone", async () => {
    expect(await titlesFound(["Gesundheitslotsen", "Wohnlotsen", "Wohnung", "Gesundheit"], "Wohnungslotse")).toEqual([
      "Wohnlotsen",
      "Gesundheitslotsen",
    ]);
  });
});

describe("typing errors", () => {
  test.each([
    ["a letter missing", "Wartliste", "Gemeinsame Wartelisten"],
    ["a letter too many", "Begegnnung", "Häuser der Begegnung"],
    ["a wrong letter", "Begegmung", "Häuser der Begegnung"],
    ["two swapped", "Begegunng", "Häuser der Begegnung"],
    ["two in a long word", "Bheördenwegweisr", "Mehrsprachiger Behördenwegweiser in Einfacher Sprache"],
    ["a place", "Tanried", "Busverbindung am Abend"],
  ])("%s: %s", async (_, query, title) => {
    expect((await find(query))[0]).toBe(title);
  });

  test("short words must be right, and a word that is used is never taken for another", async () => {
    expect(await titlesFound(["Kita"], "Kit")).toEqual(["Kita"]);
    expect(await titlesFound(["Rat"], "Rad")).toEqual([]);
    expect(await titlesFound(["Kasse", "Klasse"], "Kasse")).toEqual(["Kasse"]);
  });

  test.each([
    ["Sprachmitlung", "Sprachmittlung"],
    ["Bus nach Dornhgag", "Bus nach Dornhag"],
    ["Sprachmittlung", null],
    ["Quantenphysik", null],
  ])("Meinten Sie: %s → %s", async (query, meant) => {
    const index = await buildIndex(KONZEPT.map((one) => aDocument(one)));
    expect(search(index, query, { jeGruppe: 5 }).gemeint).toBe(meant);
  });
});

describe("numbers", () => {
  test.each(["M41", "m41", "m 41", "M-41", "M041", "Maßnahme M41", "41"])("%s", async (query) => {
    expect((await find(query))[0]).toBe("Gemeinsame Wartelisten");
  });
  test("B13 is not M13, and not B1", async () => {
    expect(await find("b 13")).toEqual(["Häuser der Begegnung"]);
    expect(await find("B1")).toEqual([]);
  });
  test("a number that a text names is found there, after the thing itself", async () => {
    const documents = [
      { titel: "Bericht", text: "Siehe M 41." },
      { titel: "Warteliste", nummer: "M41" },
    ];
    expect(await titlesFound(documents, "M41")).toEqual(["Warteliste", "Bericht"]);
  });
});

describe("synonyms", () => {
  test.each([
    ["one word", "dolmetschen", "Sprachmittlung beim Arzt"],
    ["a phrase", "leichte Sprache", "Mehrsprachiger Behördenwegweiser in Einfacher Sprache"],
    ["another language", "language courses", "Gemeinsame Wartelisten"],
  ])("%s: %s", async (_, query, title) => {
    expect(await titlesFound(KONZEPT, query, { synonyms: SYNONYMS, locale: "en" })).toContain(title);
  });
});

describe("what people say for what offices write", () => {
  const GROUPS = [
    ["Mutter trinkt", "Suchtberatung"],
    ["schlagen", "Gewaltschutz"],
    ["nicht mehr leben", "Krisendienst"],
    ["Frau zu mir kommen", "Familiennachzug"],
    ["flatshare", "shared flat"],
  ];
  test.each([
    ["by the family of a word", "schlägt", "Gewaltschutz"],
    ["in the order of telling words", "wie kann meine Frau zu mir kommen", "Familiennachzug"],
  ])("%s: %s → %s", async (_, query, title) => {
    expect(await titlesFound([title, "Wohngeld"], query, { synonyms: GROUPS, locale: "de" })).toEqual([title]);
  });
  test("a phrase of which one telling word is left is no other word for anything", async () => {
    const documents = ["Krisendienst", "Leben in Deutschland"];
    expect(await titlesFound(documents, "Leben", { synonyms: GROUPS })).toEqual(["Leben in Deutschland"]);
  });
  test("where the word itself is written, it goes before other words for it, even in a title", async () => {
    const documents = [{ titel: "Gewaltschutz" }, { titel: "Hilfe", zusammenfassung: "Niemand darf Sie schlagen." }];
    expect(await titlesFound(documents, "schlagen", { synonyms: GROUPS })).toEqual(["Hilfe", "Gewaltschutz"]);
    expect(await titlesFound(documents.slice(0, 1), "schlagen", { synonyms: GROUPS })).toEqual(["Gewaltschutz"]);
  });
  test("other words for a rare word do not make it a frequent one", async () => {
    const documents = [
      { titel: "Treff", text: "Angebot am Abend. Wir schlagen auch mal Bälle." },
      ...Array.from({ length: 9 }, (_, i) => ({ titel: `Gewaltschutz ${i}` })),
      ...Array.from({ length: 3 }, (_, i) => ({ titel: `Abend ${i}` })),
    ];
    expect((await titlesFound(documents, "am Abend schlagen Leute Sachen kaputt", { synonyms: GROUPS }))[0]).toBe(
      "Treff",
    );
  });
  test("English words that are written together are taken apart as well", async () => {
    const documents = ["Costs of the school bus", "Opening hours"].map((titel) => ({ titel, sprache: "en" }));
    expect(await titlesFound(documents, "schoolbus", { locale: "en" })).toEqual(["Costs of the school bus"]);
  });
});

test("a synonym may be mistyped as well, and is suggested", async () => {
  const index = await buildIndex([aDocument({ titel: "Sprachmittlung" })], {
    synonyms: [["Sprachmittlung", "Dolmetscher"]],
  });
  const { anzahl, gemeint } = search(index, "Dolmetcher gesucht", { jeGruppe: 5 });
  expect([anzahl, gemeint]).toEqual([1, "Dolmetscher gesucht"]);
});

describe("order", () => {
  test("title before summary before text", async () => {
    const documents = [
      { titel: "Drei", text: "Wohnung" },
      { titel: "Zwei", zusammenfassung: "Wohnung" },
      { titel: "Wohnung", text: "" },
    ];
    expect(await titlesFound(documents, "Wohnung")).toEqual(["Wohnung", "Zwei", "Drei"]);
  });
  test("exact before inflected before related before part of a compound", async () => {
    const documents = ["Beratungsstelle", "Berater", "Beratungen", "Beratung", "Stelle"];
    expect(await titlesFound(documents, "Beratung")).toEqual(["Beratung", "Beratungen", "Berater", "Beratungsstelle"]);
  });
  test("all words of the query before some of them", async () => {
    const documents = ["Bus", "Bus am Abend", "Abend"];
    expect((await titlesFound(documents, "Bus Abend"))[0]).toBe("Bus am Abend");
  });
  test("weight decides between equals", async () => {
    const documents = [{ titel: "Kurs A" }, { titel: "Kurs B", gewicht: 2 }];
    expect(await titlesFound(documents, "Kurs")).toEqual(["Kurs B", "Kurs A"]);
  });
});

describe("plain questions", () => {
  test.each([
    ["Wo kann ich mein Kind betreuen lassen?", "Kurs mit Kinderbeaufsichtigung"],
    ["Gibt es einen Bus nach Tannried?", "Busverbindung am Abend"],
    ["Wer hilft mir beim Arzt?", "Sprachmittlung beim Arzt"],
  ])("%s", async (query, title) => {
    expect((await find(query))[0]).toBe(title);
  });
  test.each([
    ["en", "Learning German", "German courses", "Where can I learn German?"],
    ["en", "Advice for women", "Opening hours", "advise woman"],
    ["ar", "دورات اللغة الألمانية", "السكن", "أين أجد دورة اللغه الالمانيه؟"],
    ["ar", "المساعدة في السكن", "العمل", "مساعدة سكن"],
    ["uk", "Курси німецької мови", "Житло", "де можна знайти курс німецької?"],
    ["uk", "Пошук житла", "Робота", "zhytlo"],
  ])("%s %s", async (sprache, title, other, query) => {
    expect(
      (
        await titlesFound(
          [
            { titel: title, sprache },
            { titel: other, sprache },
          ],
          query,
          { locale: sprache },
        )
      )[0],
    ).toBe(title);
  });
  test("scripts without spaces", async () => {
    expect(
      await titlesFound(
        [
          { titel: "德语课程", sprache: "zh" },
          { titel: "住房", sprache: "zh" },
        ],
        "课程",
      ),
    ).toEqual(["德语课程"]);
  });
});

describe("the answer", () => {
  test("is grouped by kind, the best kind first, and counts what it does not show", async () => {
    const index = await buildIndex([
      aDocument({ art: "stelle", titel: "Beratungsstelle", text: "Kurs" }),
      ...Array.from({ length: 8 }, (_, i) => aDocument({ art: "massnahme", titel: `Kurs ${i}` })),
    ]);
    const { anzahl, gruppen } = search(index, "Kurs", { jeGruppe: 5 });
    expect([anzahl, gruppen.map(({ art, anzahl: n, treffer }) => [art, n, treffer.length])]).toEqual([
      9,
      [
        ["massnahme", 8, 5],
        ["stelle", 1, 1],
      ],
    ]);
    const second = search(index, "Kurs", { art: "massnahme", jeGruppe: 5, ab: 5 });
    expect([second.anzahl, second.gruppen[0]?.treffer.length]).toEqual([8, 3]);
  });
  test("marks what was found in title and excerpt", async () => {
    const long = `${"Davor steht viel anderes. ".repeat(20)}Der letzte Bus fährt nach Tannried. ${"Danach auch. ".repeat(20)}`;
    const index = await buildIndex([aDocument({ titel: "Busse am Abend", text: long })]);
    const hit = search(index, "bus tannried", { jeGruppe: 1 }).gruppen[0]?.treffer[0];
    expect(hit?.titel).toEqual([
      { text: "Busse", treffer: true },
      { text: " am Abend", treffer: false },
    ]);
    const excerpt = hit?.auszug.map(({ text, treffer }) => (treffer ? `[${text}]` : text)).join("") ?? "";
    expect(excerpt).toMatch(/^… .*letzte \[Bus\] fährt nach \[Tannried\].* …$/);
    expect(excerpt.length).toBeLessThan(220);
  });
  test.each(["", "   ", "?!", "\u0000", "'; select pg_sleep(10) --"])(
    "%j finds nothing and breaks nothing",
    async (query) => {
      expect(await find(query)).toEqual([]);
    },
  );
});
