import { type Ausdruck, keysOf, keysOfTerm, type Term } from "../rules/ausdruck.ts";
import { type Aufloesen, parseAusdruck, parseTerm, type Ziel } from "../rules/ausdruck-lesen.ts";
import { Codes } from "../rules/codes.ts";
import type { Einlesung } from "../rules/einlesung.ts";
import { SONSTIGES, type Texte } from "../rules/definition.ts";
import { parseDefinition } from "../rules/pruefung.ts";
import { feldOf, type LssFrage } from "./lss-fragen.ts";
import type { Lss, LssZeile } from "./lss-lesen.ts";
import { quotenOf } from "./lss-quoten.ts";

const ROH = 4900;

/** Rows of one thing in several languages, by its id, in the order of the file. */
function byId(rows: readonly LssZeile[], id: string): Map<string, LssZeile[]> {
  const found = new Map<string, LssZeile[]>();
  for (const row of rows) {
    const key = row[id] ?? "";
    const own = found.get(key);
    if (own) own.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** Texts of both generations: in the rows themselves once per language, or in a section of their own. */
class Woerter {
  readonly #lss: Lss;
  readonly #kept = new Map<string, Map<string, LssZeile[]>>();

  constructor(lss: Lss) {
    this.#lss = lss;
  }

  of(section: string, id: string, key: string, field: string, own: readonly LssZeile[]): Texte {
    let index = this.#kept.get(section);
    if (!index) {
      index = byId(this.#lss.abschnitte.get(section) ?? [], id);
      this.#kept.set(section, index);
    }
    const rows = index.get(key) ?? own;
    return Object.fromEntries(
      rows.flatMap((row) => {
        const text = this.#lss
          .plain(row[field] ?? "")
          .trim()
          .slice(0, 20_000);
        return row["language"] && text !== "" ? [[row["language"], text]] : [];
      }),
    );
  }
}

/** Conditions of the oldest files, as the words that newer ones write. */
function conditionText(rows: readonly LssZeile[]): string {
  // `+` stands before a box of a multiple choice, a blank for "no answer".
  const one = ({ cfieldname = "", method = "==", value = "" }: LssZeile) =>
    `${cfieldname.replace(/^\+/, "")} ${method} "${value.trim()}"`;
  return [...byId(rows, "scenario").values()]
    .map((scenario) =>
      [...byId(scenario, "cqid").values()].map((same) => `(${same.map(one).join(" or ")})`).join(" and "),
    )
    .map((scenario) => `(${scenario})`)
    .join(" or ");
}

/** Names that conditions use for a question: its code, its code with a row, and the numbers of question and group. */
function resolverOf(fragen: ReadonlyMap<string, LssFrage>): Aufloesen {
  const byTitle = new Map([...fragen.values()].map((one) => [one.titel, one]));
  const within = (one: LssFrage, sub: string): Ziel | null => {
    const { code, art } = one;
    if (sub === "") return { von: code, wert: (fremd) => one.optionOf(fremd) };
    if (art === "mehrfach") {
      if (sub === SONSTIGES) return { von: `${code}.${SONSTIGES}` };
      const option = one.rowOf(sub);
      return option ? { von: code, option } : null;
    }
    const [, first = "", scale] = one.zweiSkalen ? (/^(.+)[_#]([01])$/.exec(sub) ?? []) : [];
    const row = one.rowOf(scale === undefined ? sub : first);
    if (row && scale === "1") return { von: `${code}.${row}.2`, wert: (fremd) => one.optionOf(fremd) };
    return row ? { von: `${code}.${row}`, wert: (fremd) => one.optionOf(fremd) } : null;
  };
  return (name) => {
    const bare = name.replace(/\.(NAOK|code|value|shown|valueNAOK)$/, "");
    const [, qid = ""] = /^\d+X\d+X(\d+)/.exec(bare) ?? [];
    for (let length = qid.length; length > 0; length--) {
      const one = fragen.get(qid.slice(0, length));
      if (one) return within(one, bare.replace(/^\d+X\d+X/, "").slice(length));
    }
    const direct = byTitle.get(bare);
    if (direct) return within(direct, "");
    const at = bare.indexOf("_");
    const parent = at > 0 ? byTitle.get(bare.slice(0, at)) : undefined;
    return parent ? within(parent, bare.slice(at + 1)) : null;
  };
}

/** A condition that looks ahead, or at itself, or at a whole table, is not carried over but shown. */
function acceptBezug(ausdruck: Ausdruck | null, text: string, known: ReadonlySet<string>): Ausdruck | null {
  if (ausdruck === null) return null;
  return keysOf(ausdruck).every((key) => known.has(key.split(".")[0] ?? ""))
    ? ausdruck
    : { op: "pruefen", text: text.slice(0, ROH) };
}

function acceptTerm(term: Term | null, known: ReadonlySet<string>): Term | null {
  const isKnown = term && keysOfTerm(term).every((key) => known.has(key.split(".")[0] ?? ""));
  return isKnown && term.art !== "wert" ? term : null;
}

const yes = (value: string | undefined) => value === "Y" || value === "1" || value === "true";

/**
 * Makes a survey of a LimeSurvey structure of either generation. Markup becomes plain text, scripts are gone;
 * whatever else is not carried over is listed.
 *
 * @returns null when the file holds no survey with questions
 */
export function surveyOfLss(lss: Lss): Einlesung | null {
  const section = (name: string) => lss.abschnitte.get(name) ?? [];
  const survey = section("surveys")[0];
  const settings = byId(section("surveys_languagesettings"), "surveyls_language");
  const grundsprache = survey?.["language"] ?? [...settings.keys()][0];
  if (!survey || !grundsprache) return null;
  const woerter = new Woerter(lss);
  const weitere = (survey["additional_languages"] ?? "").split(" ");
  const sprachen = [...new Set([grundsprache, ...weitere, ...settings.keys()])].filter((one) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(one),
  );
  const rest: { ort: string; text: string }[] = [];
  const codes = new Codes(20, "q", true);

  const groups = [...byId(section("groups"), "gid")].toSorted(
    ([, a], [, b]) => Number(a[0]?.["group_order"]) - Number(b[0]?.["group_order"]),
  );
  const subquestions = byId(section("subquestions"), "parent_qid");
  const answers = byId(section("answers"), "qid");
  const attributes = byId(section("question_attributes"), "qid");
  const conditions = byId(section("conditions"), "qid");
  const questions = [
    ...byId(
      section("questions").filter((one) => (one["parent_qid"] ?? "0") === "0"),
      "qid",
    ),
  ];

  const order = new Map(groups.map(([gid], place) => [gid, place]));
  const sorted = questions.toSorted(
    ([, a], [, b]) =>
      (order.get(a[0]?.["gid"] ?? "") ?? 0) - (order.get(b[0]?.["gid"] ?? "") ?? 0) ||
      Number(a[0]?.["question_order"]) - Number(b[0]?.["question_order"]),
  );
  const seitenCodes = groups.map((_, place) => codes.give(`seite${String(place + 1)}`));
  const fragen = new Map<string, LssFrage>();
  for (const [qid, rows] of sorted) {
    const one = feldOf({
      qid,
      rows,
      codes,
      grundsprache,
      plain: lss.plain,
      subs: subquestions.get(qid) ?? [],
      answers: answers.get(qid) ?? [],
      attributes: attributes.get(qid) ?? [],
      texte: (part, key, field, own) =>
        woerter.of(`${part}_l10ns`, part === "answer" ? "aid" : part === "group" ? "gid" : "qid", key, field, own),
    });
    if (one) fragen.set(qid, one);
    else rest.push({ ort: rows[0]?.["title"] ?? qid, text: `type ${rows[0]?.["type"] ?? "?"}` });
  }
  const find = resolverOf(fragen);
  const known = new Set<string>();
  const seiten = groups.map(([gid, rows], place) => {
    const first = rows[0];
    const relevance = first?.["grelevance"] ?? "";
    const titel = woerter.of("group_l10ns", "gid", gid, "group_name", rows);
    const code = seitenCodes[place] ?? codes.give(`seite${gid}`);
    const sichtbarWenn = acceptBezug(parseAusdruck(relevance, find), relevance, known);
    const teile = [...fragen].flatMap(([qid, one]) => {
      if (one.gid !== gid) return [];
      const old = conditionText(conditions.get(qid) ?? []);
      const text = one.relevance.trim() === "" || (one.relevance.trim() === "1" && old !== "") ? old : one.relevance;
      const condition = acceptBezug(parseAusdruck(text, find), text, known);
      const aus = one.gleichung === null ? null : acceptTerm(parseTerm(one.gleichung, find), known);
      if (one.gleichung !== null && !aus) rest.push({ ort: one.code, text: `equation = ${one.gleichung}` });
      known.add(one.code);
      return [{ ...one.frage, sichtbarWenn: condition, ...(aus ? { typ: "berechnet", aus } : {}) }];
    });
    const named = titel[grundsprache] ? titel : { ...titel, [grundsprache]: `Seite ${String(place + 1)}` };
    return {
      code,
      titel: named,
      beschreibung: woerter.of("group_l10ns", "gid", gid, "description", rows),
      sichtbarWenn,
      teile,
    };
  });
  const text = (field: string): Texte =>
    Object.fromEntries(
      [...settings].flatMap(([sprache, rows]) => {
        const found = lss.plain(rows[0]?.[field] ?? "").trim();
        return sprachen.includes(sprache) && found !== "" ? [[sprache, found]] : [];
      }),
    );
  const { quoten, rest: ohneQuote } = quotenOf(lss, fragen);
  rest.push(...ohneQuote);
  for (const name of ["assessments", "defaultvalues", "survey_url_parameters", "plugin_settings", "conditions_tsv"])
    if (section(name).length > 0) rest.push({ ort: "", text: `${name}: ${String(section(name).length)}` });
  const titel = text("surveyls_title");
  const read = parseDefinition({
    version: 1,
    titel: titel[grundsprache] ? titel : { ...titel, [grundsprache]: "Umfrage" },
    einleitung: text("surveyls_welcometext"),
    dank: text("surveyls_endtext"),
    datenschutz: text("surveyls_policy_notice"),
    grundsprache,
    sprachen,
    anonymitaet: yes(survey["anonymized"]) ? "anonym" : "namentlich",
    zugang: yes(survey["usetokens"]) ? "eingeladen" : "offen",
    seiten: seiten.filter((one) => one.teile.length > 0),
    quoten,
  });
  if (seiten.every((one) => one.teile.length === 0)) return null;
  if (!read.ok) return read;
  return {
    ok: true,
    umfrage: read.umfrage,
    rest: [
      ...rest,
      ...[...fragen.values()].flatMap((one) => one.frage.quelle.rest.map((each) => ({ ort: one.code, text: each }))),
    ],
  };
}
