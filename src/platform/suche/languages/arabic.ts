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

export const arabic: SearchLanguage = {
  stems: (word) => [word.replace(BEFORE, "").replace(BEHIND, "")],
  rootOf: (stem) => stem,
  stopWords: new Set(STOP_WORDS),
  plain: (word) => word,
  linking: null,
  transliterate: () => null,
};
