import { type SearchLanguage } from "./language.ts";

const STOP_WORDS =
  `aber alle alles als also am an andere auch auf aus bei beim bekomme bekommen bin bis bitte brauche brauchen da damit dann
  das dass dein dem den der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer
  eines er es etwas finde finden fuer gegen geht gibt haben habe hat hier hilft ich ihr ihre im in infos ist ja kann kein
  keine koennen koennte man mehr mein meine meinem meinen meiner mich mir mit moechte muss nach nicht noch nur ob oder ohne
  sehr sein seine sich sie sind so soll suche suchen ueber um und uns unser unsere unter vom von vor wann warum was welche
  welcher welches wen wenn wer wie will wir wird wo woher wohin wollen zu zum zur zwischen`
    .split(/\s+/)
    .filter(Boolean);

/** Words of three letters that begin or end compounds: Busfahrt, Sozialamt. Other parts have at least four. */
export const SHORT_PARTS: ReadonlySet<string> = new Set([
  "bus",
  "amt",
  "rat",
  "tag",
  "weg",
  "zug",
  "ort",
  "hof",
  "bad",
  "rad",
  "eu",
  "asyl",
]);

const ENDINGS = ["ern", "em", "er", "en", "es", "e"] as const;

/** Umlauts fall away, so that Häuser is Haus; `ue` after a, e, o and q is none: neue, Bauer, Quelle. */
function withoutUmlaut(word: string): string {
  return word.replace(/ae|oe|(?<![aeoq])ue/g, (pair) => pair.charAt(0));
}

function withoutEnding(word: string): string {
  if (word.endsWith("eln")) return word.slice(0, -1);
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  const stem = ending ? word.slice(0, -ending.length) : word;
  // Zeugnisse and Zeugnis.
  return stem.endsWith("ss") ? stem.slice(0, -1) : stem;
}

function stems(word: string): readonly string[] {
  const plain = withoutUmlaut(word);
  if (plain.length <= 3 || /\d/.test(plain)) return [plain];
  if (plain.endsWith("innen") && plain.length >= 8) {
    const person = plain.slice(0, -5);
    return [withoutEnding(person), person];
  }
  const stem = withoutEnding(plain);
  const found = [stem];
  // A last s may be the genitive, the plural or the word itself; "in" may be a woman or part of Termin.
  if (/[bdfghklmnrtaoy]s$/.test(stem) && stem.length >= 5) found.push(stem.slice(0, -1));
  if (stem === plain && /[^aeiou]in$/.test(stem) && stem.length >= 6) found.push(withoutEnding(stem.slice(0, -2)));
  return found;
}

const FAMILY = /(?:igung|ungs?|lich|isch|heit|keit|er|end)$/;

export const german: SearchLanguage = {
  stems,
  rootOf(stem) {
    const family = stem.replace(FAMILY, "");
    const root = family.length >= 4 ? family : stem;
    // The ending of "betreut" and the last letter of "berat" cannot be told apart.
    return root.endsWith("t") && root.length >= 5 ? root.slice(0, -1) : root;
  },
  stopWords: new Set(STOP_WORDS),
  plain: withoutUmlaut,
  linking: ["s", "es", "n", "en", "e", "er", "ns", "ens"],
  transliterate: () => null,
  heard: () => null,
};
