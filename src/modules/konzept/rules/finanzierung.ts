import type { Cent } from "#src/shared/geld.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { Finanzierungsart } from "./finanzierung-angabe.ts";
import { cutZahlen, erkenneArt } from "./finanzierung-erkennen.ts";
import { formatBetrag } from "./wortlaut.ts";

/**
 * One statement about money as it stands in a table. `programm` is the name as written, not yet a known one; amount in
 * Cent. `geprueft` false: somebody should look, because the kind or a number was not certain.
 */
export type Finanzierungsaussage = {
  readonly art: Finanzierungsart;
  readonly programm: string | null;
  readonly betragCent: Cent | null;
  readonly jahr: number | null;
  readonly wortlaut: string;
  readonly geprueft: boolean;
};

const QUOTED = /„[^“”"\n]{0,240}[“”"]|"[^"\n]{0,240}"/gu;
/** A longer text is no statement about money; it stays in words. */
const LONGEST_STATEMENT = 1_000;
const HIDDEN = /\ue000(\d+)\ue001/gu;

/** Runs a rule over text in which quoted words cannot be mistaken for anything. */
function hideQuoted(text: string): { readonly text: string; readonly show: (part: string) => string } {
  const kept: string[] = [];
  const hidden = text
    .replace(/[\ue000\ue001]/gu, "")
    .replace(QUOTED, (quoted) => `\ue000${kept.push(quoted) - 1}\ue001`);
  return { text: hidden, show: (part) => part.replace(HIDDEN, (_, index: string) => kept[Number(index)] ?? "") };
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/^[\s,;•·*–-]+|[\s,;]+$/gu, "");
}

function readAussage(text: string, show: (part: string) => string): Finanzierungsaussage {
  if (text.length > LONGEST_STATEMENT) {
    return { art: "wortlaut", programm: null, betragCent: null, jahr: null, wortlaut: show(text), geprueft: false };
  }
  const { betragCent, jahr, rest, sicher } = cutZahlen(text.replace(/(?<!\b(?:ca|Mio|Tsd|a|z|n|N|V))\.$/u, ""));
  const erkannt = erkenneArt(rest);
  const wortlaut = show(text);
  if (!erkannt) return { art: "wortlaut", programm: null, betragCent, jahr, wortlaut, geprueft: false };
  const programm = erkannt.programm === null ? null : unquote(show(erkannt.programm));
  return { art: erkannt.art, programm, betragCent, jahr, wortlaut, geprueft: erkannt.geprueft && sicher };
}

function unquote(text: string): string {
  return /^[„"](.*)[“”"]$/u.exec(text)?.[1]?.trim() || text;
}

const SURE = /[;\n•·|]|\s+sowie\s+/u;
const MAYBE = /,\s+|\s+und\s+|\s+\+\s+|\s+\/\s+/u;

/** Divides at commas and „und“ only when every part alone is a certain statement. */
function divide(text: string, show: (part: string) => string): readonly Finanzierungsaussage[] {
  const whole = readAussage(text, show);
  if (whole.art !== "wortlaut" && whole.geprueft) return [whole];
  const parts = text
    .split(MAYBE)
    .map(tidy)
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 6) return [whole];
  const each = parts.map((part) => readAussage(part, show));
  return each.every((part) => part.art !== "wortlaut" && part.geprueft) && !isSameApplication(each) ? each : [whole];
}

/** „beantragt und bewilligt“ tells one application twice. */
function isSameApplication(parts: readonly Finanzierungsaussage[]): boolean {
  const states = parts.filter(({ art }) => art === "beantragt" || art === "bewilligt" || art === "abgelehnt");
  return states.length > 1 && states.some(({ programm }) => programm === null);
}

/**
 * Reads what a Konzept says about money (R100–R102): one statement per line, bullet or semicolon. Only what is certain
 * becomes a kind, a programme, an amount or a year; any other wording stays `wortlaut` and is flagged.
 */
export function parseFinanzierung(wortlaut: string): readonly Finanzierungsaussage[] {
  const plain = wortlaut
    .normalize("NFC")
    .replace(/[\u00a0\u202f]/gu, " ")
    .replace(/\r\n?/gu, "\n");
  const { text, show } = hideQuoted(plain);
  return text
    .split(SURE)
    .map(tidy)
    .filter((part) => suchtext(show(part)) !== "")
    .flatMap((part) => divide(part, show));
}

/** Each kind in the words of the Konzept; the programme, if any, is put behind them. */
const SAETZE: Record<
  Exclude<Finanzierungsart, "wortlaut">,
  readonly [alone: string, withProgramm: (name: string) => string]
> = {
  "vorhandene-ressourcen": ["aus vorhandenen Ressourcen", (name) => `aus vorhandenen Ressourcen (${name})`],
  kreishaushalt: ["Kreishaushalt", (name) => `Kreishaushalt (${name})`],
  gemeindehaushalte: ["Haushalte der Gemeinden", (name) => `Haushalte der Gemeinden (${name})`],
  beantragt: ["beantragt", (name) => `beantragt über ${name}`],
  bewilligt: ["bewilligt", (name) => `bewilligt über ${name}`],
  abgelehnt: ["abgelehnt", (name) => `abgelehnt: ${name}`],
  projektfoerderung: [
    "im Rahmen projektbezogener Förderung",
    (name) => `im Rahmen projektbezogener Förderung (${name})`,
  ],
  "verschiedene-foerderungen": [
    "aus verschiedenen Fördermöglichkeiten",
    (name) => `aus verschiedenen Fördermöglichkeiten (${name})`,
  ],
  "mittel-dritter": ["Mittel Dritter, Spenden", (name) => `Mittel Dritter, Spenden (${name})`],
  offen: ["Finanzierung offen", (name) => `Finanzierung offen (${name})`],
};

function saysTheSame(a: Finanzierungsaussage, b: Finanzierungsaussage): boolean {
  return a.art === b.art && a.programm === b.programm && a.betragCent === b.betragCent && a.jahr === b.jahr;
}

function readsBackAs(text: string, aussage: Finanzierungsaussage): boolean {
  const [only, ...more] = parseFinanzierung(text);
  return only !== undefined && more.length === 0 && saysTheSame(only, aussage);
}

function formatAussage(aussage: Finanzierungsaussage): string {
  if (aussage.art === "wortlaut" || readsBackAs(aussage.wortlaut, aussage)) return tidy(aussage.wortlaut);
  const [alone, withProgramm] = SAETZE[aussage.art];
  const numbers =
    (aussage.betragCent === null ? "" : `, ${formatBetrag(aussage.betragCent)}`) +
    (aussage.jahr === null ? "" : ` (${aussage.jahr})`);
  if (aussage.programm === null) return `${alone}${numbers}`;
  const plain = `${withProgramm(aussage.programm)}${numbers}`;
  if (readsBackAs(plain, aussage)) return plain;
  return `${withProgramm(`„${aussage.programm.replace(/[„“”"\n]/gu, "'")}“`)}${numbers}`;
}

/**
 * Statements in the wording of the house, parted by semicolons: „bewilligt über Programm, 72.000 € (2026)“. The wording
 * of the source is kept as long as it says the same. `parseFinanzierung` reads it back to the same.
 */
export function formatFinanzierung(aussagen: readonly Finanzierungsaussage[]): string {
  return aussagen.map(formatAussage).join("; ");
}
