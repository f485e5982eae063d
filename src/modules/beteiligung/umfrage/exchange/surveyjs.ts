import type { Ausdruck } from "../rules/ausdruck.ts";
import {
  type Frage,
  type Gruppe,
  type Option,
  SONSTIGES,
  type Texte,
  type Umfrage,
  type Zeile,
} from "../rules/definition.ts";
import { type Mundart, writeAusdruck, writeTerm } from "./ausdruck-schreiben.ts";
import { indexCodes, resolveKey, type Stelle } from "../rules/schluessel.ts";

type Json = Readonly<Record<string, unknown>>;
type Welt = {
  readonly grundsprache: string;
  readonly index: ReadonlyMap<string, Stelle>;
  readonly gruppe: Gruppe | null;
};

/** A text as SurveyJS wants it: one string, or one per language with the survey's own as default. */
function textOf(texte: Texte, grundsprache: string): string | Json | undefined {
  const { [grundsprache]: own, ...others } = texte;
  const more = Object.entries(others).filter(([, text]) => text !== "");
  if (more.length === 0) return own;
  return { default: own ?? "", ...Object.fromEntries(more) };
}

const withoutEmpty = (json: Json): Json =>
  Object.fromEntries(
    Object.entries(json).filter(([, value]) => value !== undefined && value !== null && value !== false),
  );

function nameOf(key: string, { index, gruppe }: Welt): string {
  const found = resolveKey(index, key);
  const rest = found ? key.slice(found.code.length + 1) : "";
  const isOwn = gruppe !== null && found?.gruppe === gruppe && found.frage !== null;
  const base = isOwn ? `panel.${found.frage?.code ?? ""}` : (found?.code ?? key);
  if (rest === "") return base;
  return rest === SONSTIGES || rest === "kommentar" ? `${base}-Comment` : `${base}.${rest.replace(/\.2$/, "2")}`;
}

const literal = (wert: string | number) =>
  typeof wert === "number" ? String(wert) : `'${wert.replace(/\\/g, "\\\\").replace(/'/g, "\\'")}'`;

/** A Yes/No question is a boolean there. */
function mundartOf(welt: Welt): Mundart {
  const name = (key: string) => `{${nameOf(key, welt)}}`;
  const isBoolean = (key: string | null) => key !== null && resolveKey(welt.index, key)?.frage?.typ === "janein";
  return {
    name,
    wert: (wert, key) => (isBoolean(key) ? String(wert === "ja") : literal(wert)),
    gleich: "=",
    nicht: (text) => `!(${text})`,
    leer: (key) => `${name(key)} empty`,
    gefuellt: (key) => `${name(key)} notempty`,
    enthaelt: (key, wert) => `${name(key)} contains ${literal(wert)}`,
    summe: (keys) => `sum(${keys.map(name).join(", ")})`,
    anzahl: (keys) => keys.map((key) => `iif(${name(key)} notempty, 1, 0)`).join(" + "),
    immer: "true = true",
  };
}

const TYPEN: Readonly<Record<Frage["typ"], string>> = {
  einfach: "radiogroup",
  mehrfach: "checkbox",
  janein: "boolean",
  text: "text",
  langtext: "comment",
  zahl: "text",
  datum: "text",
  matrix: "matrix",
  tabelle: "matrixdropdown",
  mehrtext: "multipletext",
  mehrzahl: "multipletext",
  rang: "ranking",
  datei: "file",
  einwilligung: "checkbox",
  hinweis: "html",
  berechnet: "expression",
};
const EINGABEN: Readonly<Partial<Record<string, string>>> = { email: "email", telefon: "tel", adresse: "url" };

