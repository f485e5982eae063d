import { expect, test } from "vitest";
import { writeXlsx } from "#src/platform/tabellen/index.ts";
import { listVerboteneDateifragen } from "../../anlage/rules/anlage.ts";
import { type LssRow, lssSection } from "../test/large-lss.ts";
import { umfrageIn } from "../test/leser.ts";

const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  columns: (rows[0] ?? []).map((header) => ({ header, kind: "text" as const, width: 10 })),
  rows: rows.slice(1).map((row) => [...row]),
});

const frage = (qid: string, gid: string, type: string, title: string, more: LssRow = {}) => ({
  qid,
  gid,
  parent_qid: "0",
  type,
  title,
  question: `${title}?`,
  question_order: qid,
  language: "de",
  relevance: "1",
  ...more,
});
/** LimeSurvey 2.x: texts in the rows, numbers of questions in conditions, `1` for `Y`. */
const LIME_2 = [
  `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>184</DBVersion>`,
  lssSection("surveys", [{ sid: "99", language: "de", anonymized: "N" }]),
  lssSection("surveys_languagesettings", [{ surveyls_language: "de", surveyls_title: "Alt" }]),
  lssSection("groups", [
    { gid: "1", group_name: "Erste", group_order: "0", language: "de", grelevance: "" },
    { gid: "2", group_name: "Zweite", group_order: "1", language: "de", grelevance: "((99X1X10.NAOK == 'Y'))" },
  ]),
  lssSection("questions", [
    frage("10", "1", "Y", "hat", { mandatory: "1" }),
    frage("11", "2", "|", "flyer"),
    frage("12", "2", "G", "wer", { relevance: "hat.NAOK != 'N' && !(hat.NAOK == '')" }),
    frage("13", "2", "T", "mehr", { relevance: "count(that.hat) > 0" }),
  ]),
  lssSection("question_attributes", [
    { qid: "11", attribute: "max_num_of_files", value: "3" },
    { qid: "11", attribute: "allowed_filetypes", value: "pdf,png" },
  ]),
  "</document>",
].join("");

test("LimeSurvey 2.x: numbers, flags and groups that depend; what is left over is listed", async () => {
  const { umfrage, rest } = await umfrageIn(LIME_2);
  const ja = { op: "=", links: { art: "antwort", von: "hat" }, rechts: { art: "wert", wert: "ja" } };
  expect(umfrage.seiten).toMatchObject([
    { teile: [{ typ: "janein", code: "hat", pflicht: "ja" }] },
    {
      sichtbarWenn: ja,
      teile: [
        { typ: "datei", code: "flyer", dateien: 3 },
        { typ: "einfach", code: "wer", sichtbarWenn: { op: "und" } },
        { typ: "langtext", code: "mehr", sichtbarWenn: { op: "pruefen", text: "count(that.hat) > 0" } },
      ],
    },
  ]);
  expect(rest).toEqual([{ ort: "flyer", text: "allowed_filetypes = pdf,png" }]);
  const anonym = await umfrageIn(LIME_2.replace("<anonymized><![CDATA[N]]>", "<anonymized><![CDATA[Y]]>"));
  expect(listVerboteneDateifragen(anonym.umfrage)).toEqual(["flyer"]);
});

test("XLSForm: translations by name, or_other, repeat, choice_filter, constraint", async () => {
  const bytes = await writeXlsx([
    sheet("survey", [
      [
        "type",
        "name",
        "label::Deutsch (de)",
        "label::العربية (ar)",
        "relevant",
        "required",
        "constraint",
        "constraint_message::Deutsch (de)",
        "choice_filter",
        "repeat_count",
      ],
      ["begin_group", "g1", "Ihre Einrichtung", "مؤسستكم", "", "", "", "", "", ""],
      ["select_one land or_other", "land", "Land?", "البلد؟", "", "yes", "", "", "", ""],
      ["select_one ort", "ort", "Ort?", "", "${land} != ''", "true()", "", "", "land=${land}", ""],
      ["integer", "alter", "Alter", "العمر", "", "", ". >= 18 and . <= 99", "18 bis 99", "", ""],
      ["end_group", "", "", "", "", "", "", "", "", ""],
      ["begin_repeat", "kind", "Kind", "طفل", "${alter} > 20", "", "", "", "", "3"],
      ["text", "vorname", "Vorname", "", "", "", "", "", "", ""],
      ["select_multiple ort", "orte", "Orte", "", "selected(${land}, 'de')", "", "", "", "", ""],
      ["end_repeat", "", "", "", "", "", "", "", "", ""],
      ["file", "flyer", "Flyer", "", "", "", "", "", "", ""],
      ["geopoint", "wo", "Wo?", "", "", "", "", "", "", ""],
    ]),
    sheet("choices", [
      ["list_name", "name", "label::Deutsch (de)", "label::العربية (ar)", "land"],
      ["land", "de", "Deutschland", "ألمانيا", ""],
      ["land", "at", "Österreich", "", ""],
      ["ort", "m", "München", "", "de"],
    ]),
    sheet("settings", [
      ["form_title", "default_language"],
      ["Haushalt", "Deutsch (de)"],
    ]),
  ]);
  const { umfrage, rest } = await umfrageIn(bytes, "haushalt.xlsx");
  expect(umfrage).toMatchObject({ titel: { de: "Haushalt" }, grundsprache: "de", sprachen: ["de", "ar"] });
  expect(umfrage.seiten.flatMap((seite) => seite.teile)).toMatchObject([
    { typ: "einfach", code: "land", titel: { de: "Land?", ar: "البلد؟" }, pflicht: "ja", sonstiges: true },
    { typ: "einfach", code: "ort", pflicht: "ja", sichtbarWenn: { op: "nicht", teil: { op: "leer", von: "land" } } },
    { typ: "zahl", code: "alter", min: 18, max: 99 },
    {
      typ: "gruppe",
      code: "kind",
      min: 3,
      max: 3,
      fragen: [
        { typ: "text", code: "vorname" },
        { typ: "mehrfach", sichtbarWenn: { op: "enthaelt", von: "land", wert: "de" } },
      ],
    },
    { typ: "datei", code: "flyer" },
  ]);
  expect(rest.map((one) => one.text)).toEqual([
    "ort: choice_filter = land=${land}",
    "alter: constraint_message = 18 bis 99",
    "geopoint wo",
  ]);
});

