import { htmlToText } from "#src/platform/tabellen/html-text.ts";
import { type Aufloesen, parseAusdruck, parseTerm, type Ziel } from "../rules/ausdruck-lesen.ts";
import { type Ausdruck, keysOfTerm } from "../rules/ausdruck.ts";
import { Codes } from "../rules/codes.ts";
import { SONSTIGES } from "../rules/definition.ts";
import type { Einlesung, Rest } from "../rules/einlesung.ts";
import { parseDefinition } from "../rules/pruefung.ts";
import { eigenesOf, type SjsEigenes, type SjsJson, type SjsWorte, VERSTANDEN, wordIn } from "./surveyjs-typen.ts";

const ROH = 4900;

const isJson = (value: unknown): value is SjsJson =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listIn = (json: SjsJson, ...names: string[]): SjsJson[] =>
  names.flatMap((name) => (Array.isArray(json[name]) ? (json[name] as unknown[]).filter(isJson) : []));

/** Whether a JSON looks like a survey of SurveyJS: pages or elements. */
export function isSurveyJs(json: unknown): json is SjsJson {
  return isJson(json) && ["pages", "elements", "questions"].some((name) => Array.isArray(json[name]));
}

/** Codes of languages in which texts are written, besides `default`. */
function sprachenIn(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const one of value) sprachenIn(one, found);
  else if (isJson(value)) {
    if (typeof value["default"] === "string")
      for (const key of Object.keys(value)) if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(key)) found.add(key);
    for (const one of Object.values(value)) sprachenIn(one, found);
  }
  return found;
}

/** What an element became, and on which page. */
type Bekanntes = { readonly von: string; readonly eigenes: SjsEigenes | null; readonly seite: number };

/** Elements of which respondents add as many as they like. */
const WACHSEND: ReadonlySet<string> = new Set(["paneldynamic", "matrixdynamic"]);

/** The columns of a table that grows, as questions of one of its rows. */
function columnsOf(json: SjsJson): SjsJson[] {
  if (json["type"] !== "matrixdynamic") return [];
  return listIn(json, "columns").map((one) => {
    const type = wordIn(one["cellType"] ?? json["cellType"], "dropdown");
    return { ...one, type: type === "default" ? "dropdown" : type, choices: one["choices"] ?? json["choices"] };
  });
}

class Leser {
  readonly rest: Rest[] = [];
  readonly #sprache: string;
  readonly #codes = new Codes(20, "q", true);
  readonly bekannt = new Map<string, Bekanntes>();
  readonly #spaeter: ReadonlyMap<string, Bekanntes>;
  #seite = 0;

  /** @param spaeter what an earlier reading found: a condition may look at what follows on its own page */
  constructor(grundsprache: string, spaeter: ReadonlyMap<string, Bekanntes> = new Map()) {
    this.#sprache = grundsprache;
    this.#spaeter = spaeter;
  }

  seite(nummer: number): void {
    this.#seite = nummer;
  }

  #get(name: string): Bekanntes | undefined {
    const later = this.#spaeter.get(name);
    return this.bekannt.get(name) ?? (later?.seite === this.#seite ? later : undefined);
  }

