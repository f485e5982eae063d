import { suchtext } from "#src/shared/suchtext.ts";
import type { Massnahmenart, Zeitangabe } from "../massnahme.ts";
import { parseZeitangabe } from "../zeitangabe.ts";

export type Zeiten = {
  readonly beginn: Zeitangabe | null;
  readonly ende: Zeitangabe | null;
  readonly art: Massnahmenart | null;
};

const DAUERHAFT =
  /^(?:dauerhaft|laufend|fortlaufend|fortlaufende aufgabe|kontinuierlich|staendig|unbefristet|daueraufgabe|ongoing|permanent)$/;

/** Whether somebody wrote that it never ends. */
export function isDauerhaft(text: string): boolean {
  return DAUERHAFT.test(suchtext(text));
}

/**
 * Reads a period: `2026–2028`, `03/2026 bis 12/2027`, `ab 2026`, `bis 31.12.2027`, `2027`, `laufend`.
 *
 * @returns null when it cannot be read without guessing
 */
export function parseZeitraum(text: string): Zeiten | null {
  const plain = text.trim();
  if (isDauerhaft(plain)) return { beginn: null, ende: null, art: "dauerhaft" };
  const from = /^(?:ab|seit|beginn:?|start:?)\s+(.+)$/iu.exec(plain);
  const beginnOnly = from ? parseZeitangabe(from[1] ?? "", "beginn") : null;
  if (beginnOnly) return { beginn: beginnOnly, ende: null, art: null };
  const until = /^bis\s+(?:ende\s+)?(.+)$/iu.exec(plain);
  const endeOnly = until ? parseZeitangabe(until[1] ?? "", "ende") : null;
  if (endeOnly) return { beginn: null, ende: endeOnly, art: null };
  const [beginn, ende] = [parseZeitangabe(plain, "beginn"), parseZeitangabe(plain, "ende")];
  if (beginn && ende) return { beginn, ende, art: null };
  const range = /^(?:von\s+)?(.+?)\s*(?:–|—|\s-\s|\bbis\b(?:\s+ende)?|(?<=\d{4})-(?=\d{4}$))\s*(.+)$/iu.exec(plain);
  const [first, last] = [parseZeitangabe(range?.[1] ?? "", "beginn"), parseZeitangabe(range?.[2] ?? "", "ende")];
  return first && last ? { beginn: first, ende: last, art: null } : null;
}
