import { unreachable } from "#src/shared/unreachable.ts";
import { type OutSheet, writeXlsx } from "#src/platform/tabellen/index.ts";
import {
  type Frage,
  fragenOf,
  type Gruppe,
  type Option,
  SONSTIGES,
  textIn,
  type Texte,
  type Umfrage,
} from "../rules/definition.ts";
import { indexCodes, resolveKey } from "../rules/schluessel.ts";
import { type Mundart, writeAusdruck, writeTerm } from "./ausdruck-schreiben.ts";

type Zeile = Readonly<Record<string, string>>;
type Welt = {
  readonly umfrage: Umfrage;
  readonly mundart: Mundart;
  readonly listen: Map<string, { readonly name: string; readonly optionen: readonly Pick<Option, "code" | "text">[] }>;
};

export const JANEIN = "janein";
const JA_NEIN = [
  { code: "ja", text: { de: "Ja", en: "Yes", ar: "نعم" } },
  { code: "nein", text: { de: "Nein", en: "No", ar: "لا" } },
];

const spaltenname = (sprache: string) =>
  `${new Intl.DisplayNames([sprache], { type: "language" }).of(sprache) ?? sprache} (${sprache})`;

/** Texts of one kind, a column for each language. */
function words(column: string, texte: Texte, { umfrage }: Welt): Zeile {
  return Object.fromEntries(
    umfrage.sprachen.flatMap((sprache) => {
      const text = texte[sprache] ?? "";
      return text === "" ? [] : [[`${column}::${spaltenname(sprache)}`, text]];
    }),
  );
}

function mundartOf(umfrage: Umfrage): Mundart {
  const index = indexCodes(umfrage);
  const name = (key: string) => {
    const found = resolveKey(index, key);
    const rest = found ? key.slice(found.code.length + 1).replaceAll(".", "_") : "";
    const base = found?.frage?.code ?? key;
    return `\${${rest === "" ? base : `${base}_${rest}`}}`;
  };
  const wert = (one: string | number) => (typeof one === "number" ? String(one) : `'${one.replaceAll("'", "’")}'`);
  return {
    name,
    wert: (one) => (one === SONSTIGES ? "'other'" : wert(one)),
    gleich: "=",
    nicht: (text) => `not(${text})`,
    leer: (key) => `${name(key)} = ''`,
    gefuellt: (key) => `${name(key)} != ''`,
    enthaelt: (key, one) =>
      resolveKey(index, key)?.frage?.typ === "mehrfach"
        ? `selected(${name(key)}, ${wert(one)})`
        : `contains(${name(key)}, ${wert(one)})`,
    summe: (keys) => (keys.length === 1 ? `sum(${keys.map(name).join("")})` : keys.map(name).join(" + ")),
    anzahl: (keys) => keys.map((key) => `if(${name(key)} != '', 1, 0)`).join(" + "),
    immer: "true()",
  };
}

/** The name of a list of choices; the same choices share one. */
function listOf(welt: Welt, name: string, optionen: readonly Pick<Option, "code" | "text">[]): string {
  const key = JSON.stringify(optionen.map(({ code, text }) => [code, text]));
  const kept = welt.listen.get(key);
  if (kept) return kept.name;
  welt.listen.set(key, { name, optionen });
  return name;
}

function grenzen(min: number | string | null, max: number | string | null): string {
  const say = (wert: number | string) => (typeof wert === "number" ? String(wert) : `date('${wert}')`);
  return [min === null ? null : `. >= ${say(min)}`, max === null ? null : `. <= ${say(max)}`]
    .filter((one) => one !== null)
    .join(" and ");
}

function regelnOf(frage: Frage, welt: Welt): Zeile {
  const [regel] = frage.regeln;
  const own = "min" in frage ? grenzen(frage.min, frage.max) : "";
  if (!regel) return own === "" ? {} : { constraint: own };
  const said = writeAusdruck(regel.ausdruck, welt.mundart);
  return {
    constraint: own === "" ? said : `${own} and (${said})`,
    ...words("constraint_message", regel.meldung, welt),
  };
}

/** The rows of a table as questions of a group; `appearance` tells how to put them together again. */
function gruppiert(frage: Frage, base: Zeile, appearance: string, rows: readonly Zeile[]): Zeile[] {
  const { required, ...head } = base;
  const inner = rows.map((row) => ({ ...row, ...(required === undefined ? {} : { required }) }));
  return [
    { ...head, type: "begin_group", name: frage.code, appearance },
    ...inner,
    { type: "end_group", name: frage.code },
  ];
}

