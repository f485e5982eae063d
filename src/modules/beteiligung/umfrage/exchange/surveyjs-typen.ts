import { Codes } from "../rules/codes.ts";
import { SONSTIGES, type Texte } from "../rules/definition.ts";

export type SjsJson = Readonly<Record<string, unknown>>;
/** A name or value as SurveyJS writes them; anything else is none. */
export function wordIn(value: unknown, fallback = ""): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : fallback;
}

export type SjsWorte = (value: unknown, fallback?: string) => Texte;

/** What an element is here. `wertOf`: our code of a foreign value; `zeileOf`: of a foreign row. */
export type SjsEigenes = {
  readonly typ: string;
  readonly felder: Readonly<Record<string, unknown>>;
  readonly wertOf: ((fremd: string) => string | null) | null;
  readonly zeileOf: (fremd: string) => string | null;
};

/** Fields that became something, or only say how an element is drawn. */
export const VERSTANDEN = new Set(
  (
    "type name title description html isRequired visibleIf choices rows columns items showOtherItem hasOther hasComment " +
    "showCommentArea showNoneItem hasNone noneText min max minValue maxValue maxLength inputType rateMin rateMax rateCount " +
    "rateValues minSelectedChoices maxSelectedChoices expression titleLocation startWithNewLine colCount selectToRankEnabled " +
    "minWidth maxWidth width showNumber placeholder placeHolder elements templateElements cellType allowMultiple"
  ).split(" "),
);

type Eintrag = { readonly code: string; readonly konzept: string; readonly text: Texte };

/** Entries of a list: plain values, or values with texts. */
function listOf(value: unknown, codes: Codes, texte: SjsWorte): Eintrag[] {
  const seen = new Set<string>();
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((one) => {
    const json = typeof one === "object" && one !== null ? (one as SjsJson) : { value: one };
    const foreign = wordIn(json["value"] ?? json["name"]);
    if (foreign === "" || seen.has(foreign)) return [];
    seen.add(foreign);
    return [
      { code: codes.give(foreign), konzept: foreign.slice(0, 80), text: texte(json["text"] ?? json["title"], foreign) },
    ];
  });
}

const codeIn = (list: readonly Eintrag[], whole: (foreign: string) => string) => (foreign: string) =>
  list.some((one) => one.code === whole(foreign)) ? whole(foreign) : null;

const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : null);
const day = (value: unknown) => (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);
const whole = (value: unknown) => (typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null);

const FORMATE: Readonly<Record<string, string>> = { email: "email", tel: "telefon", url: "adresse" };

function textOf(json: SjsJson): Record<string, unknown> {
  const input = json["inputType"];
  const laenge = whole(json["maxLength"]);
  if (input === "number" || input === "range")
    return { typ: "zahl", nachkomma: 4, min: number(json["min"]), max: number(json["max"]) };
  if (input === "date") return { typ: "datum", min: day(json["min"]), max: day(json["max"]) };
  return {
    typ: "text",
    format: FORMATE[String(input)] ?? "frei",
    ...(laenge !== null && laenge > 0 ? { laenge: Math.min(laenge, 2000) } : {}),
  };
}

/** What SurveyJS writes beside its last box where the survey says nothing of its own. */
const KEINES = { default: "None", de: "Nichts davon", en: "None", ar: "لا شيء مما ذُكر" };
/** Most files of one question (DA2); SurveyJS says only whether there may be several. */
const DATEIEN_MAX = 10;

