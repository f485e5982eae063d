import { Buffer } from "node:buffer";
import { unguardFormula } from "#src/platform/tabellen/formula-guard.ts";
import { htmlToText } from "#src/platform/tabellen/html-text.ts";
import type { TableRefusal, XmlElement } from "#src/platform/tabellen/index.ts";
import { type LssZeile, lssOf } from "../../umfrage/exchange/lss-lesen.ts";
import type { Umfrageleser } from "../../umfrage/exchange/receive-umfrage.ts";
import type { Tabelle } from "../rules/einlesen.ts";

export type GeleseneTabelle =
  | { readonly art: "gelesen"; readonly tabelle: Tabelle }
  | { readonly art: "unlesbar"; readonly refusal: TableRefusal }
  | { readonly art: "keine-antworten" };

const KEINE: GeleseneTabelle = { art: "keine-antworten" };

/**
 * The table of answers in a file: CSV and Excel in any form, JSON and archives (.lsa) of LimeSurvey. Participants in an
 * archive are not looked at.
 */
export async function readTabelle(
  leser: Umfrageleser,
  { bytes, lane }: { readonly bytes: Uint8Array; readonly lane: string },
): Promise<GeleseneTabelle> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer
    .subarray(0, 64)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  const isZip = buffer.subarray(0, 2).toString("latin1") === "PK";
  if (isZip && !buffer.includes("xl/workbook.xml")) return readArchiv(leser, bytes, lane);
  if (start.startsWith("{")) return readJson(leser, bytes, lane);
  const read = await leser.readTable({ source: { bytes }, lane });
  if (!read.ok) return { art: "unlesbar", refusal: read };
  const rows = (read.value.sheets[0]?.rows ?? []).map(({ number, cells }) => ({
    nummer: number,
    werte: cells.map((one) => (read.value.format === "xlsx" ? unguardFormula(one.text) : one.text)),
  }));
  // The kind called "vv" has words in its first row and codes in its second.
  const body = rows[1]?.werte[0] === "id" ? rows.slice(1) : rows;
  const [kopf, ...zeilen] = body;
  return kopf && zeilen.length > 0 ? { art: "gelesen", tabelle: { kopf: kopf.werte, zeilen } } : KEINE;
}

async function readJson(leser: Umfrageleser, bytes: Uint8Array, lane: string): Promise<GeleseneTabelle> {
  const read = await leser.readDocument({ source: { bytes }, lane, format: "json", html: [] });
  if (!read.ok) return { art: "unlesbar", refusal: read };
  const all = read.value as { readonly responses?: unknown } | null;
  const rows = (Array.isArray(all?.responses) ? (all.responses as unknown[]) : []).filter(
    (one): one is Readonly<Record<string, unknown>> => typeof one === "object" && one !== null,
  );
  const kopf = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  const say = (value: unknown) =>
    typeof value === "string" || typeof value === "number" ? unguardFormula(htmlToText(String(value))) : "";
  const zeilen = rows.map((one, at) => ({ nummer: at + 1, werte: kopf.map((name) => say(one[name])) }));
  return zeilen.length > 0 ? { art: "gelesen", tabelle: { kopf, zeilen } } : KEINE;
}

async function readArchiv(leser: Umfrageleser, bytes: Uint8Array, lane: string): Promise<GeleseneTabelle> {
  const read = await leser.readDocument({
    source: { bytes },
    lane,
    format: "xml",
    html: [],
    archive: [".lss", "_responses.lsr"],
  });
  if (!read.ok) return { art: "unlesbar", refusal: read };
  // A document in XML that was read is an element.
  const [structure, responses] = (read.value as XmlElement).kinder;
  if (!structure || !responses) return KEINE;
  const titles = new Map(
    (lssOf(structure).abschnitte.get("questions") ?? []).map((one) => [one["qid"] ?? "", one["title"] ?? ""]),
  );
  const rows = lssOf(responses).abschnitte.get("responses") ?? [];
  const fields = [...new Set(rows.flatMap((one: LssZeile) => Object.keys(one)))];
  const zeilen = rows.map((one, at) => ({
    nummer: at + 1,
    werte: fields.map((field) => htmlToText(one[field] ?? "")),
  }));
  return zeilen.length > 0
    ? { art: "gelesen", tabelle: { kopf: fields.map((one) => nameOf(one, titles)), zeilen } }
    : KEINE;
}

/** `_271934X13X305other` is column `bereich_other`: survey, group, question, then the part of it. */
function nameOf(field: string, titles: ReadonlyMap<string, string>): string {
  const [, digits, tail] = /^_?\d+X\d+X(\d+)(.*)$/.exec(field) ?? [];
  if (digits === undefined || tail === undefined) return field;
  // Codes may begin with digits: the longest number that is a question counts.
  for (let length = digits.length; length > 0; length--) {
    const title = titles.get(digits.slice(0, length));
    if (title === undefined) continue;
    const rest = (digits.slice(length) + tail).replace(/[#-](?=[01]$)/, "_");
    return rest === "" || rest.startsWith("_") ? title + rest : `${title}_${rest}`;
  }
  return field;
}
