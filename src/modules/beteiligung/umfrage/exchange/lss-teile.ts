import { parseDatum } from "#src/shared/datum.ts";
import { Codes } from "../rules/codes.ts";
import { SONSTIGES, type Texte } from "../rules/definition.ts";
import type { LssZeile } from "./lss-lesen.ts";
import { builtIn, WORTE } from "./lss-typen.ts";

export type LssQuelle = {
  readonly qid: string;
  readonly rows: readonly LssZeile[];
  readonly subs: readonly LssZeile[];
  readonly answers: readonly LssZeile[];
  readonly attributes: readonly LssZeile[];
  readonly codes: Codes;
  readonly grundsprache: string;
  readonly plain: (text: string) => string;
  readonly texte: (
    part: "question" | "answer" | "group",
    key: string,
    field: string,
    own: readonly LssZeile[],
  ) => Texte;
};

/** What an attribute of the question says; undefined where it says nothing. */
function attributeReader({ attributes, grundsprache, plain }: LssQuelle) {
  const attribute = (name: string) =>
    attributes.find((one) => one["attribute"] === name && (one["value"] ?? "") !== "")?.["value"];
  const number = (name: string) => {
    const value = attribute(name);
    return value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
  };
  return {
    attribute,
    number,
    /** A count; null for anything else. */
    whole: (name: string) => {
      const value = number(name);
      return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
    },
    day: (name: string) => parseDatum(attribute(name) ?? ""),
    /** Words that stand in an attribute, by language. */
    words: (name: string): Texte =>
      Object.fromEntries(
        attributes.flatMap((one) =>
          one["attribute"] === name && one["value"] ? [[one["language"] || grundsprache, plain(one["value"])]] : [],
        ),
      ),
  };
}

/** The last line of each id, in the order in which they stand. */
function uniqueBy(list: readonly LssZeile[], id: (one: LssZeile) => string): LssZeile[] {
  return [...new Map(list.toReversed().map((one) => [id(one), one])).values()].toReversed();
}

const inOrder = (name: string) => (one: LssZeile, other: LssZeile) => Number(one[name]) - Number(other[name]);

/** Sub-questions as they are asked: each once, in order. */
export function subRowsOf(subs: readonly LssZeile[]): LssZeile[] {
  return uniqueBy(subs, (one) => one["qid"] ?? "").toSorted(inOrder("question_order"));
}

/** Words, or the foreign code where the file has none in the language of the survey. */
export function orCode(found: Texte, grundsprache: string, code: string): Texte {
  return found[grundsprache] ? found : { ...found, [grundsprache]: code };
}

/** What a question is made of, in our words: its options, rows and columns, each with a code of ours, and what its attributes say. */
export function partsOf(quelle: LssQuelle, type: string) {
  const { subs, answers, grundsprache, texte } = quelle;
  const read = attributeReader(quelle);
  const optionCodes = new Codes(5, "a", false, [SONSTIGES]);
  const rowCodes = new Codes(20, "z", false);
  const columnCodes = new Codes(20, "s", false);
  const excluded = new Set((read.attribute("exclude_all_others") ?? "").split(/[;,]/).filter(Boolean));

  const fixed = builtIn(type).map((one) => {
    const words = WORTE[one];
    const known = grundsprache === "de" || grundsprache === "ar" ? grundsprache : "en";
    const text: Texte = words ? { ...words, [grundsprache]: words[known] } : { [grundsprache]: one };
    return { code: optionCodes.give(one), konzept: one, text, zahl: words ? null : Number(one) };
  });
  const option = (one: LssZeile) => {
    const foreign = one["code"] ?? "";
    const own = answers.filter(
      (each) => each["code"] === foreign && (each["scale_id"] ?? "0") === (one["scale_id"] ?? "0"),
    );
    const text = orCode(texte("answer", one["aid"] ?? "", "answer", own), grundsprache, foreign);
    return { code: optionCodes.give(foreign), konzept: foreign.slice(0, 80), text };
  };
  const listed = (id: string) =>
    uniqueBy(
      answers.filter((one) => (one["scale_id"] ?? "0") === id),
      (one) => one["code"] ?? "",
    )
      .toSorted(inOrder("sortorder"))
      .map(option);
  const asked = (id: string, codes: Codes) =>
    subRowsOf(subs)
      .filter((one) => (one["scale_id"] ?? "0") === id)
      .map((one) => {
        const own = subs.filter((each) => each["qid"] === one["qid"]);
        const foreign = one["title"] ?? "";
        const text = orCode(texte("question", one["qid"] ?? "", "question", own), grundsprache, foreign);
        return { code: codes.give(foreign), konzept: foreign.slice(0, 80), text };
      });

  return {
    ...read,
    optionCodes,
    rowCodes,
    /** The answers of a scale: those that the type brings with it, or those of the file. */
    scale: (id = "0") => (fixed.length > 0 ? fixed : listed(id)),
    listed: () => listed("0"),
    rows: () => asked("0", rowCodes),
    columns: () => asked("1", columnCodes),
    /** Sub-questions that one ticks. */
    ticked: () =>
      asked("0", rowCodes).map(({ konzept, text }) => ({
        code: optionCodes.give(konzept),
        konzept,
        text,
        exklusiv: excluded.has(konzept),
      })),
  };
}

export type LssTeile = ReturnType<typeof partsOf>;
