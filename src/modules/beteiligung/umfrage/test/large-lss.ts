import { escapeXml } from "#src/shared/escape-xml.ts";

const SPRACHEN = ["de", "en", "fr", "it", "ru"];
const TEXT = '<p style="margin:0">Wie oft haben Sie im letzten Jahr <strong>Angebote</strong> genutzt?</p>';

export type LssRow = Readonly<Record<string, string>>;
/** A section as LimeSurvey writes it. */
export const lssSection = (name: string, rows: readonly LssRow[]) =>
  `<${name}><fields></fields><rows>${rows
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([key, value]) => `<${key}><![CDATA[${value}]]></${key}>`)
          .join("")}</row>`,
    )
    .join("")}</rows></${name}>`;

/** A survey as LimeSurvey writes it, in five languages, as large as the largest file of real surveys that we have. */
export function largeLss(bytes = 790_000): string {
  // A question with four answers takes about so much.
  const fragen = Array.from({ length: Math.ceil(bytes / 5_300) }, (_, n) => n + 1);
  const answers = fragen.flatMap((qid) =>
    ["A1", "A2", "A3", "A4"].map((code, n) => ({
      aid: String(qid * 10 + n),
      qid: String(qid),
      code,
      sortorder: String(n),
    })),
  );
  const groups = Array.from({ length: 10 }, (_, n) => String(n + 1));
  const perLanguage = <One>(list: readonly One[], row: (one: One, language: string) => LssRow) =>
    list.flatMap((one) => SPRACHEN.map((language) => row(one, language)));
  const questions = fragen.map((qid) => ({
    qid: String(qid),
    parent_qid: "0",
    gid: String(Math.ceil((qid * groups.length) / fragen.length)),
    type: "L",
    title: `q${qid}`,
    other: "N",
    mandatory: "N",
    question_order: String(qid),
    scale_id: "0",
    relevance: qid % 5 === 0 ? `q${qid - 1}.NAOK == "A1"` : "1",
  }));
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>620</DBVersion>`,
    `<languages>${SPRACHEN.map((one) => `<language>${escapeXml(one)}</language>`).join("")}</languages>`,
    lssSection(
      "answers",
      answers.map((one) => ({ ...one, scale_id: "0" })),
    ),
    lssSection(
      "answer_l10ns",
      perLanguage(answers, ({ aid }, language) => ({ aid, answer: `Antwort ${aid}`, language })),
    ),
    lssSection(
      "groups",
      groups.map((gid) => ({ gid, group_order: gid })),
    ),
    lssSection(
      "group_l10ns",
      perLanguage(groups, (gid, language) => ({ gid, group_name: `Seite ${gid}`, language })),
    ),
    lssSection("questions", questions),
    lssSection(
      "question_l10ns",
      perLanguage(questions, ({ qid }, language) => ({ qid, question: TEXT, help: TEXT, language })),
    ),
    lssSection("surveys", [
      { sid: "123456", language: "de", additional_languages: SPRACHEN.slice(1).join(" "), anonymized: "N" },
    ]),
    lssSection(
      "surveys_languagesettings",
      SPRACHEN.map((language) => ({ surveyls_language: language, surveyls_title: "Große Umfrage" })),
    ),
    "</document>",
  ].join("\n");
}