/** @returns null for what has no place here: signatures, drawings */
export function eigenesOf(json: SjsJson, texte: SjsWorte): SjsEigenes | null {
  const optionCodes = new Codes(5, "a", false, [SONSTIGES]);
  const rowCodes = new Codes(20, "z", false);
  const optionen = listOf(json["choices"], optionCodes, texte);
  const sonstiges = json["showOtherItem"] === true || json["hasOther"] === true;
  const kommentar = json["showCommentArea"] === true || json["hasComment"] === true;
  const keine = json["showNoneItem"] === true || json["hasNone"] === true;
  const none = keine
    ? [
        {
          code: optionCodes.give("none"),
          konzept: "none",
          text: texte(json["noneText"] ?? KEINES, "–"),
          exklusiv: true,
        },
      ]
    : [];
  const alle = [...optionen, ...none];
  const choice = codeIn(alle, (foreign) => optionCodes.give(foreign));
  const wertOf = (foreign: string) => (foreign === SONSTIGES ? SONSTIGES : choice(foreign));
  const plain = (felder: Readonly<Record<string, unknown>>): SjsEigenes => ({
    typ: String(felder["typ"]),
    felder,
    wertOf: null,
    zeileOf: () => null,
  });
  const chosen = (felder: Readonly<Record<string, unknown>>): SjsEigenes | null =>
    alle.length === 0 ? null : { ...plain(felder), wertOf };
  switch (json["type"]) {
    case "radiogroup":
    case "imagepicker":
    case "dropdown": {
      const darstellung = json["type"] === "dropdown" ? "liste" : "knoepfe";
      return chosen({ typ: "einfach", optionen: alle, darstellung, sonstiges, kommentar: kommentar && !sonstiges });
    }
    case "checkbox":
    case "tagbox": {
      const only = alle.length === 1 && json["titleLocation"] === "hidden" && alle[0]?.code === "ja";
      if (only) return plain({ typ: "einwilligung" });
      const mindestens = whole(json["minSelectedChoices"]) || null;
      const hoechstens = whole(json["maxSelectedChoices"]) || null;
      return chosen({ typ: "mehrfach", optionen: alle, sonstiges, mindestens, hoechstens });
    }
    case "ranking":
      return chosen({ typ: "rang", optionen: alle, hoechstens: whole(json["maxSelectedChoices"]) || null });
    case "boolean":
      return {
        ...plain({ typ: "janein" }),
        wertOf: (one) => (one === "true" ? "ja" : one === "false" ? "nein" : null),
      };
    case "rating":
      return ratingOf(json, optionCodes, texte, plain);
    case "text":
      return plain(textOf(json));
    case "comment": {
      const laenge = whole(json["maxLength"]);
      return plain({ typ: "langtext", ...(laenge ? { laenge: Math.min(laenge, 20_000) } : {}) });
    }
    case "html":
      return plain({ typ: "hinweis" });
    case "expression":
      return plain({ typ: "berechnet" });
    case "file":
      return plain({ typ: "datei", dateien: json["allowMultiple"] === true ? DATEIEN_MAX : 1 });
    case "multipletext":
      return multipleOf(json, rowCodes, texte, plain);
    case "matrix":
    case "matrixdropdown":
      return matrixOf(json, optionCodes, rowCodes, texte, plain);
    default:
      return null;
  }
}

type Plain = (felder: Readonly<Record<string, unknown>>) => SjsEigenes;

function ratingOf(json: SjsJson, codes: Codes, texte: SjsWorte, plain: Plain): SjsEigenes {
  const least = whole(json["rateMin"]) ?? 1;
  const most = Math.min(whole(json["rateMax"]) ?? whole(json["rateCount"]) ?? 5, least + 50);
  const steps = Array.from({ length: most - least + 1 }, (_, n) => least + n);
  const optionen = listOf(Array.isArray(json["rateValues"]) ? json["rateValues"] : steps, codes, texte);
  const wertOf = codeIn(optionen, (foreign) => codes.give(foreign));
  return { ...plain({ typ: "einfach", optionen }), wertOf };
}

function multipleOf(json: SjsJson, codes: Codes, texte: SjsWorte, plain: Plain): SjsEigenes | null {
  const zeilen = listOf(json["items"], codes, texte);
  if (zeilen.length === 0) return null;
  const items = (json["items"] as SjsJson[]).map((one) => one["inputType"]);
  const typ = items.every((one) => one === "number") ? "mehrzahl" : "mehrtext";
  const more = typ === "mehrzahl" ? { nachkomma: 4 } : {};
  return { ...plain({ typ, zeilen, ...more }), zeileOf: codeIn(zeilen, (foreign) => codes.give(foreign)) };
}

function matrixOf(json: SjsJson, options: Codes, rows: Codes, texte: SjsWorte, plain: Plain): SjsEigenes | null {
  const zeilen = listOf(json["rows"], rows, texte);
  const columns = (Array.isArray(json["columns"]) ? json["columns"] : []) as unknown[];
  if (zeilen.length === 0 || columns.length === 0) return null;
  const zeileOf = codeIn(zeilen, (foreign) => rows.give(foreign));
  if (json["type"] === "matrix") {
    const optionen = listOf(columns, options, texte);
    const wertOf = codeIn(optionen, (foreign) => options.give(foreign));
    return { ...plain({ typ: "matrix", zeilen, skalen: [{ optionen }] }), wertOf, zeileOf };
  }
  const own = columns.filter((one): one is SjsJson => typeof one === "object" && one !== null);
  const kinds = new Set(own.map((one) => one["cellType"] ?? json["cellType"] ?? "dropdown"));
  const [kind] = kinds;
  if (kinds.size !== 1 || own.length !== columns.length) return null;
  if (kind === "dropdown" || kind === "radiogroup") {
    const skalen = own.map((one) => ({
      titel: texte(one["title"]),
      optionen: listOf(one["choices"] ?? json["choices"], options, texte),
    }));
    if (skalen.length > 2 || skalen.some((one) => one.optionen.length === 0)) return null;
    return { ...plain({ typ: "matrix", zeilen, skalen }), zeileOf };
  }
  const inhalt = kind === "boolean" ? "kreuz" : kind === "text" ? "text" : null;
  if (inhalt === null) return null;
  const numbers = inhalt === "text" && own.every((one) => one["inputType"] === "number");
  const spalten = listOf(own, new Codes(20, "s", false), texte);
  return { ...plain({ typ: "tabelle", zeilen, spalten, inhalt: numbers ? "zahl" : inhalt }), zeileOf };
}
