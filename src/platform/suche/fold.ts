import { latinDigits } from "#src/shared/latin-digits.ts";

/** Letters that lose nothing but a sign when they are written in the base alphabet. */
const LETTERS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  // Arabic letters that are typed for one another, with their Persian and Urdu shapes.
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ک: "ك",
  ة: "ه",
  ۀ: "ه",
  ؤ: "و",
  ئ: "ي",
  ґ: "г",
  ё: "е",
};

/** Accents, Arabic vowel signs and stretching, soft hyphens, joiners, and the signs inside "Lots*innen". */
const DROPPED = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u200b-\u200f\u2060*:_·']/gu;
const MAPPED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const PLAIN = /^[a-z0-9]+$/;

/**
 * The form in which words are compared: lower case, umlauts as typed without an umlaut keyboard, no accents, one shape
 * per Arabic letter, European digits. Signs that carry vowels in other scripts stay.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const folded = lower
    .normalize("NFKC")
    .toLowerCase()
    .replace(MAPPED, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(DROPPED, "")
    .normalize("NFC")
    .replace(MAPPED, (letter) => LETTERS[letter] ?? letter);
  return latinDigits(folded);
}