const SURVEYJS = {
  title: { default: "Survey", de: "Umfrage" },
  locale: "de",
  pages: [
    {
      name: "p1",
      elements: [
        { type: "panel", name: "pan", visibleIf: "{b} = true", elements: [{ type: "comment", name: "y" }] },
        { type: "boolean", name: "b" },
        {
          type: "paneldynamic",
          name: "angebote",
          minPanelCount: 1,
          maxPanelCount: 5,
          templateElements: [
            { type: "text", name: "titel" },
            { type: "dropdown", name: "art", choices: [1, 2], visibleIf: "{panel.titel} notempty" },
          ],
        },
        {
          type: "matrixdynamic",
          name: "md",
          maxRowCount: 4,
          choices: ["a", "b"],
          columns: [{ name: "c1", cellType: "text" }, { name: "c2" }, { name: "c3", cellType: "checkbox" }],
        },
        { type: "matrix", name: "m", columns: ["gut", "schlecht"], rows: ["z1", "z2"] },
        { type: "ranking", name: "rk", choices: ["a", "b"], visibleIf: "{angebote.length} > 1 and {m.z1} = 'gut'" },
        { type: "checkbox", name: "cb", choices: ["a"], showNoneItem: true },
        { type: "imagepicker", name: "ip", choices: [{ value: "l", imageLink: "https://bild.example/l.png" }] },
        { type: "file", name: "f", allowMultiple: true, visibleIf: "{spaeter} = 1" },
        { type: "signaturepad", name: "sig" },
      ],
    },
    { name: "p2", elements: [{ type: "text", name: "spaeter", inputType: "number" }] },
  ],
};

test("SurveyJS: what comes later on the page, tables that grow, counts, pictures; later pages stay unread", async () => {
  const { umfrage, rest } = await umfrageIn(JSON.stringify(SURVEYJS));
  const antwort = (von: string) => ({ art: "antwort", von });
  expect(umfrage.seiten[0]?.teile).toMatchObject([
    { typ: "langtext", sichtbarWenn: { op: "=", links: antwort("b"), rechts: { art: "wert", wert: "ja" } } },
    { typ: "janein" },
    {
      typ: "gruppe",
      min: 1,
      max: 5,
      fragen: [{ typ: "text" }, { sichtbarWenn: { op: "nicht", teil: { op: "leer", von: "angebote.titel" } } }],
    },
    { typ: "gruppe", code: "md", max: 4, fragen: [{ typ: "text" }, { typ: "einfach" }, { typ: "mehrfach" }] },
    { typ: "matrix" },
    { typ: "rang", sichtbarWenn: { op: "und", teile: [{ links: antwort("angebote") }, { links: antwort("m.z1") }] } },
    { typ: "mehrfach", optionen: [{ code: "a" }, { text: { de: "Nichts davon" }, exklusiv: true }] },
    { typ: "einfach", code: "ip" },
    { typ: "datei", dateien: 10, sichtbarWenn: { op: "pruefen", text: "{spaeter} = 1" } },
  ]);
  expect(rest).toEqual([
    { ort: "ip", text: "imagepicker: imageLink" },
    { ort: "sig", text: "type signaturepad" },
  ]);
});

test("SurveyJS: two questions that wait for each other are read, and the condition of the first stays unread", async () => {
  const { umfrage } = await umfrageIn(
    JSON.stringify({
      elements: [
        { type: "text", name: "a", visibleIf: "{b} notempty" },
        { type: "text", name: "b", visibleIf: "{a} notempty" },
      ],
    }),
  );
  expect(umfrage.seiten[0]?.teile).toMatchObject([
    { sichtbarWenn: { op: "pruefen", text: "{b} notempty" } },
    { sichtbarWenn: { op: "nicht", teil: { op: "leer", von: "a" } } },
  ]);
});