  #know(name: string, von: string, eigenes: SjsEigenes | null): void {
    this.bekannt.set(name, { von, eigenes, seite: this.#seite });
  }

  readonly texte: SjsWorte = (value, fallback = "") => {
    const all = isJson(value) ? Object.entries(value) : [["default", value] as const];
    const found = Object.fromEntries(
      all.flatMap(([key, one]) => {
        const text = typeof one === "string" || typeof one === "number" ? htmlToText(String(one)).trim() : "";
        return text === "" ? [] : [[key === "default" ? this.#sprache : key, text.slice(0, 20_000)]];
      }),
    );
    return fallback === "" || found[this.#sprache] ? found : { ...found, [this.#sprache]: fallback };
  };

  #find(panel: string | null): Aufloesen {
    return (name) => {
      const bare = name.replace(/^panel\./, () => (panel === null ? "panel." : `${panel}.`));
      // The number of entries of a group is its answer (UM5).
      const group = bare.endsWith(".length") ? this.#get(bare.slice(0, -".length".length)) : undefined;
      if (group && group.eigenes === null) return { von: group.von };
      const direct = this.#get(bare);
      if (direct) return zielOf(direct.von, direct.eigenes);
      const comment = bare.endsWith("-Comment") ? this.#get(bare.slice(0, -"-Comment".length)) : undefined;
      if (comment) return { von: `${comment.von}.${comment.eigenes?.felder["sonstiges"] ? SONSTIGES : "kommentar"}` };
      const at = bare.lastIndexOf(".");
      const parent = at > 0 ? this.#get(bare.slice(0, at)) : undefined;
      const row = parent?.eigenes?.zeileOf(bare.slice(at + 1)) ?? null;
      return parent && row ? zielOf(`${parent.von}.${row}`, parent.eigenes) : null;
    };
  }

  bedingung(json: SjsJson, panel: string | null = null): Ausdruck | null {
    const text = json["visibleIf"];
    return typeof text === "string" ? parseAusdruck(text.slice(0, ROH), this.#find(panel)) : null;
  }

  /** Questions, panels taken apart, dynamic panels as repeatable groups. */
  teile(elements: readonly SjsJson[], gruppe: string | null, wenn: Ausdruck | null): Record<string, unknown>[] {
    return elements.flatMap((json) => {
      const name = wordIn(json["name"]);
      const own = this.bedingung(json, gruppe);
      const both: Ausdruck | null = wenn && own ? { op: "und", teile: [wenn, own] } : (wenn ?? own);
      if (json["type"] === "panel") return this.teile(listIn(json, "elements", "questions"), gruppe, both);
      if (WACHSEND.has(wordIn(json["type"])) && gruppe === null) return this.#gruppe(json, name, both);
      const frage = this.#frage(json, name, gruppe, both);
      return frage ? [frage] : [];
    });
  }

  #gruppe(json: SjsJson, name: string, wenn: Ausdruck | null): Record<string, unknown>[] {
    const code = this.#codes.give(name);
    this.#know(name, code, null);
    const fragen = this.teile([...listIn(json, "templateElements"), ...columnsOf(json)], code, null);
    const whole = (key: string, standard: number, least: number) => {
      const value = json[key];
      return typeof value === "number" && Number.isInteger(value) ? Math.min(Math.max(value, least), 50) : standard;
    };
    if (fragen.length === 0) return [];
    const min = Math.max(whole("minPanelCount", 0, 0), whole("minRowCount", 0, 0));
    const titel = this.texte(json["title"], name);
    const hilfe = this.texte(json["description"]);
    const max = Math.max(whole("maxPanelCount", whole("maxRowCount", 10, 1), 1), min);
    return [{ typ: "gruppe", code, titel, hilfe, min, max, sichtbarWenn: wenn, fragen }];
  }

  #frage(json: SjsJson, name: string, gruppe: string | null, wenn: Ausdruck | null): Record<string, unknown> | null {
    const eigenes = eigenesOf(json, this.texte);
    if (!eigenes || name === "") {
      this.rest.push({ ort: name, text: `type ${wordIn(json["type"], "?")}` });
      return null;
    }
    const code = this.#codes.give(name, `${gruppe ?? ""} ${name}`);
    const felder = eigenes.typ === "berechnet" ? this.#berechnet(json, gruppe) : eigenes.felder;
    const key = gruppe === null ? code : `${gruppe}.${code}`;
    this.#know(gruppe === null ? name : `${gruppe}.${name}`, key, eigenes);
    if (gruppe !== null && !this.bekannt.has(name)) this.#know(name, key, eigenes);
    if (json["type"] === "imagepicker") this.rest.push({ ort: code, text: "imagepicker: imageLink" });
    const rest = Object.entries(json).flatMap(([field, value]) =>
      VERSTANDEN.has(field) ? [] : [`${field} = ${JSON.stringify(value)}`.slice(0, ROH)],
    );
    this.rest.push(...rest.map((text) => ({ ort: code, text })));
    return {
      ...felder,
      code,
      konzept: name.slice(0, 80),
      titel: this.texte(json["type"] === "html" ? json["html"] : json["title"], name),
      hilfe: this.texte(json["description"]),
      pflicht: json["isRequired"] === true && felder["typ"] !== "hinweis" ? "ja" : "nein",
      sichtbarWenn: wenn,
      quelle: { format: "surveyjs", name: `${String(json["type"])} ${name}`.slice(0, 200), rest: rest.slice(0, 50) },
    };
  }

  #berechnet(json: SjsJson, gruppe: string | null): Record<string, unknown> {
    const text = typeof json["expression"] === "string" ? json["expression"] : "";
    const aus = parseTerm(text.slice(0, ROH), this.#find(gruppe));
    if (aus && keysOfTerm(aus).length > 0) return { typ: "berechnet", aus };
    this.rest.push({ ort: wordIn(json["name"]), text: `expression = ${text}`.slice(0, ROH) });
    return { typ: "hinweis" };
  }

  give(name: string): string {
    return this.#codes.give(name, `page ${name}`);
  }
}

function zielOf(von: string, eigenes: SjsEigenes | null): Ziel {
  return eigenes?.wertOf ? { von, wert: eigenes.wertOf } : { von };
}

/** Parts of a survey that are no pages and have no place here. */
const OHNE_PLATZ = ["triggers", "calculatedValues", "completedHtmlOnCondition", "navigateToUrl", "choicesByUrl"];

/**
 * Makes a survey of the JSON of SurveyJS. Nothing in it is run and no address asked; what has no place here is listed.
 *
 * @returns null when it holds no question
 */
export function surveyOfSurveyJs(json: SjsJson): Einlesung | null {
  const locale = typeof json["locale"] === "string" && /^[a-z]{2,3}$/.test(json["locale"]) ? json["locale"] : null;
  const found = sprachenIn(json, new Set());
  const grundsprache = locale ?? (found.has("de") || found.size === 0 ? "de" : ([...found][0] ?? "de"));
  const erste = readSeiten(json, new Leser(grundsprache));
  if (erste.seiten.length === 0) return null;
  // Once more, now that every element is known. What then leads in a circle stays as it was without.
  const zweite = readSeiten(json, new Leser(grundsprache, erste.leser.bekannt));
  const [read, other] = [zweite, erste].map(({ leser, seiten }) =>
    einlesungOf(json, leser, seiten, [...new Set([grundsprache, ...found])]),
  );
  return read?.ok ? read : (other ?? null);
}

function readSeiten(json: SjsJson, leser: Leser) {
  const flat = listIn(json, "elements", "questions");
  const pages = [...listIn(json, "pages"), ...(flat.length > 0 ? [{ name: "seite1", elements: flat }] : [])];
  const seiten = pages.map((page, place) => {
    leser.seite(place);
    const name = wordIn(page["name"], `seite${String(place + 1)}`);
    return {
      code: leser.give(name),
      titel: leser.texte(page["title"], name),
      beschreibung: leser.texte(page["description"]),
      sichtbarWenn: leser.bedingung(page),
      teile: leser.teile(listIn(page, "elements", "questions"), null, null),
    };
  });
  for (const name of OHNE_PLATZ)
    if (json[name] !== undefined)
      leser.rest.push({ ort: "", text: `${name} = ${JSON.stringify(json[name])}`.slice(0, ROH) });
  return { leser, seiten: seiten.filter((one) => one.teile.length > 0) };
}

function einlesungOf(json: SjsJson, leser: Leser, seiten: readonly unknown[], sprachen: readonly string[]): Einlesung {
  const read = parseDefinition({
    version: 1,
    titel: leser.texte(json["title"], "Umfrage"),
    einleitung: leser.texte(json["description"]),
    dank: leser.texte(json["completedHtml"]),
    grundsprache: sprachen[0],
    sprachen: sprachen.slice(0, 20),
    seiten,
  });
  return read.ok ? { ok: true, umfrage: read.umfrage, rest: leser.rest } : read;
}
