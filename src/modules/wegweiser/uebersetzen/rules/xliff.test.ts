import { describe, expect, it } from "vitest";
import type { Quelltext } from "../../rules/uebersetzung.ts";
import { mussGelesenWerden, vorschlagAus } from "./vorschlag.ts";
import { readXliff, writeXliff } from "./xliff.ts";
import { xmlStuecke } from "./xml-stuecke.ts";

const ID = "0198c0de-0000-7000-8000-000000000001";
const DEUTSCH: Quelltext = {
  titel: "Wohngeld & Miete",
  kurz: "Zuschuss <zur> Miete.",
  schritte: ["Antrag stellen", "Warten"],
  tipp: "",
};
const eintrag = { id: ID, adresse: "/wegweiser/leistungen/wohngeld", textstand: 3, quelle: DEUTSCH, ziel: null };

/** As an agency would: every source in brackets as its target. */
function translated(xml: string): string {
  return xml.replaceAll(/(<source[^>]*>)([^<]*)(<\/source>)/g, "$1$2$3<target>[$2]</target>");
}
const read = (xml: string) => {
  const datei = readXliff(xml);
  if (!datei.ok) throw new Error(datei.reason);
  return datei.value;
};
const first = (xml: string) => {
  const [antwort] = read(xml).antworten;
  if (!antwort) throw new Error("one came back");
  return antwort;
};

describe("W40 a file goes out and comes back", () => {
  it("with every part, nothing lost on the way", () => {
    const { sprache, antworten } = read(translated(writeXliff("ar", [eintrag])));
    expect(sprache).toBe("ar");
    expect(antworten[0]).toMatchObject({ id: ID, textstand: 3 });
    expect([...(antworten[0]?.segmente ?? [])]).toEqual([
      ["titel", { quelle: "Wohngeld & Miete", ziel: "[Wohngeld & Miete]" }],
      ["kurz", { quelle: "Zuschuss <zur> Miete.", ziel: "[Zuschuss <zur> Miete.]" }],
      ["schritt-1", { quelle: "Antrag stellen", ziel: "[Antrag stellen]" }],
      ["schritt-2", { quelle: "Warten", ziel: "[Warten]" }],
    ]);
  });

  it("with what was translated before", () => {
    const xml = writeXliff("uk", [{ ...eintrag, ziel: { ...DEUTSCH, titel: "Житло", schritte: [] } }]);
    expect(first(xml).segmente.get("titel")?.ziel).toBe("Житло");
    expect(xml).toContain('state="initial"');
  });

  it("also when the program has cut sentences, added marks and dropped our note", () => {
    const xml = `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de-DE" trgLang="AR">
      <file id="${ID}"><unit id="kurz"><notes><note category="textstand">9</note></notes>
      <segment><source>Eins.</source><target><pc id="1">واحد.</pc></target></segment>
      <ignorable><source> </source></ignorable>
      <segment><source>Zwei.</source><target><mrk id="m" type="term">اثنان</mrk><ph id="2"/>.</target></segment></unit></file></xliff>`;
    expect(first(xml)).toMatchObject({ id: ID, textstand: null });
    expect(first(xml).segmente.get("kurz")).toEqual({ quelle: "Eins. Zwei.", ziel: "واحد. اثنان." });
  });
});

describe("T66 a file that is no good is refused", () => {
  const ok = '<xliff version="2.0" srcLang="de" trgLang="ar">';
  it.each([
    ["no XML", "hallo", "kein-xliff"],
    ["half a file", `${ok}<file id="1">`, "kein-xml"],
    ["crossed tags", `${ok}<a><b></a></b></xliff>`, "kein-xml"],
    ["a DTD", `<!DOCTYPE x [<!ENTITY a "b">]>${ok}</xliff>`, "kein-xml"],
    ["an entity", `${ok}<file id="1"><note>&lol;</note></file></xliff>`, "kein-xml"],
    ["a stylesheet", `<?xml-stylesheet href="x"?>${ok}</xliff>`, "kein-xml"],
    ["too deep", `${ok}${"<g>".repeat(60)}${"</g>".repeat(60)}</xliff>`, "kein-xml"],
    ["another format", "<html></html>", "kein-xliff"],
    ["version 1.2", '<xliff version="1.2"></xliff>', "fassung"],
    ["an unknown language", '<xliff version="2.0" srcLang="de" trgLang="xx"></xliff>', "sprache"],
    ["German as target", '<xliff version="2.0" srcLang="de" trgLang="de"></xliff>', "sprache"],
    ["from English", '<xliff version="2.0" srcLang="en" trgLang="ar"></xliff>', "sprache"],
  ])("%s", (_, xml, reason) => {
    expect(readXliff(xml)).toEqual({ ok: false, reason });
  });

  it("names of the language itself are only names", () => {
    expect(xmlStuecke('<a __proto__="x"/>')).toMatchObject([{ art: "auf", werte: { __proto__: "x" } }]);
    expect(({} as { x?: string }).x).toBeUndefined();
  });
});

describe("W41 a source that changed meanwhile is named, and the words count as older", () => {
  const antwort = first(translated(writeXliff("ar", [eintrag])));
  it.each([
    ["nothing", DEUTSCH, 3, [], 3],
    ["only blanks", { ...DEUTSCH, kurz: " Zuschuss  <zur> Miete. " }, 3, [], 3],
    ["the title", { ...DEUTSCH, titel: "Wohngeld" }, 4, ["titel"], 3],
    ["a step more", { ...DEUTSCH, schritte: [...DEUTSCH.schritte, "Einspruch"] }, 4, ["schritt-3"], 3],
    ["a step less", { ...DEUTSCH, schritte: ["Antrag stellen"] }, 5, ["schritt-2"], 3],
    ["a tip came", { ...DEUTSCH, tipp: "Früh kommen" }, 4, ["tipp"], 3],
    // Only the spelling was mended, so the revision is the same; our words still belong to the other spelling.
    ["the spelling", { ...DEUTSCH, titel: "Wohngeld und Miete" }, 3, ["titel"], 2],
  ])("%s", (_, jetzt, textstand, geaendert, aus) => {
    expect(vorschlagAus(antwort, jetzt, textstand)).toMatchObject({ geaendert, ausTextstand: aus });
  });

  it("half of the steps are none, and an empty answer is no proposal", () => {
    const half = first(translated(writeXliff("ar", [eintrag])).replace("[Warten]", " "));
    expect(vorschlagAus(half, DEUTSCH, 3)?.schritte).toEqual([]);
    expect(vorschlagAus(first(writeXliff("ar", [eintrag])), DEUTSCH, 3)).toBeNull();
  });
});

describe("W43 words of a machine that somebody must read first", () => {
  it.each([
    ["maschine", "hoch", false, true],
    ["maschine", "niedrig", true, true],
    ["maschine", "mittel", false, false],
    ["uebernommen", "hoch", true, false],
    ["mensch", "hoch", true, false],
  ] as const)("%s, risk %s, deadline %s: %s", (methode, risiko, hatFrist, must) => {
    expect(mussGelesenWerden(methode, { risiko, hatFrist })).toBe(must);
  });
});
