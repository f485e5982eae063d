import { parseDatum } from "#src/shared/datum.ts";
import { Codes } from "../rules/codes.ts";
import { SONSTIGES, type Texte } from "../rules/definition.ts";
import type { LssZeile } from "./lss-lesen.ts";
import { ARTEN, builtIn, WORTE } from "./lss-typen.ts";

/** A question of the file as a part of ours, and how its foreign codes are called here. */
export type LssFrage = {
  readonly titel: string;
  readonly code: string;
  readonly gid: string;
  readonly art: string;
  readonly relevance: string;
  /** Two scales side by side: names of rows end with 0 or 1. */
  readonly zweiSkalen: boolean;
  /** What a computed question works out, in its own words. */
  readonly gleichung: string | null;
  readonly frage: {
    readonly quelle: { readonly format: string; readonly name: string; readonly rest: readonly string[] };
  } & Record<string, unknown>;
  /** Our code of a foreign answer; null when there is none. */
  readonly optionOf: (foreign: string) => string | null;
  readonly rowOf: (foreign: string) => string | null;
};

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

const ROH = 4900;

/** Attributes that became something here, or only say how LimeSurvey draws the question. */
const UEBERNOMMEN = new Set(
  (
    "max_answers min_answers max_num_of_files date_min date_max equation multiflexible_checkbox min_num_value_n max_num_value_n num_value_int_only suffix exclude_all_others maximum_chars " +
    "hidden page_break cssclass display_columns text_input_width text_input_columns rows_height answer_width label_input_columns " +
    "input_size display_rows time_limit_style category_separator statistics_showgraph statistics_graphtype public_statistics " +
    "save_as_default clear_default random_group repeat_headings use_dropdown placeholder printable_help image image_width"
  ).split(" "),
);

/** Values with which LimeSurvey writes that an attribute is not used. */
const UNGENUTZT = new Set(["", "0", "N", "normal", "default", "end", "none"]);

const isLeftOver = ({ attribute = "", value = "" }: LssZeile): boolean =>
  !UNGENUTZT.has(value) &&
  !UEBERNOMMEN.has(attribute) &&
  !/^(location_map|time_limit_(action|disable)|dualscale_header)/.test(attribute);

/**
 * One question of either generation.
 *
 * @returns null for what only makes sense inside LimeSurvey, such as the language switch
 */
