import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { acceptFussnoten, kennungenOf, parseFussnoten, plainFussnoten } from "./fussnote.ts";
import { acceptZitierung, artOfSchluessel, type Belegquelle } from "./quelle.ts";
import { sumBelege } from "./summe.ts";

describe("marks in chapters (F1, F2)", () => {
  test.each([
    ["Ohne.", [{ text: "Ohne." }], [], "Ohne."],
    ["Plätze[^B26].", [{ text: "Plätze" }, { kennung: "B26" }, { text: "." }], ["B26"], "Plätze [B26]."],
    ["[^W1][^W1]", [{ kennung: "W1" }, { kennung: "W1" }], ["W1"], " [W1] [W1]"],
    ["[^b26] [^B] [B26]", [{ text: "[^b26] [^B] [B26]" }], [], "[^b26] [^B] [B26]"],
    ["", [], [], ""],
  ])("%s", (text, stuecke, kennungen, plain) => {
    expect(parseFussnoten(text)).toEqual(stuecke);
    expect(kennungenOf(text)).toEqual(kennungen);
    expect(plainFussnoten(text)).toBe(plain);
  });

  test.each([
    ["known", "a[^B1] b[^M2]", []],
    ["nobody has it", "a[^B9] b[^B9]", ["B9"]],
    ["meant as a mark", "a[^b1] b[^1] c[^]", ["b1", "1", ""]],
    ["no mark at all", "[B9] ^B9", []],
  ])("acceptFussnoten: %s", (_name, text, unbekannt) => {
    const outcome = acceptFussnoten(text, new Set(["B1", "M2"]));
    expect(outcome).toMatchObject({ ok: unbekannt.length === 0, unbekannt });
  });
});

describe("sumBelege (S1–S3)", () => {
  const zahlen = (zahl: number, von: number | null) => ({ frage: "?", von, antworten: [{ wort: "ja", zahl }] });
  const of = (art: "umfrage" | "gespraech" | "arbeitsgruppe" | "zahl", more = {}) => ({
    art,
    zahlen: null,
    wirkung: "stuetzt" as const,
    ...more,
  });
  test.each([
    ["nothing", [], { stuetzt: null, widerspricht: null, veranschaulicht: null }],
    [
      "each kind on its own",
      [of("umfrage", { zahlen: zahlen(38, 71) }), of("gespraech"), of("gespraech"), of("arbeitsgruppe"), of("zahl")],
      { stuetzt: { antworten: [{ anzahl: 38, von: 71 }], umfragen: 0, zitate: 2, karten: 1, weitere: 1 } },
    ],
    [
      "two questions are not added",
      [of("umfrage", { zahlen: zahlen(38, 71) }), of("umfrage", { zahlen: zahlen(26, 71) })],
      {
        stuetzt: {
          antworten: [
            { anzahl: 38, von: 71 },
            { anzahl: 26, von: 71 },
          ],
        },
      },
    ],
    ["without a base nothing is counted", [of("umfrage", { zahlen: zahlen(3, null) })], { stuetzt: { umfragen: 1 } }],
    [
      "for and against stay apart",
      [of("gespraech"), of("gespraech", { wirkung: "widerspricht" })],
      { stuetzt: { zitate: 1 }, widerspricht: { zitate: 1 }, veranschaulicht: null },
    ],
  ])("%s", (_name, belege, expected) => {
    expect(sumBelege(belege)).toMatchObject(expected);
  });
});

describe("acceptZitierung (Q1–Q4)", () => {
  const quelle: Belegquelle = {
    schluessel: "antworten:u/hindernisse/betreuung",
    aussage: "fehlende Kinderbetreuung",
    herkunft: "Bestand und Bedarf: Was hindert?",
    tag: "2025-06-20" as Datum,
    zahlen: { anzahl: 38, basis: 71 },
    adresse: "/umfragen/bestand/ergebnis",
    freigabe: "anonymisiert",
  };
  const zuordnungen = [{ glied: "bedarf", id: "b", wirkung: "stuetzt" }] as const;
  const typed = { aussage: "38 von 71.", freigabe: "anonymisiert", zuordnungen } as const;

  test("what the source knows is the source's", () => {
    expect(acceptZitierung(quelle, typed)).toMatchObject({
      value: {
        art: "umfrage",
        aussage: "38 von 71.",
        quelle: quelle.herkunft,
        adresse: quelle.adresse,
        zahlen: { von: 71, antworten: [{ wort: quelle.aussage, zahl: 38 }] },
      },
    });
  });

  test.each([
    ["no element", quelle, [], "ohne-zuordnung"],
    ["the same element twice", quelle, [...zuordnungen, ...zuordnungen], "doppelt-zugeordnet"],
    ["a kind of key that nobody gives out", { ...quelle, schluessel: "brief:1" }, zuordnungen, "art-unbekannt"],
  ])("%s", (_name, from, links, reason) => {
    expect(acceptZitierung(from, { ...typed, zuordnungen: links })).toEqual({ ok: false, reason });
  });

  test.each([
    ["zitat:1", "gespraech"],
    ["karte:1", "arbeitsgruppe"],
    ["cluster:1", "arbeitsgruppe"],
    ["antworten:u/f/a:b", "umfrage"],
    ["zitat:", null],
    ["zitat", null],
    ["toString:1", null],
    ["", null],
  ])("artOfSchluessel %s", (schluessel, art) => {
    expect(artOfSchluessel(schluessel)).toBe(art);
  });
});
