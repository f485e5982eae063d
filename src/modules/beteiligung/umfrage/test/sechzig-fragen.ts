import type { Antworten } from "../rules/antworten.ts";
import type { Umfrage } from "../rules/definition.ts";
import { anUmfrage, aSeite, frage, wenn } from "./beispiel.ts";

const RESPONSES = 300;
const code = (n: number) => `q${String(n)}`;

/** Sixty questions on six pages, every third of them under a condition, and three hundred responses. */
export function sechzigFragen(): { readonly umfrage: Umfrage; readonly responses: readonly Antworten[] } {
  const seite = (nummer: number) =>
    aSeite(
      `s${String(nummer)}`,
      Array.from({ length: 10 }, (_, n) => {
        const at = nummer * 10 + n;
        return frage("zahl", code(at), at % 3 === 0 && at > 0 ? { sichtbarWenn: wenn(code(at - 1), ">", 20) } : {});
      }),
    );
  const response = (seed: number): Antworten => ({
    sprache: "de",
    werte: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [code(n), (seed * 7 + n * 13) % 100])),
    gesehen: [],
  });
  return {
    umfrage: anUmfrage(Array.from({ length: 6 }, (_, nummer) => seite(nummer))),
    responses: Array.from({ length: RESPONSES }, (_, seed) => response(seed)),
  };
}
