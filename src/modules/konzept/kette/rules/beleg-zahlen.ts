import type { BelegZahlen } from "./kette.ts";

type ZahlenEingabe = { readonly frage: string; readonly von: string; readonly antworten: string };

/** More answers than these no picture can show. */
const ANTWORTEN_HOECHSTENS = 20;

/**
 * Counted answers as they are typed, one a line with its number at the end: `fehlende Kinderbetreuung: 38`. All three
 * fields empty: there are none.
 */
export function parseZahlen(eingabe: ZahlenEingabe): {
  readonly zahlen: BelegZahlen | null;
  readonly fehler: Readonly<Record<string, string>>;
} {
  const frage = eingabe.frage.trim().replace(/\s+/gu, " ");
  const typed = eingabe.von.trim();
  const lines = eingabe.antworten
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (frage === "" && typed === "" && lines.length === 0) return { zahlen: null, fehler: {} };
  const fehler: Record<string, string> = {};
  if (frage === "") fehler["frage"] = "frage-fehlt";
  const von = typed === "" ? null : whole(typed);
  if (typed !== "" && von === null) fehler["von"] = "ganze-zahl";
  const answers = lines.map((line) => /^(.*\S)\s*:\s*(\d{1,9})$/u.exec(line));
  if (lines.length === 0 || lines.length > ANTWORTEN_HOECHSTENS || answers.includes(null))
    fehler["antworten"] = "antworten";
  const antworten = answers.flatMap((match) => (match ? [{ wort: match[1] ?? "", zahl: Number(match[2]) }] : []));
  if (von !== null && antworten.some(({ zahl }) => zahl > von)) fehler["antworten"] ??= "mehr-als-befragt";
  return Object.keys(fehler).length > 0 ? { zahlen: null, fehler } : { zahlen: { frage, von, antworten }, fehler: {} };
}

function whole(text: string): number | null {
  return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null;
}

/** The same back into the form. */
export function formatZahlen(zahlen: BelegZahlen | null): ZahlenEingabe {
  return {
    frage: zahlen?.frage ?? "",
    von: zahlen?.von?.toString() ?? "",
    antworten: (zahlen?.antworten ?? []).map(({ wort, zahl }) => `${wort}: ${zahl}`).join("\n"),
  };
}
