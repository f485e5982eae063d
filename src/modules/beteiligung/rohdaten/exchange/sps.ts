import { type Option, textIn, type Umfrage } from "../../umfrage/rules/definition.ts";
import { type Rohtabelle, VORSPANN } from "../rules/ausgabe.ts";
import type { Spalte } from "../rules/spalten.ts";
import { labelOf } from "./spalten-worte.ts";

/** Texts of SPSS stand in apostrophes, doubled within; a label may have 256 bytes, a label of a value 120. */
function quoted(text: string, most: number): string {
  let bare = text.replace(/\s+/g, " ").trim();
  while (new TextEncoder().encode(bare).length > most) bare = bare.slice(0, -1);
  return `'${bare.replaceAll("'", "''")}'`;
}

/** Names of variables: letters, digits and a few signs, no blank; ours have dots, which SPSS allows within. */
const nameOf = (name: string) => (/^[a-zA-Z]/.test(name) ? name : `v${name}`);

function formatOf({ art }: Spalte): string {
  if (art === "zahl" || art === "berechnet") return "F16.4";
  return art === "datum" ? "SDATE10" : art === "text" || art === "datei" ? "A2000" : "A20";
}

const JA_NEIN = [
  { code: "ja", text: { de: "Ja", en: "Yes", ar: "نعم" } },
  { code: "nein", text: { de: "Nein", en: "No", ar: "لا" } },
];

/**
 * Commands with which SPSS and PSPP read our CSV: types, labels of variables and values, missing values ("does not know").
 * The file lies beside the CSV of the same survey.
 */
export function spsOf(umfrage: Umfrage, { spalten }: Rohtabelle, csv: string): string {
  const words = (text: Option["text"]) => textIn(text, umfrage.grundsprache, umfrage.grundsprache).text;
  const variables = [
    ...VORSPANN.map((name) => `  ${name} ${name === "eingereicht" ? "SDATE10" : "A40"}`),
    ...spalten.map((one) => `  ${nameOf(one.name)} ${formatOf(one)}`),
  ];
  const labels = spalten.map((one) => `  ${nameOf(one.name)} ${quoted(labelOf(one, umfrage), 255)}`);
  const values = spalten.flatMap((one) => {
    const options = one.art === "kreuz" || one.art === "janein" ? JA_NEIN : one.optionen;
    if (options.length === 0) return [];
    const lines = options.map(({ code, text }) => `    ${quoted(code, 20)} ${quoted(words(text), 119)}`);
    return [`  /${nameOf(one.name)}\n${lines.join("\n")}`];
  });
  const missing = spalten.flatMap((one) => {
    const codes = one.optionen.filter((option) => option.fehlend).map((option) => quoted(option.code, 20));
    // Three single values at most.
    return codes.length === 0 ? [] : [`MISSING VALUES ${nameOf(one.name)} (${codes.slice(0, 3).join(", ")}).`];
  });
  return `${[
    "* Encoding: UTF-8.",
    "SET DECIMAL=COMMA.",
    `GET DATA /TYPE=TXT /FILE='${csv}' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELIMITERS=';' /QUALIFIER='"' /FIRSTCASE=2`,
    " /VARIABLES=",
    `${variables.join("\n")}.`,
    "VARIABLE LABELS",
    `${labels.join("\n")}.`,
    ...(values.length === 0 ? [] : ["VALUE LABELS", `${values.join("\n")}.`]),
    ...missing,
    "EXECUTE.",
  ].join("\r\n")}\r\n`;
}
