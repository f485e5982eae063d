import type { Row } from "#src/platform/tabellen/index.ts";
import type { Lss, LssZeile } from "./lss-lesen.ts";

/** Columns that say something of their own; every other one is an attribute of the question. */
const FEST = new Set(
  (
    "id related_id class type/scale name relevance text help language validation mandatory encrypted other default " +
    "same_default same_script"
  ).split(" "),
);
/** The only attributes that are texts, once per language. */
const IN_SPRACHEN = /^dualscale_header/;

/** Whether a table begins as a survey of LimeSurvey does. */
export function isLimesurveyTsv(first: Row | undefined): boolean {
  const names = new Set(first?.cells.map((one) => one.text));
  return ["class", "type/scale", "name", "relevance", "text", "language"].every((one) => names.has(one));
}

/** A class of rows that LimeSurvey does not write, with the row of the file. */
export type TsvFehler = { readonly zeile: number; readonly wert: string };

/**
 * The rows of a LimeSurvey table of structure, as the sections of its XML: from there on both are read alike. Who reads
 * tables has taken the markup out of them. Ids are not
 * trusted: programs give different ones in every language; codes hold questions, rows and answers together.
 */
export function lssOfTsv(rows: readonly Row[]): { readonly lss: Lss; readonly fehler: readonly TsvFehler[] } {
  const [head, ...body] = rows;
  const names = (head?.cells ?? []).map((one) => one.text.trim());
  const sammlung = new Sammlung(names.filter((one) => one !== "" && !FEST.has(one)));
  const fehler = body.flatMap(({ number, cells }) => {
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at]?.text ?? ""]));
    return sammlung.take(row) ? [] : [{ zeile: number, wert: row["class"] ?? "" }];
  });
  return { lss: { version: 0, art: "Survey", plain: (text) => text, abschnitte: sammlung.abschnitte() }, fehler };
}

type Platz = { readonly gid: string; readonly qid: string; readonly code: string };

class Sammlung {
  readonly #attribute: readonly string[];
  readonly #sections = new Map<string, LssZeile[]>();
  readonly #survey: Record<string, string> = {};
  readonly #texte = new Map<string, Record<string, string>>();
  /** Numbers given to what was met before, by what it is called. */
  readonly #ids = new Map<string, string>();
  readonly #groups = new Map<string, number>();
  #at: Platz = { gid: "", qid: "", code: "" };

  constructor(attribute: readonly string[]) {
    this.#attribute = attribute;
  }

  abschnitte(): ReadonlyMap<string, readonly LssZeile[]> {
    return new Map([
      ["surveys", [this.#survey]],
      ["surveys_languagesettings", [...this.#texte.values()]],
      ...this.#sections,
    ]);
  }

  /** @returns false when it is of no known class */
  take(row: LssZeile): boolean {
    const { class: art = "", name = "", text = "", language = "" } = row;
    switch (art) {
      case "":
        return Object.values(row).every((one) => one.trim() === "");
      case "S":
        this.#survey[name] = text;
        return true;
      case "SL": {
        const own = this.#texte.get(language) ?? { surveyls_language: language };
        this.#texte.set(language, { ...own, [name]: text });
        return true;
      }
      case "G":
        this.#group(row);
        return true;
      case "Q":
        this.#question(row);
        return true;
      case "SQ":
        this.#subquestion(row);
        return true;
      case "A":
        this.#answer(row);
        return true;
      case "QTA":
        this.#add("quota", { id: row["id"] ?? "", name, qlimit: row["mandatory"] ?? "", active: row["other"] || "1" });
        return true;
      case "QTAM":
        this.#add("quota_members", { quota_id: row["related_id"] ?? "", qid: this.#at.qid, code: name });
        return true;
      case "QTALS":
        this.#add("quota_languagesettings", {
          quotals_quota_id: row["related_id"] ?? "",
          quotals_language: language,
          quotals_message: row["relevance"] ?? "",
        });
        return true;
      case "AS":
      case "C":
        this.#add(art === "AS" ? "assessments" : "conditions_tsv", row);
        return true;
      default:
        return false;
    }
  }

  #add(section: string, row: LssZeile): void {
    const rows = this.#sections.get(section);
    if (rows) rows.push(row);
    else this.#sections.set(section, [row]);
  }

  /** The number of a thing, and whether it is met for the first time. */
  #id(key: string): { readonly id: string; readonly neu: boolean } {
    const kept = this.#ids.get(key);
    const id = kept ?? String(this.#ids.size + 1);
    this.#ids.set(key, id);
    return { id, neu: kept === undefined };
  }

  #group({ name = "", relevance = "", text = "", language = "" }: LssZeile): void {
    const place = (this.#groups.get(language) ?? 0) + 1;
    this.#groups.set(language, place);
    const { id: gid, neu } = this.#id(`group ${String(place)}`);
    this.#at = { gid, qid: "", code: "" };
    if (neu) this.#add("groups", { gid, group_order: String(place), grelevance: relevance });
    this.#add("group_l10ns", { gid, group_name: name, description: text, language });
  }

  #question(row: LssZeile): void {
    const { name = "", text = "", help = "", language = "", relevance = "", mandatory = "", other = "" } = row;
    const { id: qid, neu } = this.#id(`question ${name}`);
    this.#at = { gid: this.#at.gid, qid, code: name };
    if (neu) {
      const type = row["type/scale"] ?? "";
      const preg = row["validation"] ?? "";
      const base = { qid, parent_qid: "0", gid: this.#at.gid, type, title: name, question_order: qid };
      this.#add("questions", { ...base, relevance, mandatory, other, ...(preg === "" ? {} : { preg }) });
    }
    this.#add("question_l10ns", { qid, question: text, help, language });
    for (const attribute of this.#attribute) {
      const value = row[attribute] ?? "";
      if (value === "" || (!neu && !IN_SPRACHEN.test(attribute))) continue;
      this.#add("question_attributes", { qid, attribute, value, language });
    }
    const standard = row["default"] ?? "";
    if (neu && standard !== "") this.#add("defaultvalues", { qid, defaultvalue: standard });
  }

  #subquestion(row: LssZeile): void {
    const { name = "", text = "", language = "", relevance = "" } = row;
    const scale = row["type/scale"] || "0";
    const { id: qid, neu } = this.#id(`row ${this.#at.code} ${scale} ${name}`);
    const base = { qid, parent_qid: this.#at.qid, title: name, question_order: qid, scale_id: scale };
    if (neu) this.#add("subquestions", { ...base, relevance });
    this.#add("question_l10ns", { qid, question: text, language });
  }

  #answer({ name = "", text = "", language = "", ...row }: LssZeile): void {
    const scale = row["type/scale"] || "0";
    const { id: aid, neu } = this.#id(`answer ${this.#at.code} ${scale} ${name}`);
    if (neu) this.#add("answers", { qid: this.#at.qid, aid, code: name, sortorder: aid, scale_id: scale });
    this.#add("answer_l10ns", { aid, answer: text, language });
  }
}
