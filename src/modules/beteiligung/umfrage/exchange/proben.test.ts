import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlToText } from "#src/platform/tabellen/html-text.ts";
import { readDocument, type XmlElement } from "#src/platform/tabellen/read-document.ts";
import { answersToStore, visibleQuestions } from "../rules/antworten.ts";
import { type Frage, fragenOf, type Umfrage } from "../rules/definition.ts";
import { parseDefinition } from "../rules/pruefung.ts";
import { listPruefen, listTexte } from "../rules/umfrage.ts";
import { readHier, umfrageIn } from "../test/leser.ts";
import { lssOf, type LssZeile } from "./lss-lesen.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const PROBEN = join(ROOT, "../shared/samples/surveys");
const UMFRAGEN = /\.(lss|lsa)$|structure\.txt$|\.tsv\.txt$/;
const ORDNER = {
  limesurvey: UMFRAGEN,
  "limesurvey-written-by-6.4.2": UMFRAGEN,
  surveyjs: /\.json$/,
  xlsform: /\.xlsx$/,
} as const;
const files = Object.entries(ORDNER).flatMap(([folder, names]) =>
  existsSync(join(PROBEN, folder))
    ? readdirSync(join(PROBEN, folder))
        .filter((one) => names.test(one))
        .map((one) => join(folder, one))
    : [],
);

/** Every file is read once, for all that is asked of it. */
const gelesene = new Map<string, ReturnType<typeof umfrageIn>>();
function umfrageOf(file: string): ReturnType<typeof umfrageIn> {
  const read = gelesene.get(file) ?? umfrageIn(readFileSync(join(PROBEN, file)), file);
  gelesene.set(file, read);
  return read;
}

const allTexts = (umfrage: Umfrage) => listTexte(umfrage).flatMap(({ texte }) => Object.entries(texte));

describe.runIf(files.length > 0)("real files of other programs", () => {
  test.for(files)("%s", async (file) => {
    const { umfrage, rest } = await umfrageOf(file);
    expect(parseDefinition(JSON.parse(JSON.stringify(umfrage))).ok).toBe(true);
    expect(allTexts(umfrage).filter(([, text]) => /<script|javascript:|onerror=/i.test(text))).toEqual([]);
    expect(answersToStore(umfrage, { sprache: umfrage.grundsprache, werte: {}, gesehen: [] }).gesehen).toEqual([]);
    expect(visibleQuestions(umfrage, { sprache: "de", werte: {}, gesehen: [] }).length).toBeGreaterThan(0);
    const fragen = umfrage.seiten.flatMap(fragenOf).length;
    const zahlen = [
      fragen,
      umfrage.sprachen.length,
      allTexts(umfrage).length,
      rest.length,
      listPruefen(umfrage).length,
    ];
    const table = readFileSync(join(ROOT, "docs/fachliches/formate-umfragen.md"), "utf8");
    expect(table, "the table of docs/fachliches/formate-umfragen.md").toContain(`| ${file} | ${zahlen.join(" | ")} |`);
  });

  const structures = files.filter((one) => one.endsWith(".lss"));
  test.for(structures)("%s: every question, answer and text is here or listed", async (file) => {
    const bytes = readFileSync(join(PROBEN, file));
    const { umfrage, rest } = await umfrageOf(file);
    const lss = lssOf((await readDocument(bytes, { format: "xml", html: [] })) as XmlElement);
    const section = (name: string) => lss.abschnitte.get(name) ?? [];
    const main = new Map(
      section("questions")
        .filter((one) => (one["parent_qid"] ?? "0") === "0")
        .map((one) => [one["qid"] ?? "", one]),
    );
    const made = umfrage.seiten.flatMap(fragenOf).map(({ frage }) => frage);
    const names = new Map(made.map((one) => [one.quelle?.name ?? "", one]));
    const lost = new Set(
      rest
        .filter((one) => one.text.startsWith("type ") && !made.some(({ code }) => code === one.ort))
        .map((one) => one.ort),
    );
    const nameOf = (row: LssZeile) => `${row["type"] ?? ""} ${row["title"] ?? ""}`;
    const missing = [...main.values()].filter((row) => !names.has(nameOf(row)) && !lost.has(row["title"] ?? ""));
    expect(missing.map(nameOf)).toEqual([]);
    expect(made.length + lost.size).toBe(main.size);

    // Every text of a question, row or answer that was carried over, in every language, word by word.
    const frageOf = (qid: string) => names.get(nameOf(main.get(qid) ?? {}));
    const texts = [
      ...section("questions").map((row) => [row["qid"] ?? "", row, "question"] as const),
      ...section("question_l10ns")
        .filter((row) => main.has(row["qid"] ?? ""))
        .map((row) => [row["qid"] ?? "", row, "question"] as const),
      ...section("answers").map((row) => [row["qid"] ?? "", row, "answer"] as const),
      ...section("subquestions").map((row) => [row["parent_qid"] ?? "", row, "question"] as const),
    ];
    const known = new Map<Frage, Set<string>>();
    const textsOf = (frage: Frage) => {
      const own = { ...umfrage, seiten: [{ ...seite(umfrage), teile: [frage] }] };
      const words = known.get(frage) ?? new Set(allTexts(own).map(([lang, text]) => `${lang} ${text}`));
      known.set(frage, words);
      return words;
    };
    for (const [qid, row, field] of texts) {
      const frage = frageOf(qid);
      const sprache = row["language"] ?? "";
      const text = htmlToText(row[field] ?? "").trim();
      if (!frage || frage.typ === "hinweis" || text === "" || !umfrage.sprachen.includes(sprache)) continue;
      expect({ qid, sprache, text: textsOf(frage).has(`${sprache} ${text}`) ? text : "missing" }).toEqual({
        qid,
        sprache,
        text,
      });
    }
  });
});