function zeilenOf(frage: Frage, welt: Welt): Zeile[] {
  const base: Zeile = {
    name: frage.code,
    ...words("label", frage.titel, welt),
    ...words("hint", frage.hilfe, welt),
    ...(frage.pflicht === "ja" ? { required: "yes" } : {}),
    ...(frage.sichtbarWenn ? { relevant: writeAusdruck(frage.sichtbarWenn, welt.mundart) } : {}),
    ...regelnOf(frage, welt),
  };
  const item = (type: string, part: string, texte: Texte): Zeile => ({
    type,
    name: `${frage.code}_${part}`,
    ...words("label", texte, welt),
  });
  const one = (type: string, more: Zeile = {}) => [{ ...base, type, ...more }];
  switch (frage.typ) {
    case "einfach": {
      const type = `select_one ${listOf(welt, frage.code, frage.optionen)}${frage.sonstiges ? " or_other" : ""}`;
      return one(type, frage.darstellung === "liste" ? { appearance: "minimal" } : {});
    }
    case "mehrfach":
      return one(`select_multiple ${listOf(welt, frage.code, frage.optionen)}${frage.sonstiges ? " or_other" : ""}`);
    case "rang":
      return one(`rank ${listOf(welt, frage.code, frage.optionen)}`);
    case "janein":
      return one(`select_one ${listOf(welt, JANEIN, JA_NEIN)}`);
    case "text":
      return one("text", frage.format === "telefon" ? { appearance: "numbers" } : {});
    case "langtext":
      return one("text", { appearance: "multiline" });
    case "zahl":
      return one(frage.nachkomma === 0 ? "integer" : "decimal");
    case "datum":
      return one("date");
    case "datei":
      return one("file");
    case "einwilligung":
      return one("acknowledge");
    case "hinweis":
      return one("note");
    case "berechnet":
      return one("calculate", { calculation: writeTerm(frage.aus, welt.mundart) });
    case "matrix":
      return frage.skalen.flatMap((skala, place) => {
        const list = listOf(welt, `${frage.code}${place === 0 ? "" : "2"}`, skala.optionen);
        const own = place === 0 ? frage : { ...frage, code: `${frage.code}2` };
        const rows = frage.zeilen.map((row) => ({
          ...item(`select_one ${list}`, row.code, row.text),
          name: `${own.code}_${row.code}`,
        }));
        return gruppiert(own, base, "table-list", rows);
      });
    case "tabelle": {
      const type = frage.inhalt === "text" ? "text" : frage.inhalt === "zahl" ? "decimal" : "acknowledge";
      const cells = frage.zeilen.flatMap((row) =>
        frage.spalten.map((column) => {
          const both = Object.fromEntries(
            Object.keys(row.text).map((lang) => [lang, `${row.text[lang] ?? ""} – ${column.text[lang] ?? ""}`]),
          );
          return item(type, `${row.code}_${column.code}`, both);
        }),
      );
      return gruppiert(frage, base, "", cells);
    }
    case "mehrtext":
      return gruppiert(
        frage,
        base,
        "field-list",
        frage.zeilen.map((row) => item("text", row.code, row.text)),
      );
    case "mehrzahl": {
      const { constraint, ...head } = base;
      const type = frage.nachkomma === 0 ? "integer" : "decimal";
      const rows = frage.zeilen.map((row) => ({
        ...item(type, row.code, row.text),
        ...(constraint === undefined ? {} : { constraint }),
      }));
      return gruppiert(frage, head, "field-list", rows);
    }
    default:
      return unreachable(frage);
  }
}

function gruppeZeilen(gruppe: Gruppe, welt: Welt): Zeile[] {
  return [
    {
      type: "begin_repeat",
      name: gruppe.code,
      ...words("label", gruppe.titel, welt),
      ...words("hint", gruppe.hilfe, welt),
      ...(gruppe.sichtbarWenn ? { relevant: writeAusdruck(gruppe.sichtbarWenn, welt.mundart) } : {}),
    },
    ...gruppe.fragen.flatMap((one) => zeilenOf(one, welt)),
    { type: "end_repeat", name: gruppe.code },
  ];
}

function sheet(name: string, first: readonly string[], rows: readonly Zeile[]): OutSheet {
  const headers = [...new Set([...first, ...rows.flatMap(Object.keys)])];
  return {
    name,
    columns: headers.map((header) => ({ header, kind: "text", width: header.includes("::") ? 40 : 18 })),
    rows: rows.map((row) => headers.map((header) => row[header] ?? "")),
  };
}

/** The sheets of an XLSForm: pages are groups, repeatable groups are repeats. Its limits: docs/fachliches/formate-umfragen.md. */
export function xlsformSheets(umfrage: Umfrage): OutSheet[] {
  const welt: Welt = { umfrage, mundart: mundartOf(umfrage), listen: new Map() };
  const survey = umfrage.seiten.flatMap((seite) => [
    {
      type: "begin_group",
      name: seite.code,
      ...words("label", seite.titel, welt),
      ...words("hint", seite.beschreibung, welt),
      appearance: "field-list",
      ...(seite.sichtbarWenn ? { relevant: writeAusdruck(seite.sichtbarWenn, welt.mundart) } : {}),
    },
    ...seite.teile.flatMap((teil) => (teil.typ === "gruppe" ? gruppeZeilen(teil, welt) : zeilenOf(teil, welt))),
    { type: "end_group", name: seite.code },
  ]);
  const choices = [...welt.listen.values()].flatMap(({ name, optionen }) =>
    optionen.map(({ code, text }) => ({ list_name: name, name: code, ...words("label", text, welt) })),
  );
  const settings = {
    form_title: textIn(umfrage.titel, umfrage.grundsprache, umfrage.grundsprache).text,
    form_id: umfrage.seiten[0]?.code ?? "umfrage",
    default_language: spaltenname(umfrage.grundsprache),
  };
  return [
    sheet("survey", ["type", "name"], survey),
    sheet("choices", ["list_name", "name"], choices),
    sheet("settings", [], [settings]),
  ];
}

/** A survey as an XLSForm workbook. */
export async function xlsformOf(umfrage: Umfrage): Promise<Uint8Array> {
  return writeXlsx(xlsformSheets(umfrage));
}

/** Codes of questions that stand in several groups: XLSForm knows one name for each, so its conditions may meet the wrong one. */
export function listDoppelteNamen(umfrage: Umfrage): string[] {
  const codes = umfrage.seiten.flatMap(fragenOf).map(({ frage }) => frage.code);
  return [...new Set(codes.filter((one, place) => codes.indexOf(one) !== place))];
}