export function feldOf(quelle: LssQuelle): LssFrage | null {
  const { qid, rows, subs, answers, attributes, codes, grundsprache, plain, texte } = quelle;
  const row = rows[0];
  const type = row?.["type"] ?? "";
  const typ = ARTEN[type];
  if (!row || !typ) return null;
  const titel = row["title"] ?? qid;
  const code = codes.give(titel, `question ${qid}`);
  const attribute = (name: string) =>
    attributes.find((one) => one["attribute"] === name && (one["value"] ?? "") !== "")?.["value"];
  const fallback = (found: Texte, words: string): Texte =>
    found[grundsprache] ? found : { ...found, [grundsprache]: words };

  const uniqueBy = (list: readonly LssZeile[], id: (one: LssZeile) => string) =>
    [...new Map(list.toReversed().map((one) => [id(one), one])).values()].toReversed();
  const subRows = uniqueBy(subs, (one) => one["qid"] ?? "").toSorted(
    (a, b) => Number(a["question_order"]) - Number(b["question_order"]),
  );
  const optionCodes = new Codes(5, "a", false, [SONSTIGES]);
  const rowCodes = new Codes(20, "z", false);
  const columnCodes = new Codes(20, "s", false);
  const excluded = new Set((attribute("exclude_all_others") ?? "").split(/[;,]/).filter(Boolean));

  const optionRow = (one: LssZeile) => {
    const key = one["aid"] ?? "";
    const foreign = one["code"] ?? "";
    const own = answers.filter(
      (each) => each["code"] === foreign && (each["scale_id"] ?? "0") === (one["scale_id"] ?? "0"),
    );
    const text = fallback(texte("answer", key, "answer", own), foreign);
    return { code: optionCodes.give(foreign), konzept: foreign.slice(0, 80), text };
  };
  const scale = (id: string) =>
    uniqueBy(
      answers.filter((one) => (one["scale_id"] ?? "0") === id),
      (one) => one["code"] ?? "",
    )
      .toSorted((a, b) => Number(a["sortorder"]) - Number(b["sortorder"]))
      .map(optionRow);
  const fixed = builtIn(type).map((one) => {
    const words = WORTE[one];
    const known = grundsprache === "de" || grundsprache === "ar" ? grundsprache : "en";
    const text: Texte = words ? { ...words, [grundsprache]: words[known] } : { [grundsprache]: one };
    return { code: optionCodes.give(one), konzept: one, text, zahl: words ? null : Number(one) };
  });
  const zeilen = (id: string, from: Codes) =>
    subRows
      .filter((one) => (one["scale_id"] ?? "0") === id)
      .map((one) => {
        const own = subs.filter((each) => each["qid"] === one["qid"]);
        const foreign = one["title"] ?? "";
        return {
          code: from.give(foreign),
          konzept: foreign.slice(0, 80),
          text: fallback(texte("question", one["qid"] ?? "", "question", own), foreign),
        };
      });
  const scaleTitle = (name: string): Texte =>
    Object.fromEntries(
      attributes.flatMap((one) =>
        one["attribute"] === name && one["value"] ? [[one["language"] || grundsprache, plain(one["value"])]] : [],
      ),
    );
  const asOptions = () =>
    zeilen("0", rowCodes).map(({ konzept, text }) => ({
      code: optionCodes.give(konzept),
      konzept,
      text,
      exklusiv: excluded.has(konzept),
    }));

  const rest: string[] = attributes
    .filter(isLeftOver)
    .map((one) => `${one["attribute"] ?? ""} = ${one["value"] ?? ""}`);
  if (row["preg"]) rest.push(`preg = ${row["preg"]}`);
  if (type === "H") rest.push("type H");
  for (const one of subRows) {
    const relevance = (one["relevance"] ?? "").trim();
    if (relevance !== "" && relevance !== "1") rest.push(`${one["title"] ?? ""}: relevance = ${relevance}`);
  }
  if (rows.some((one) => one["script"]) || attribute("script")) rest.push("script");

  const number = (name: string) => {
    const value = attribute(name);
    return value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
  };
  const whole = (name: string) => {
    const value = number(name);
    return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
  };
  const hasOther = row["other"] === "Y";
  const length = whole("maximum_chars") ?? 0;
  const day = (name: string) => parseDatum(attribute(name) ?? "");
  const own = (): Record<string, unknown> => {
    switch (typ) {
      case "einfach": {
        const optionen = fixed.length > 0 ? fixed : scale("0");
        return {
          optionen,
          sonstiges: hasOther,
          kommentar: type === "O",
          darstellung: type === "!" ? "liste" : "knoepfe",
        };
      }
      case "mehrfach":
        return {
          optionen: asOptions(),
          sonstiges: hasOther,
          kommentar: type === "P",
          hoechstens: whole("max_answers"),
          mindestens: whole("min_answers"),
        };
      case "rang": {
        const listed = scale("0");
        return { optionen: listed.length > 0 ? listed : asOptions(), hoechstens: whole("max_answers") };
      }
      case "matrix": {
        const skalen = (type === "1" ? ["0", "1"] : ["0"]).map((id) => ({
          titel: scaleTitle(id === "0" ? "dualscale_headerA" : "dualscale_headerB"),
          optionen: fixed.length > 0 ? fixed : scale(id),
        }));
        return { zeilen: zeilen("0", rowCodes), skalen };
      }
      case "tabelle":
        return {
          zeilen: zeilen("0", rowCodes),
          spalten: zeilen("1", columnCodes),
          inhalt: type === ":" ? (attribute("multiflexible_checkbox") === "1" ? "kreuz" : "zahl") : "text",
        };
      case "mehrtext":
        return { zeilen: zeilen("0", rowCodes), ...(length > 0 ? { laenge: Math.min(length, 2000) } : {}) };
      case "mehrzahl":
        return {
          zeilen: zeilen("0", rowCodes),
          min: number("min_num_value_n"),
          max: number("max_num_value_n"),
          nachkomma: attribute("num_value_int_only") === "1" ? 0 : 4,
        };
      case "zahl":
        return {
          min: number("min_num_value_n"),
          max: number("max_num_value_n"),
          nachkomma: attribute("num_value_int_only") === "1" ? 0 : 4,
          einheit: scaleTitle("suffix"),
        };
      case "text":
      case "langtext":
        return length > 0 ? { laenge: Math.min(length, typ === "text" ? 2000 : 20_000) } : {};
      case "datum":
        return { min: day("date_min"), max: day("date_max") };
      case "datei":
        return { dateien: Math.min(Math.max(whole("max_num_of_files") ?? 1, 1), 10) };
      default:
        return {};
    }
  };
  const question = fallback(texte("question", qid, "question", rows), titel);
  const mandatory = row["mandatory"] ?? "N";
  const pflicht = mandatory === "S" ? "weich" : mandatory === "Y" || mandatory === "1" ? "ja" : "nein";
  const body = complete({ ...own() }, grundsprache, rest);
  return {
    titel,
    code,
    gid: row["gid"] ?? "",
    art: typ,
    relevance: row["relevance"] ?? "",
    zweiSkalen: type === "1",
    gleichung: type === "*" ? (attribute("equation") ?? "") : null,
    optionOf: (foreign) => {
      if (typ === "janein") return foreign === "Y" ? "ja" : foreign === "N" ? "nein" : null;
      if (foreign === "-oth-") return SONSTIGES;
      const known = [
        ...answers.map((one) => one["code"]),
        ...builtIn(type),
        ...subs.map((one) => one["title"]),
      ].includes(foreign);
      if (known) return optionCodes.give(foreign);
      return typ === "einfach" || typ === "matrix" || typ === "mehrfach" ? null : foreign;
    },
    rowOf: (foreign) => {
      const known = subs.some((one) => one["title"] === foreign);
      return known ? (typ === "mehrfach" ? optionCodes.give(foreign) : rowCodes.give(foreign)) : null;
    },
    frage: {
      typ: "typ" in body ? body["typ"] : typ,
      code,
      konzept: titel.slice(0, 80),
      titel: question,
      hilfe: texte("question", qid, "help", rows),
      pflicht: typ === "hinweis" ? "nein" : pflicht,
      ...body,
      quelle: {
        format: "limesurvey",
        name: `${type} ${titel}`.slice(0, 200),
        rest: rest.slice(0, 50).map((one) => one.slice(0, ROH)),
      },
    },
  };
}

/** A list without entries cannot be asked; it is kept as a note that says so. */
function complete(own: Record<string, unknown>, grundsprache: string, rest: string[]): Record<string, unknown> {
  const lists = [
    own["optionen"],
    own["zeilen"],
    own["spalten"],
    ...((own["skalen"] as { optionen: unknown[] }[] | undefined) ?? []).map((one) => one.optionen),
  ];
  if (!lists.some((one) => Array.isArray(one) && one.length === 0)) return own;
  rest.push(`empty list (${grundsprache})`);
  return { typ: "hinweis" };
}
