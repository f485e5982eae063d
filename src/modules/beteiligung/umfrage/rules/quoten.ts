import { accept, refuse } from "#src/shared/result.ts";
import type { Umfrage } from "./definition.ts";

/** More answers nobody waits for. */
export const GRENZE_MAX = 1_000_000;

export type Quote = Umfrage["quoten"][number];

/** Codes are given once: `quote1`, `quote2`, … */
function freeCode({ quoten }: Umfrage): string {
  const taken = new Set(quoten.map((one) => one.code.toLowerCase()));
  let n = 1;
  while (taken.has(`quote${String(n)}`)) n++;
  return `quote${String(n)}`;
}

/**
 * Adds a quota, or changes one. Rule: docs/fachliches/umfragen.md UM16.
 *
 * @param code of the one that changes; null adds one
 */
export function putQuote(umfrage: Umfrage, code: string | null, quote: Omit<Quote, "code">) {
  if (code === null) return accept({ ...umfrage, quoten: [...umfrage.quoten, { code: freeCode(umfrage), ...quote }] });
  if (!umfrage.quoten.some((one) => one.code === code)) return refuse("unbekannt");
  return accept({ ...umfrage, quoten: umfrage.quoten.map((one) => (one.code === code ? { code, ...quote } : one)) });
}

export function removeQuote(umfrage: Umfrage, code: string) {
  if (!umfrage.quoten.some((one) => one.code === code)) return refuse("unbekannt");
  return accept({ ...umfrage, quoten: umfrage.quoten.filter((one) => one.code !== code) });
}
