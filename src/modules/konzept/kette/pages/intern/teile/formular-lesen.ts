import { fieldText } from "#src/platform/http/form.ts";
import type { Eingabe } from "../../../rules/eingabe.ts";

/** Beginnings of names of ticks, which carry the id of what is ticked: `gemeinde.<id>`. */
const LISTEN = { gemeinden: "gemeinde", zielgruppen: "zielgruppe", themen: "thema" } as const;
type Liste = keyof typeof LISTEN;

/**
 * Reads a form of the chain as typed.
 *
 * @param felder the text fields it has
 * @param listen the lists of ticks it has
 * @returns `unbekannt` when there is a field that the form does not have, or one stands there twice (T17)
 */
export function readFormular<F extends string, L extends Liste = never>(
  form: FormData,
  felder: readonly F[],
  listen: readonly L[] = [],
): { readonly eingabe: Eingabe<F, L>; readonly rev: number; readonly unbekannt: boolean } {
  const prefixes = new Map(listen.map((liste) => [LISTEN[liste] as string, liste]));
  const ticks: Record<string, string[]> = Object.fromEntries(listen.map((liste) => [liste, []]));
  const plain = new Set<string>([...felder, "rev", "handlung"]);
  const seen = new Set<string>();
  let unbekannt = false;
  for (const [name, value] of form) {
    const tick = /^([a-z]+)\.([0-9a-f-]{36})$/u.exec(name);
    const liste = prefixes.get(tick?.[1] ?? "");
    if (typeof value !== "string" || seen.has(name) || (!liste && !plain.has(name))) unbekannt = true;
    seen.add(name);
    if (liste) ticks[liste]?.push(tick?.[2] ?? "");
  }
  const texts = Object.fromEntries(felder.map((name) => [name, fieldText(form, name)]));
  return { eingabe: { ...texts, ...ticks } as Eingabe<F, L>, rev: Number(fieldText(form, "rev")) || 0, unbekannt };
}
