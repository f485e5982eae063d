import { escapeXml } from "#src/shared/escape-xml.ts";
import { SPRACHEN, type Sprache } from "../../rules/sprachen.ts";
import type { Quelltext } from "../../rules/uebersetzung.ts";
import { type Stueck, xmlStuecke, XmlUnlesbar } from "./xml-stuecke.ts";

const NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

/** A German text and what there is of it in another language. */
export type XliffEintrag = {
  readonly id: string;
  readonly adresse: string;
  readonly textstand: number;
  readonly quelle: Quelltext;
  readonly ziel: Quelltext | null;
};

/** One entry that came back. Keys of the segments: `titel`, `kurz`, `tipp`, `schritt-1` … */
export type XliffAntwort = {
  readonly id: string;
  /** Of the German text that was sent out; null where the agency's program has dropped our note. */
  readonly textstand: number | null;
  readonly segmente: ReadonlyMap<string, { readonly quelle: string; readonly ziel: string }>;
};

/** The parts of a text that are translated one by one, empty ones left out. */
export function segmenteOf(text: Quelltext): Map<string, string> {
  const all: [string, string][] = [
    ["titel", text.titel],
    ["kurz", text.kurz],
    ...text.schritte.map((schritt, place): [string, string] => [`schritt-${place + 1}`, schritt]),
    ["tipp", text.tipp],
  ];
  return new Map(all.filter(([, words]) => words.trim() !== ""));
}

/**
 * A file for agencies and their programs: XLIFF 2.0, core only; one `file` for each entry, one `unit` for each part.
 *
 * Quelle: OASIS XLIFF 2.0 (docs/adr/0077)
 */
export function writeXliff(sprache: Sprache, eintraege: readonly XliffEintrag[]): string {
  const files = eintraege.map(({ id, adresse, textstand, quelle, ziel }) => {
    const done = ziel ? segmenteOf(ziel) : new Map<string, string>();
    const units = [...segmenteOf(quelle)].map(([name, source]) => {
      const target = done.get(name);
      const state = target === undefined ? "initial" : "translated";
      return [
        `    <unit id="${name}">`,
        `      <segment state="${state}">`,
        `        <source xml:space="preserve">${escapeXml(source)}</source>`,
        ...(target === undefined ? [] : [`        <target xml:space="preserve">${escapeXml(target)}</target>`]),
        "      </segment>",
        "    </unit>",
      ].join("\n");
    });
    return [
      `  <file id="${id}" original="${escapeXml(adresse)}">`,
      `    <notes>\n      <note category="textstand">${textstand}</note>\n    </notes>`,
      ...units,
      "  </file>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${NAMESPACE}" version="2.0" srcLang="de" trgLang="${sprache}">`,
    ...files,
    "</xliff>\n",
  ].join("\n");
}

export type XliffGrund = "kein-xml" | "kein-xliff" | "fassung" | "sprache" | "zu-viele";
export type XliffDatei = { readonly sprache: Sprache; readonly antworten: readonly XliffAntwort[] };

const MOST_FILES = 5_000;

/**
 * What an agency sent back. Marks and placeholders of its program fall away, their words stay; a unit that was cut into
 * several segments is one again.
 */
export function readXliff(xml: string): { ok: true; value: XliffDatei } | { ok: false; reason: XliffGrund } {
  let stuecke: Stueck[];
  try {
    stuecke = xmlStuecke(xml);
  } catch (error) {
    if (error instanceof XmlUnlesbar) return { ok: false, reason: "kein-xml" };
    throw error;
  }
  const root = stuecke.find((one) => one.art === "auf");
  if (root?.art !== "auf" || root.name !== "xliff") return { ok: false, reason: "kein-xliff" };
  if (!/^2\.\d$/.test(root.werte.version ?? "")) return { ok: false, reason: "fassung" };
  const sprache = SPRACHEN.find((one) => one !== "de" && one.toLowerCase() === root.werte.trgLang?.toLowerCase());
  if (!sprache || !/^de(-|$)/i.test(root.werte.srcLang ?? "")) return { ok: false, reason: "sprache" };
  const antworten = readFiles(stuecke);
  if (antworten.length > MOST_FILES) return { ok: false, reason: "zu-viele" };
  return { ok: true, value: { sprache, antworten } };
}

function readFiles(stuecke: readonly Stueck[]): XliffAntwort[] {
  const found: XliffAntwort[] = [];
  let file: { id: string; textstand: number | null; segmente: Map<string, { quelle: string; ziel: string }> } | null =
    null;
  let unit: { id: string; quelle: string; ziel: string } | null = null;
  let part: { quelle: string; ziel: string | null; nur: boolean } | null = null;
  let into: "quelle" | "ziel" | "textstand" | null = null;
  let note = "";
  for (const stueck of stuecke) {
    if (stueck.art === "text") {
      if (into === "textstand") note += stueck.text;
      else if (into && part) part[into] = (part[into] ?? "") + stueck.text;
      continue;
    }
    const { name } = stueck;
    if (stueck.art === "auf" && !stueck.leer) {
      if (name === "file") file = { id: stueck.werte.id ?? "", textstand: null, segmente: new Map() };
      if (name === "unit") unit = { id: stueck.werte.id ?? "", quelle: "", ziel: "" };
      if (name === "segment" || name === "ignorable") part = { quelle: "", ziel: null, nur: name === "ignorable" };
      if (name === "source") into = "quelle";
      if (name === "target") into = "ziel";
      if (name === "note" && stueck.werte.category === "textstand" && !unit) [into, note] = ["textstand", ""];
    }
    if (stueck.art !== "zu") continue;
    if (name === "source" || name === "target") into = null;
    if (name === "note" && into === "textstand") {
      if (file && /^\d{1,9}$/.test(note.trim())) file.textstand = Number(note.trim());
      into = null;
    }
    if ((name === "segment" || name === "ignorable") && unit && part) {
      unit.quelle += part.quelle;
      // Blanks between sentences are not translated.
      unit.ziel += part.ziel ?? (part.nur ? part.quelle : "");
      part = null;
    }
    if (name === "unit" && file && unit) {
      file.segmente.set(unit.id, { quelle: unit.quelle.trim(), ziel: unit.ziel.trim() });
      unit = null;
    }
    if (name === "file" && file) {
      found.push(file);
      file = null;
    }
  }
  return found;
}
