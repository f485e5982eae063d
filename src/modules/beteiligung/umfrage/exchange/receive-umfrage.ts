import { Buffer } from "node:buffer";
import type { Machine } from "#src/platform/http/context.ts";
import type { TableRefusal, XmlElement } from "#src/platform/tabellen/index.ts";
import type { Einlesung } from "../rules/einlesung.ts";
import { parseDefinition } from "../rules/pruefung.ts";
import { surveyOfLss } from "./lss.ts";
import { lssOf } from "./lss-lesen.ts";
import { isSurveyJs, surveyOfSurveyJs } from "./surveyjs-lesen.ts";
import { isLimesurveyTsv, lssOfTsv } from "./tsv-lesen.ts";
import { isXlsform, surveyOfXlsform } from "./xlsform-lesen.ts";

/** From the running program, which starts readers in processes of their own. */
export type Umfrageleser = Pick<Machine, "readDocument" | "readTable">;

export const FORMATE = ["wirkungskreis", "limesurvey", "limesurvey-tsv", "xlsform", "surveyjs"] as const;

export type GeleseneDatei =
  | { readonly art: "gelesen"; readonly format: (typeof FORMATE)[number]; readonly einlesung: Einlesung }
  | { readonly art: "unlesbar"; readonly refusal: TableRefusal }
  | { readonly art: "keine-umfrage" }
  /** A row of a table of structure that LimeSurvey does not write. */
  | { readonly art: "zeile-unbekannt"; readonly zeile: number; readonly wert: string };

const KEINE: GeleseneDatei = { art: "keine-umfrage" };

/** How XML of LimeSurvey is read; in an archive the structure alone. */
export const LSS_DOCUMENT = { format: "xml", html: [], archive: [".lss"] } as const;

type Quelle = { readonly bytes: Uint8Array; readonly name: string; readonly lane: string };

const gelesen = (format: (typeof FORMATE)[number], einlesung: Einlesung | null): GeleseneDatei =>
  einlesung ? { art: "gelesen", format, einlesung } : KEINE;

/**
 * Reads a survey of whatever kind, by what the bytes are: our own JSON, SurveyJS, LimeSurvey (.lss, .lsa, table of
 * structure), XLSForm. Everything from outside is taken apart in a process of its own.
 */
export async function readUmfrageFile(leser: Umfrageleser, quelle: Quelle): Promise<GeleseneDatei> {
  const buffer = Buffer.from(quelle.bytes.buffer, quelle.bytes.byteOffset, quelle.bytes.byteLength);
  const start = buffer
    .subarray(0, 256)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  const isZip = buffer.subarray(0, 2).toString("latin1") === "PK";
  if (start.startsWith("{") || start.startsWith("[")) return readJson(leser, quelle);
  if (start.startsWith("<") || (isZip && !buffer.includes("xl/workbook.xml"))) return readLimesurvey(leser, quelle);
  return readTabelle(leser, quelle);
}

async function readJson(leser: Umfrageleser, { bytes, lane }: Quelle): Promise<GeleseneDatei> {
  const read = await leser.readDocument({ source: { bytes }, lane, format: "json", html: [] });
  if (!read.ok) return { art: "unlesbar", refusal: read };
  if (isSurveyJs(read.value)) return gelesen("surveyjs", surveyOfSurveyJs(read.value));
  const { value } = read;
  if (typeof value !== "object" || value === null || !("seiten" in value)) return KEINE;
  const own = parseDefinition(value);
  return gelesen("wirkungskreis", own.ok ? { ...own, rest: [] } : own);
}

async function readLimesurvey(leser: Umfrageleser, { bytes, lane }: Quelle): Promise<GeleseneDatei> {
  const read = await leser.readDocument({ source: { bytes }, lane, ...LSS_DOCUMENT });
  if (!read.ok) return { art: "unlesbar", refusal: read };
  // A document in XML that was read is an element.
  const root = read.value as XmlElement;
  const document = root.name === "archive" ? root.kinder[0] : root;
  return document ? gelesen("limesurvey", surveyOfLss(lssOf(document))) : KEINE;
}

async function readTabelle(leser: Umfrageleser, { bytes, name, lane }: Quelle): Promise<GeleseneDatei> {
  const read = await leser.readTable({ source: { bytes }, lane });
  if (!read.ok) return { art: "unlesbar", refusal: read };
  const file = read.value;
  if (isXlsform(file)) return gelesen("xlsform", surveyOfXlsform(file, name.replace(/\.[a-z]+$/i, "")));
  const rows = file.sheets[0]?.rows ?? [];
  if (!isLimesurveyTsv(rows[0])) return KEINE;
  const { lss, fehler } = lssOfTsv(rows);
  const [first] = fehler;
  return first ? { art: "zeile-unbekannt", ...first } : gelesen("limesurvey-tsv", surveyOfLss(lss));
}
