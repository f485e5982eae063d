import { foldWord } from "../fold.ts";
import type { SearchLanguage } from "./language.ts";

const STOP_WORDS =
  `а або але б без би бо був бути в вам вас ви від він вона вони все всі где де для до же за з зі й його її із і інші їх
  коли кого кому куди ми мені мій моя мої мене можна можу на над нам нас не ні об о отримати по під потрібно потрібна
  потрібен при про своя та так також там те ти то тут у хто хочу це цей ця чи чому що шукаю щоб я як яка який які`
    .split(/\s+/)
    .filter(Boolean)
    .map(foldWord);

/** Endings of nouns, adjectives and verbs, longest first, as folded (ї and й stand as і and и). */
const BEHIND =
  /(?<=.{3})(?:ування|ення|ання|ость|ости|істю|ами|ями|ому|ими|іми|ого|ах|ях|ів|ев|ов|еи|ои|ою|ею|ии|іи|ая|яя|ое|ее|их|іх|им|ім|ам|ям|ть|ти|а|я|о|е|у|ю|и|і|ь)$/u;

/** After the Cabinet of Ministers' table of 2010, without its rules for the beginning of a word. */
const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  д: "d",
  е: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "y",
  і: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ь: "",
  ю: "iu",
  я: "ia",
};

/** After a vowel a folded и was й, which is written as i. */
const SHORT_I = /(?<=[аеєиіоуюя])и/gu;

export const ukrainian: SearchLanguage = {
  stems: (word) => [word.replace(BEHIND, "")],
  rootOf: (stem) => stem,
  stopWords: new Set(STOP_WORDS),
  plain: (word) => word,
  linking: null,
  transliterate: (word) => [...word.replace(SHORT_I, "і")].map((letter) => LATIN[letter] ?? letter).join(""),
  heard: () => null,
};
