import { foldWord } from "../fold.ts";
import type { SearchLanguage } from "./language.ts";

const STOP_WORDS =
  `في من إلى على عن مع هذا هذه ذلك التي الذي هل ما ماذا كيف أين متى لماذا أنا نحن هو هي هم أو و ثم قد كل بعض غير
  أريد أحتاج أبحث يمكن يمكنني لي لنا عند كان كانت يكون أن إن لا نعم`
    .split(/\s+/)
    .filter(Boolean)
    .map(foldWord);

/** Article and the particles that are written together with it. */
const BEFORE = /^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/u;
/** Plural, dual, feminine and possessive endings, as folded. */
const BEHIND = /(?<=.{3})(?:ها|ات|ون|ين|ان|يه|هم|نا|ه|ي)$/u;

/** Consonants as Latin writers hear them. Long vowels, hamza and ʿain are written in too many ways to be compared. */
const LATIN: Readonly<Record<string, string>> = {
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  ح: "h",
  خ: "k",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "x",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  غ: "g",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
};
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/sh|sch|ch/g, "x"],
  [/kh|q|c/g, "k"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/gh/g, "g"],
  [/dj|dsch/g, "j"],
];
/** Fewer consonants are too many words at once. */
const FEWEST = 3;

/** The consonants alone, none doubled, in letters that no other word has in front of them. */
function skeleton(consonants: string): string | null {
  const bare = consonants.replace(/(.)\1+/g, "$1").replace(/h$/, "");
  return bare.length < FEWEST ? null : `~${bare}`;
}

function transliterate(word: string): string | null {
  const letters = [...word.replace(BEFORE, "")];
  return letters.some((letter) => letter in LATIN)
    ? skeleton(letters.map((letter) => LATIN[letter] ?? "").join(""))
    : null;
}

function heard(word: string): string | null {
  if (!/^[a-z]+$/.test(word)) return null;
  const paired = PAIRS.reduce((text, [from, to]) => text.replace(from, to), word);
  return skeleton(paired.replace(/[aeiouwy]/g, ""));
}

export const arabic: SearchLanguage = {
  stems: (word) => [word.replace(BEFORE, "").replace(BEHIND, "")],
  rootOf: (stem) => stem,
  stopWords: new Set(STOP_WORDS),
  plain: (word) => word,
  linking: null,
  transliterate,
  heard,
};