function ownOf(frage: Frage, welt: Welt): Json {
  const text = (texte: Texte) => textOf(texte, welt.grundsprache);
  const choices = (list: readonly (Option | Zeile)[]) => list.map((one) => ({ value: one.code, text: text(one.text) }));
  const items = (list: readonly Zeile[], more: Json = {}) =>
    list.map((one) => ({ name: one.code, title: text(one.text), ...more }));
  switch (frage.typ) {
    case "einfach":
      return {
        choices: choices(frage.optionen),
        showOtherItem: frage.sonstiges,
        showCommentArea: frage.kommentar,
        ...(frage.darstellung === "liste" ? { type: "dropdown" } : {}),
      };
    case "mehrfach":
      return {
        choices: choices(frage.optionen.filter((one) => !one.exklusiv)),
        ...exclusiveOf(frage.optionen, text),
        showOtherItem: frage.sonstiges,
        showCommentArea: frage.kommentar,
        minSelectedChoices: frage.mindestens,
        maxSelectedChoices: frage.hoechstens,
      };
    case "text":
      return { maxLength: frage.laenge, inputType: EINGABEN[frage.format] };
    case "langtext":
      return { maxLength: frage.laenge };
    case "zahl":
      return { inputType: "number", min: frage.min, max: frage.max };
    case "datum":
      return { inputType: "date", min: frage.min, max: frage.max };
    case "datei":
      return { allowMultiple: frage.dateien > 1 };
    case "matrix": {
      const [first, second] = frage.skalen;
      if (!second) return { rows: choices(frage.zeilen), columns: choices(first?.optionen ?? []) };
      const columns = frage.skalen.map((one, n) => ({
        name: `skala${String(n + 1)}`,
        title: text(one.titel),
        cellType: "dropdown",
        choices: choices(one.optionen),
      }));
      return { type: "matrixdropdown", rows: choices(frage.zeilen), columns };
    }
    case "tabelle":
      return {
        rows: choices(frage.zeilen),
        columns: items(
          frage.spalten,
          frage.inhalt === "kreuz"
            ? { cellType: "boolean" }
            : { cellType: "text", ...(frage.inhalt === "zahl" ? { inputType: "number" } : {}) },
        ),
      };
    case "mehrtext":
      return { items: items(frage.zeilen) };
    case "mehrzahl":
      return { items: items(frage.zeilen, { inputType: "number" }) };
    case "rang":
      return { choices: choices(frage.optionen), selectToRankEnabled: true, maxSelectedChoices: frage.hoechstens };
    case "einwilligung":
      return { titleLocation: "hidden", choices: [{ value: "ja", text: text(frage.titel) }] };
    case "hinweis":
      return { html: text(frage.titel), title: undefined };
    case "berechnet":
      return { expression: writeTerm(frage.aus, mundartOf(welt)) };
    default:
      return {};
  }
}

/** SurveyJS has one answer that rules out the others; a further one stays an ordinary choice. */
function exclusiveOf(optionen: readonly Option[], text: (texte: Texte) => unknown): Json {
  const first = optionen.find((one) => one.exklusiv);
  return first ? { showNoneItem: true, noneText: text(first.text) } : {};
}

function elementOf(frage: Frage, welt: Welt): Json {
  return withoutEmpty({
    type: TYPEN[frage.typ],
    name: frage.code,
    title: textOf(frage.titel, welt.grundsprache),
    description: textOf(frage.hilfe, welt.grundsprache),
    isRequired: frage.pflicht === "ja",
    visibleIf: frage.sichtbarWenn ? writeAusdruck(frage.sichtbarWenn, mundartOf(welt)) : undefined,
    ...ownOf(frage, welt),
  });
}

/** The survey as SurveyJS JSON, for other programs. */
export function surveyJsOf(umfrage: Umfrage): Json {
  const welt: Welt = { grundsprache: umfrage.grundsprache, index: indexCodes(umfrage), gruppe: null };
  const text = (texte: Texte) => textOf(texte, umfrage.grundsprache);
  const condition = (one: Ausdruck | null) => (one ? writeAusdruck(one, mundartOf(welt)) : undefined);
  return withoutEmpty({
    title: text(umfrage.titel),
    description: text(umfrage.einleitung),
    completedHtml: text(umfrage.dank),
    locale: umfrage.grundsprache,
    pages: umfrage.seiten.map((seite) =>
      withoutEmpty({
        name: seite.code,
        title: text(seite.titel),
        description: text(seite.beschreibung),
        visibleIf: condition(seite.sichtbarWenn),
        elements: seite.teile.map((teil) =>
          teil.typ === "gruppe"
            ? withoutEmpty({
                type: "paneldynamic",
                name: teil.code,
                title: text(teil.titel),
                description: text(teil.hilfe),
                minPanelCount: teil.min,
                maxPanelCount: teil.max,
                visibleIf: condition(teil.sichtbarWenn),
                templateElements: teil.fragen.map((one) => elementOf(one, { ...welt, gruppe: teil })),
              })
            : elementOf(teil, welt),
        ),
      }),
    ),
  });
}
