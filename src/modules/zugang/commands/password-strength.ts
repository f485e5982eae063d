import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as german } from "@zxcvbn-ts/language-de";

/** Words everybody would try first here. The county's own are added per question. */
const PRODUCT_WORDS = [
  "wirkungskreis",
  "integration",
  "integrationskonzept",
  "landkreis",
  "landratsamt",
  "fachstelle",
  "massnahme",
];

/** How many guesses (as a power of ten) somebody with a stolen table needs on average: where zxcvbn begins to call it safe. */
const LEAST_GUESSES_LOG10 = 10;

/** The analysis is slow on long repeats made to be slow; what stands behind cannot make a password weaker. */
const ANALYSED_SIGNS = 32;

let kept: ZxcvbnFactory | null = null;

/** Loading the dictionaries takes a moment and memory, so it waits for the first new password. */
function factory(): ZxcvbnFactory {
  kept ??= new ZxcvbnFactory({ dictionary: { ...common, ...german }, graphs: adjacencyGraphs });
  return kept;
}

/**
 * Whether a new password is among the leaked and common ones, or made of words that are near at hand: the county's
 * name, the address of the account, the product. No rules about signs.
 *
 * Quelle: ASVS 5.0 6.2.4, 6.2.5, 6.2.11, 6.2.12
 */
export function isEasyToGuess(password: string, near: readonly string[]): boolean {
  const words = near.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  return (
    factory().check(password.slice(0, ANALYSED_SIGNS), [...PRODUCT_WORDS, ...words]).guessesLog10 < LEAST_GUESSES_LOG10
  );
}