function seite(umfrage: Umfrage) {
  const [first] = umfrage.seiten;
  if (!first) throw new Error("no page");
  return first;
}

describe("T65: readers end, whatever comes", () => {
  test("random bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        expect(["gelesen", "unlesbar", "keine-umfrage", "zeile-unbekannt"]).toContain((await readHier(noise)).art);
      }),
      { numRuns: 80 },
    );
  });

  test("random JSON in the shape of SurveyJS", async () => {
    const element = fc.record(
      {
        type: fc.constantFrom("radiogroup", "checkbox", "text", "matrix", "paneldynamic", "panel", "rating", "html", 7),
        name: fc.oneof(fc.string(), fc.constant("a"), fc.jsonValue()),
        title: fc.jsonValue(),
        choices: fc.jsonValue(),
        rows: fc.jsonValue(),
        columns: fc.jsonValue(),
        templateElements: fc.array(fc.record({ type: fc.constant("text"), name: fc.string() }), { maxLength: 2 }),
        visibleIf: fc.oneof(fc.string(), fc.constant("{a} = 'b'")),
        maxPanelCount: fc.jsonValue(),
        rateMax: fc.oneof(fc.integer(), fc.jsonValue()),
      },
      { requiredKeys: ["type", "name"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(element, { maxLength: 4 }), async (elements) => {
        const read = await readHier(new TextEncoder().encode(JSON.stringify({ elements })));
        expect(["gelesen", "keine-umfrage", "unlesbar"]).toContain(read.art);
      }),
      { numRuns: 150 },
    );
  });

  test("a row of a table of structure that LimeSurvey does not write is named", async () => {
    const head = "class\ttype/scale\tname\trelevance\ttext\tlanguage\r\n";
    const rows = "S\t\tlanguage\t\tde\t\r\nG\t0\tA\t1\t\tde\r\nQ\tS\ta\t1\tWas?\tde\r\n";
    expect(await readHier(new TextEncoder().encode(`${head}${rows}ZZ\t\tb\t\t\tde\r\n`))).toEqual({
      art: "zeile-unbekannt",
      zeile: 5,
      wert: "ZZ",
    });
    expect((await umfrageIn(head + rows)).umfrage.seiten[0]?.teile).toMatchObject([{ typ: "text", code: "a" }]);
  });
});
