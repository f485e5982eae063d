import { suchtext } from "#src/shared/suchtext.ts";

/** Little words of plain questions; they stand in every text and tell nothing. */
const FUELLWOERTER = new Set(
  "ich du er sie es wir ihr mein meine meinen einen eine ein der die das den dem und oder wo wie was wer wann kann muss will brauche bekomme gibt ist sind bin habe hat fuer zu zum zur im in am an auf mit von nach bei the a an i my is are do how where what who can need to for of in at on and or".split(
    " ",
  ),
);

export type Suchbar = {
  /** Titles in German and in the reader's language. */
  readonly titel: readonly string[];
  readonly texte: readonly string[];
};

/**
 * How well an entry answers a question: words of the title count four times, beginnings of words half, and German
 * compounds are found by their parts. Null when nothing fits. All words but the little ones are looked for; one is
 * enough.
 */
export function bewerteTreffer(eintrag: Suchbar, frage: string): number | null {
  const words = suchtext(frage).split(" ").filter(Boolean);
  const asked = words.filter((word) => !FUELLWOERTER.has(word));
  const wanted = asked.length > 0 ? asked : words;
  let points = 0;
  for (const word of wanted) points += 4 * best(eintrag.titel, word) + best(eintrag.texte, word);
  return points > 0 ? points : null;
}

function best(texte: readonly string[], word: string): number {
  let found = 0;
  for (const text of texte) {
    for (const candidate of suchtext(text).split(" ")) {
      if (candidate === word) return 1;
      const [long, short] = candidate.length >= word.length ? [candidate, word] : [word, candidate];
      if (short.length >= 4 && long.startsWith(short)) found = Math.max(found, 0.6);
      else if (short.length >= 5 && long.includes(short)) found = Math.max(found, 0.4);
    }
  }
  return found;
}
