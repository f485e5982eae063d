import { describe, expect, it } from "vitest";
import type { LeistungId } from "../rules/ids.ts";
import type { Sprache } from "../rules/sprachen.ts";
import { indexFor, searchLeistungen, type Suchbar } from "./finden.ts";

const idsFound = async (rows: readonly Suchbar[], sprache: Sprache, frage: string) =>
  searchLeistungen(await indexFor(rows, sprache), frage).leistungen.map(({ id }) => id);

const entry = (id: string, titel: string, kurz: string, more: Partial<Suchbar> = {}): Suchbar => ({
  id: id as LeistungId,
  slug: id,
  titel,
  kurz,
  schritte: [],
  tipp: "",
  lagen: [],
  unterlagen: [],
  uebersetzung: null,
  ...more,
});
const translated = (titel: string, kurz = "") => ({ uebersetzung: { titel, kurz, schritte: [], tipp: "" } });

const german = [
  entry("wohngeld", "Wohngeld", "Wer die Miete kaum zahlen kann."),
  entry("wohnung", "Wohnung suchen: Wohnlotsen", "Hilfe bei der Suche."),
  entry("fuehrerschein", "Führerschein umschreiben", "Prüfung und Gebühren."),
  entry("schule", "Kind in der Schule anmelden", "Vor dem ersten Schultag.", {
    unterlagen: [{ name: "Geburtsurkunde", namen: { ar: "شهادة الميلاد" } }],
    ...translated("تسجيل الطفل في المدرسة"),
  }),
  entry("kurs", "Integrationskurs", "Deutsch und das Leben hier.", translated("دورة الاندماج")),
  entry("dolmetschen", "Sprachmittlung", "Jemand übersetzt bei Gesprächen."),
  entry("anmeldung", "Wohnsitz anmelden", "Wer hier einzieht.", { lagen: [{ de: "Neu hier" }] }),
];

describe("the search of the guide", () => {
  it.each([
    ["Wohngeld", "wohngeld"],
    ["Wie bekomme ich Wohngeld?", "wohngeld"],
    ["Miete", "wohngeld"],
    ["fuehrerschein", "fuehrerschein"],
    ["Führrerschein", "fuehrerschein"],
    ["Ich will meinen Führerschein umschreiben", "fuehrerschein"],
    ["Wohnungssuche", "wohnung"],
    ["Wo melde ich mein Kind in der Schule an?", "schule"],
    ["Geburtsurkunde", "schule"],
    ["Deutschkurs", "kurs"],
    ["Dolmetscher", "dolmetschen"],
    ["Ich bin neu hier", "anmeldung"],
  ])("in German %s → %s first", async (frage, first) => {
    expect((await idsFound(german, "de", frage))[0]).toBe(first);
  });
  it.each([
    ["المدرسة", "schule", "in the own language"],
    ["شهادة الميلاد", "schule", "by a paper to bring"],
    ["Integrationskurs", "kurs", "by the German word from the letter"],
    ["مترجم", "dolmetschen", "though only the German text is there"],
  ])("for Arabic readers %s → %s first, %s", async (frage, first) => {
    const found = await idsFound(german, "ar", frage);
    expect(found[0]).toBe(first);
    expect(new Set(found).size).toBe(found.length);
  });
  it("in English the German entries are found by what else they are called", async () => {
    expect((await idsFound(german, "en", "where can I find an interpreter"))[0]).toBe("dolmetschen");
  });
  it.each(["", "?", "Raumfahrt"])("%j finds nothing", async (frage) => {
    expect(await idsFound(german, "de", frage)).toEqual([]);
  });
  it.each([
    ["de", "Dolmetscher", "dolmetschen", ["Sprachmittlung"], null],
    ["ar", "مترجم", "dolmetschen", ["Sprachmittlung"], null],
    ["de", "Wohngeld", "wohngeld", [], null],
    ["de", "Führrerschein", "fuehrerschein", [], "Führerschein"],
    ["de", "Dolmetcher", "dolmetschen", [], "Dolmetscher"],
  ] as const)("%s %s: %s is found by %j, meant was %s", async (sprache, frage, id, ueber, gemeint) => {
    const found = searchLeistungen(await indexFor(german, sprache), frage);
    expect(found).toMatchObject({ gemeint, leistungen: [{ id, ueber }] });
  });
});
