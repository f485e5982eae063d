import { describe, expect, test } from "vitest";
import { parseXml } from "#src/platform/tabellen/xml.ts";
import { visibleQuestions } from "../rules/antworten.ts";
import { readHier, umfrageIn } from "../test/leser.ts";
import { ALLE_TYPEN, anUmfrage, aSeite, frage } from "../test/beispiel.ts";
import { ddiOf, listVariables } from "./ddi.ts";
import { surveyJsOf } from "./surveyjs.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("UM15: files for other programs", () => {
  test("our own JSON comes back the same", async () => {
    expect((await umfrageIn(` ${JSON.stringify(ALLE_TYPEN)}`)).umfrage).toEqual(ALLE_TYPEN);
  });

  test.each([
    ["{", "unlesbar"],
    ['{"version":1}', "keine-umfrage"],
    ['{"version":1,"seiten":[]}', "gelesen"],
    ["PK\u0003\u0004kaputt", "unlesbar"],
    ["", "unlesbar"],
    ["<html></html>", "keine-umfrage"],
    ["eins;zwei\r\n1;2", "keine-umfrage"],
  ])("no survey: %j is %s", async (text, art) => {
    const read = await readHier(bytes(text));
    expect(read.art).toBe(art);
    expect(read.art === "gelesen" && read.einlesung.ok).toBe(false);
  });

  test("the codebook has every column once, and survives signs that XML cannot hold", async () => {
    const names = listVariables(ALLE_TYPEN).map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        "themen.a",
        "themen.k.kommentar",
        "bedarf.spr",
        "istsoll.spr.2",
        "orte.wohn.tag",
        "angebot.preis",
        "kosten",
      ]),
    );
    const odd = anUmfrage([aSeite("s", [frage("text", "a", { titel: { de: 'Mehr als <5> & "viel"\u0007?' } })])]);
    const opened: string[] = [];
    const chunks = async function* () {
      yield bytes(ddiOf(odd));
    };
    await parseXml(chunks(), {
      open: (name, attributes) => opened.push(`${name} ${attributes["name"] ?? ""}`.trim()),
      text: () => {},
    });
    expect(opened).toContain("var a");
  });

  test("SurveyJS gets every question, with conditions in its own words", () => {
    const json = surveyJsOf(ALLE_TYPEN) as { pages: { visibleIf?: string; elements: Record<string, unknown>[] }[] };
    const names = json.pages.flatMap((page) =>
      page.elements.flatMap((one) => [
        one["name"],
        ...((one["templateElements"] as { name: string }[] | undefined) ?? []).map((each) => each.name),
      ]),
    );
    const asked = visibleQuestions(ALLE_TYPEN, {
      sprache: "de",
      werte: { hat: "ja", "angebot.1.kostet": "ja" },
      gesehen: [],
    });
    expect(names).toEqual(expect.arrayContaining(asked.map((one) => one.frage.code)));
    expect(json.pages[1]).toMatchObject({
      visibleIf: "{hat} = true",
      elements: [
        { type: "paneldynamic", maxPanelCount: 4, templateElements: [{}, {}, { visibleIf: "{panel.kostet} = true" }] },
        { type: "expression", expression: "sum({angebot.preis})" },
      ],
    });
  });
});
