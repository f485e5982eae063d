import { describe, expect, it } from "vitest";
import { readDocument } from "#src/platform/tabellen/read-document.ts";
import { TableError } from "#src/platform/tabellen/types.ts";
import { TEXT_ARTEN, type Teile, TEILE } from "../rules/text.ts";
import { vorschlagAus } from "../rules/vorschlag.ts";
import { writeXliff } from "../rules/xliff.ts";
import { receiveXliff, XLIFF_DOCUMENT } from "./xliff-lesen.ts";

const ID = "0198c0de-0000-7000-8000-000000000001";
const DEUTSCH: Teile = {
  titel: "Wohngeld & Miete",
  kurz: "Zuschuss <zur> Miete.",
  schritte: "Antrag stellen\nWarten",
  tipp: "",
};
const eintrag = {
  id: ID,
  art: "leistung" as const,
  adresse: "/wegweiser/leistungen/wohngeld",
  textstand: 3,
  quelle: DEUTSCH,
  ziel: null,
};

/** As an agency would: every source in brackets as its target. */
function translated(xml: string): string {
  return xml.replaceAll(/(<source[^>]*>)([^<]*)(<\/source>)/g, "$1$2$3<target>[$2]</target>");
}
/** As the child process does; that has tests of its own. */
const receive = (xml: string) =>
  receiveXliff(
    async () => {
      try {
        return { ok: true, value: await readDocument(Buffer.from(xml), XLIFF_DOCUMENT) };
      } catch (error) {
        if (error instanceof TableError) return { ok: false, reason: error.reason, at: {} };
        throw error;
      }
    },
    "",
    new Uint8Array(),
  );
const read = async (xml: string) => {
  const datei = await receive(xml);
  if (!datei.ok) throw new Error(datei.reason);
  return datei.value;
};
const first = async (xml: string) => {
  const [antwort] = (await read(xml)).antworten;
  if (!antwort) throw new Error("one came back");
  return antwort;
};

describe("W40 a file goes out and comes back", () => {
  it("with every part, nothing lost on the way", async () => {
    const { sprache, antworten } = await read(translated(writeXliff("ar", [eintrag])));
    expect(sprache).toBe("ar");
    expect(antworten[0]).toMatchObject({ id: ID, textstand: 3 });
    expect([...(antworten[0]?.segmente ?? [])]).toEqual([
      ["titel", { quelle: "Wohngeld & Miete", ziel: "[Wohngeld & Miete]" }],
      ["kurz", { quelle: "Zuschuss <zur> Miete.", ziel: "[Zuschuss <zur> Miete.]" }],
      ["schritt-1", { quelle: "Antrag stellen", ziel: "[Antrag stellen]" }],
      ["schritt-2", { quelle: "Warten", ziel: "[Warten]" }],
    ]);
  });

  it("with what was translated before", async () => {
    const xml = writeXliff("uk", [{ ...eintrag, ziel: { ...DEUTSCH, titel: "Житло", schritte: "" } }]);
    expect((await first(xml)).segmente.get("titel")?.ziel).toBe("Житло");
    expect(xml).toContain('state="initial"');
  });

  it("also when the program has cut sentences, added marks and dropped our note", async () => {
    const xml = `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de-DE" trgLang="AR">
      <file id="${ID}"><unit id="kurz"><notes><note category="textstand">9</note></notes>
      <segment><source>Eins.</source><target><pc id="1">واحد.</pc></target></segment>
      <ignorable><source> </source></ignorable>
      <segment><source>Zwei.</source><target><mrk id="m" type="term">اثنان</mrk><ph id="2"/>.</target></segment></unit></file></xliff>`;
    const antwort = await first(xml);
    expect(antwort).toMatchObject({ id: ID, textstand: null });
    expect(antwort.segmente.get("kurz")).toEqual({ quelle: "Eins. Zwei.", ziel: "واحد. اثنان." });
  });
});

const LANG =
  "## Ankommen\n\nKommen Sie zum [Amt](https://kreis.example/amt).\n\n- Pass\n- Foto\n\n1. Nummer ziehen\n2. Warten";

