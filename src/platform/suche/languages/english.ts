import type { SearchLanguage } from "./language.ts";

const STOP_WORDS =
  `a about am an and any are as at be been by can could do does for from get give has have help how i if in into is it its
  looking me my need no not of on or our please so some than that the their them there these they this to us want was we
  what when where which who why will with would you your`
    .split(/\s+/)
    .filter(Boolean);

function stems(word: string): readonly string[] {
  if (word.length <= 3 || /\d/.test(word)) return [word];
  if (word.endsWith("ies") && word.length > 4) return [`${word.slice(0, -3)}y`];
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return [word.slice(0, -2)];
  if (/[^su]s$/.test(word)) return [word.slice(0, -1)];
  return [word];
}

export const english: SearchLanguage = {
  stems,
  rootOf(stem) {
    const root = stem.replace(/(?:ational|ation|ing|ion|ment|ers?|ors?|ed|ly|e)$/, "");
    const single = /([^aeiou])\1$/.test(root) ? root.slice(0, -1) : root;
    return single.length >= 4 ? single : stem;
  },
  stopWords: new Set(STOP_WORDS),
  plain: (word) => word,
  linking: [],
  transliterate: () => null,
  heard: () => null,
};
