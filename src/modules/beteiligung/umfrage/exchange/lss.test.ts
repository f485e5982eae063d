import { describe, expect, test } from "vitest";
import { readHier, umfrageIn as read } from "../test/leser.ts";

const row = (fields: Record<string, string>) =>
  `<row>${Object.entries(fields)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join("")}</row>`;
const section = (name: string, ...rows: Record<string, string>[]) =>
  `<${name}><fields/><rows>${rows.map(row).join("")}</rows></${name}>`;
const file = (...sections: string[]) =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>620</DBVersion>${sections.join("")}</document>`,
  );

const RAHMEN = [
  section("surveys", { sid: "1", language: "de", anonymized: "Y" }),
  section("surveys_languagesettings", {
    surveyls_language: "de",
    surveyls_title: "Bestand",
    surveyls_welcometext: "<p>Guten Tag<script>alert(1)</script></p>",
  }),
];
const NEU = file(
  ...RAHMEN,
  section("groups", { gid: "5", group_order: "1" }),
  section("group_l10ns", { gid: "5", group_name: "Angebote", language: "de" }),
  section(
    "questions",
    {
      qid: "10",
      parent_qid: "0",
      gid: "5",
      type: "Y",
      title: "hatangebot",
      mandatory: "Y",
      question_order: "1",
      relevance: "1",
    },
    {
      qid: "11",
      parent_qid: "0",
      gid: "5",
      type: "M",
      title: "themen_1",
      mandatory: "S",
      question_order: "2",
      relevance: 'hatangebot == "Y"',
      other: "Y",
      preg: "/^x/",
    },
    {
      qid: "12",
      parent_qid: "0",
      gid: "5",
      type: "S",
      title: "was",
      question_order: "3",
      relevance: 'themen_1_SQ001.NAOK == "Y" and !is_empty(hatangebot)',
    },
    {
      qid: "13",
      parent_qid: "0",
      gid: "5",
      type: "T",
      title: "mehr",
      question_order: "4",
      relevance: "regexMatch('/a/', was)",
    },
    { qid: "14", parent_qid: "0", gid: "5", type: "I", title: "sprache", question_order: "5" },
  ),
  section("subquestions", { qid: "20", parent_qid: "11", title: "SQ001", question_order: "1", scale_id: "0" }),
  section(
    "question_l10ns",
    { qid: "10", question: "<b>Haben Sie Angebote?</b>", help: "", language: "de" },
    { qid: "11", question: "Welche?", language: "de", script: "alert(1)" },
    { qid: "12", question: "Was?", language: "de" },
    { qid: "20", question: "Sprache", language: "de" },
  ),
  section(
    "question_attributes",
    { qid: "11", attribute: "array_filter", value: "hatangebot" },
    { qid: "11", attribute: "max_answers", value: "2" },
  ),
  section("quota", { id: "1" }),
);
/** The oldest kind: texts in the rows, once per language, and conditions in a section of their own. */
const ALT = file(
  ...RAHMEN,
  section(
    "groups",
    { gid: "5", group_order: "0", group_name: "A", language: "de" },
    { gid: "5", group_order: "0", group_name: "B", language: "en" },
  ),
  section(
    "questions",
    {
      qid: "1",
      parent_qid: "0",
      gid: "5",
      type: "L",
      title: "Q1",
      question: "Eins?",
      question_order: "0",
      language: "de",
    },
    {
      qid: "1",
      parent_qid: "0",
      gid: "5",
      type: "L",
      title: "Q1",
      question: "One?",
      question_order: "0",
      language: "en",
    },
    {
      qid: "2",
      parent_qid: "0",
      gid: "5",
      type: "N",
      title: "Q2",
      question: "Zwei?",
      question_order: "1",
      language: "de",
    },
  ),
  section(
    "answers",
    { qid: "1", code: "zulang", answer: "Ja", sortorder: "1", language: "de" },
    { qid: "1", code: "zulang", answer: "Yes", sortorder: "1", language: "en" },
  ),
  section("conditions", { qid: "2", scenario: "1", cqid: "1", cfieldname: "1X5X1", method: "==", value: "zulang" }),
);

describe("UM14: LimeSurvey", () => {
  test("questions, texts and conditions of the newer kind; what is left over is listed", async () => {
    const { umfrage, rest } = await read(NEU);
    expect(umfrage).toMatchObject({
      titel: { de: "Bestand" },
      einleitung: { de: "Guten Tag" },
      anonymitaet: "anonym",
      sprachen: ["de"],
    });
    expect(umfrage.seiten[0]?.teile).toMatchObject([
      { typ: "janein", code: "hatangebot", titel: { de: "Haben Sie Angebote?" }, pflicht: "ja", sichtbarWenn: null },
      {
        typ: "mehrfach",
        code: "themen1",
        pflicht: "weich",
        sonstiges: true,
        hoechstens: 2,
        optionen: [{ code: "SQ001", konzept: "SQ001" }],
      },
      { typ: "text", code: "was", sichtbarWenn: { op: "pruefen" } },
      {
        typ: "langtext",
        code: "mehr",
        titel: { de: "mehr" },
        sichtbarWenn: { op: "pruefen", text: "regexMatch('/a/', was)" },
      },
    ]);
    expect(umfrage.seiten[0]?.teile[1]).toMatchObject({
      sichtbarWenn: { op: "=", links: { von: "hatangebot" }, rechts: { wert: "ja" } },
    });
    expect(rest.map((one) => one.text)).toEqual(["type I", "quota ", "array_filter = hatangebot", "preg = /^x/"]);
  });

  test("the older kind: languages in the rows, conditions of their own", async () => {
    const { umfrage } = await read(ALT);
    expect(umfrage.seiten[0]?.teile).toMatchObject([
      {
        titel: { de: "Eins?", en: "One?" },
        optionen: [{ code: "zulan", konzept: "zulang", text: { de: "Ja", en: "Yes" } }],
      },
      { code: "q2", typ: "zahl", sichtbarWenn: { op: "=", links: { von: "q1" }, rechts: { wert: "zulan" } } },
    ]);
  });

  test.each(["<document>", "<!DOCTYPE a [<!ENTITY b 'c'>]><document>&b;</document>", "PK"])(
    "refused: %s",
    async (text) => {
      expect(await readHier(new TextEncoder().encode(text))).toMatchObject({ art: "unlesbar" });
    },
  );

  test("a file without questions is no survey", async () => {
    expect(await readHier(file(...RAHMEN))).toEqual({ art: "keine-umfrage" });
    expect(await readHier(file())).toEqual({ art: "keine-umfrage" });
  });
});