describe.each(TEXT_ARTEN)("W40 of the kind %s", (art) => {
  const deutsch: Teile = Object.fromEntries(
    TEILE[art].map(({ name, form }) => [
      name,
      form === "notation" ? LANG : form === "schritte" ? "Antrag stellen\nWarten" : `Wort & <${name}>`,
    ]),
  );
  const one = { ...eintrag, art, quelle: deutsch };

  it("everything goes out and comes back, headings, lists and addresses where they were", async () => {
    const antwort = await first(writeXliff("ar", [{ ...one, ziel: deutsch }]));
    expect(vorschlagAus(antwort, { art, deutsch, textstand: 3 })).toEqual({
      teile: deutsch,
      ausTextstand: 3,
      geaendert: [],
    });
  });

  it("what is not translated yet is nothing", async () => {
    expect(vorschlagAus(await first(writeXliff("ar", [one])), { art, deutsch, textstand: 3 })).toBeNull();
  });
});

it("W40 lines of an older translation that has others stand beside no German line", async () => {
  const quelle = { titel: "Ankommen", text: LANG };
  const ziel = { titel: "وصول", text: "سطر واحد" };
  const { segmente } = await first(writeXliff("ar", [{ ...eintrag, art: "artikel", quelle, ziel }]));
  expect(segmente.get("titel")?.ziel).toBe("وصول");
  expect(segmente.get("text-1")).toEqual({ quelle: "## Ankommen", ziel: "" });
});

describe("T66 a file that is no good is refused", () => {
  const ok = '<xliff version="2.0" srcLang="de" trgLang="ar">';
  it.each([
    ["no XML", "hallo", "kein-xml"],
    ["half a file", `${ok}<file id="1">`, "kein-xml"],
    ["crossed tags", `${ok}<a><b></a></b></xliff>`, "kein-xml"],
    ["a DTD", `<!DOCTYPE x [<!ENTITY a "b">]>${ok}</xliff>`, "kein-xml"],
    ["an entity", `${ok}<file id="1"><note>&lol;</note></file></xliff>`, "kein-xml"],
    ["too deep", `${ok}${"<g>".repeat(70)}${"</g>".repeat(70)}</xliff>`, "kein-xml"],
    ["another format", "<html></html>", "kein-xliff"],
    ["version 1.2", '<xliff version="1.2"></xliff>', "fassung"],
    ["an unknown language", '<xliff version="2.0" srcLang="de" trgLang="xx"></xliff>', "sprache"],
    ["German as target", '<xliff version="2.0" srcLang="de" trgLang="de"></xliff>', "sprache"],
    ["from English", '<xliff version="2.0" srcLang="en" trgLang="ar"></xliff>', "sprache"],
  ])("%s", async (_, xml, reason) => {
    expect(await receive(xml)).toEqual({ ok: false, reason });
  });
});

describe("W41 a source that changed meanwhile is named, and the words count as older", async () => {
  const antwort = await first(translated(writeXliff("ar", [eintrag])));
  it.each([
    ["nothing", DEUTSCH, 3, [], 3],
    ["only blanks", { ...DEUTSCH, kurz: " Zuschuss  <zur> Miete. " }, 3, [], 3],
    ["the title", { ...DEUTSCH, titel: "Wohngeld" }, 4, ["titel"], 3],
    ["a step more", { ...DEUTSCH, schritte: `${DEUTSCH.schritte}\nEinspruch` }, 4, ["schritt-3"], 3],
    ["a step less", { ...DEUTSCH, schritte: "Antrag stellen" }, 5, ["schritt-2"], 3],
    ["a tip came", { ...DEUTSCH, tipp: "Früh kommen" }, 4, ["tipp"], 3],
    // Only the spelling was mended, so the revision is the same; our words still belong to the other spelling.
    ["the spelling", { ...DEUTSCH, titel: "Wohngeld und Miete" }, 3, ["titel"], 2],
  ])("%s", (_, jetzt, textstand, geaendert, aus) => {
    expect(vorschlagAus(antwort, { art: "leistung", deutsch: jetzt, textstand })).toMatchObject({
      geaendert,
      ausTextstand: aus,
    });
  });

  it("half of the steps are none, and an empty answer is no proposal", async () => {
    const half = await first(translated(writeXliff("ar", [eintrag])).replace("[Warten]", " "));
    const now = { art: "leistung", deutsch: DEUTSCH, textstand: 3 } as const;
    expect(vorschlagAus(half, now)?.teile.schritte).toBe("");
    expect(vorschlagAus(await first(writeXliff("ar", [eintrag])), now)).toBeNull();
  });
});
