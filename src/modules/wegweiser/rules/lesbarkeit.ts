/** - `leicht`: most adults follow; `mittel`: with effort; `schwer`: like a letter from an office. */
export type Lesbarkeit = { readonly wert: number; readonly stufe: "leicht" | "mittel" | "schwer" };

/** Fewer words say nothing about a text. */
const WENIGSTE = 10;

/**
 * How easily a German text reads: Flesch's formula for German after Amstad (1978), 180 less words per sentence less 58.5
 * syllables per word, between 0 and 100. A hint for whoever writes, no judgement of the content.
 *
 * @returns null for texts of less than ten words
 */
export function lesbarkeitOf(texte: readonly string[]): Lesbarkeit | null {
  const sentences = texte.flatMap((text) => text.split(/[.!?:\n]+(?=\s|$)/)).filter((one) => /\p{L}/u.test(one));
  const words = sentences.flatMap((one) => one.match(/[\p{L}\d]+(?:[-'’][\p{L}\d]+)*/gu) ?? []);
  if (words.length < WENIGSTE) return null;
  const syllables = words.reduce((sum, word) => sum + countSilben(word), 0);
  const raw = 180 - words.length / sentences.length - 58.5 * (syllables / words.length);
  const wert = Math.round(Math.min(100, Math.max(0, raw)));
  return { wert, stufe: wert >= 60 ? "leicht" : wert >= 40 ? "mittel" : "schwer" };
}

/** Groups of vowels, which German syllables have one of each; a word has at least one. */
export function countSilben(word: string): number {
  return Math.max(1, (word.toLowerCase().match(/aa|ee|oo|ai|au|äu|ei|eu|ie|[aeiouyäöü]/g) ?? []).length);
}
