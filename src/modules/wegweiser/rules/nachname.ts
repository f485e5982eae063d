import { suchtext } from "#src/shared/suchtext.ts";

/** Letters of other Latin alphabets that are no sign on a letter of ours, as German registers sort them. */
const SORTED_AS: Readonly<Record<string, string>> = {
  ä: "a",
  ö: "o",
  ü: "u",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
const FOREIGN = new RegExp(`[${Object.keys(SORTED_AS).join("")}]`, "gu");

/** How many letters of a surname are asked for; a name of two is a whole name. */
export const NACHNAME_BUCHSTABEN = 3;
const BLANK = " ";
const ALPHABET = `${BLANK}abcdefghijklmnopqrstuvwxyz`;

/** Letters a–z only: `Özdemir` stands under O, `Łukasz` under L. Empty for other scripts. */
export function letters(name: string): string {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(FOREIGN, (letter) => SORTED_AS[letter] ?? letter);
  return suchtext(plain).replace(/[^a-z]/g, "");
}

/** First and last place of a stretch of names in one row of all beginnings, both included. */
export type Strecke = readonly [first: number, last: number];

/** Which names lie between two beginnings: both ends belong to it with everything that begins so. */
export function streckeOf(von: string, bis: string): Strecke {
  return [placeOf(letters(von), BLANK), placeOf(letters(bis), "z")];
}

/** `l  ` to `lzz` as people write it: `L` to `L`. */
export function beginnings([first, last]: Strecke): { von: string; bis: string } {
  return { von: beginningAt(first, BLANK), bis: beginningAt(last, "z") };
}

/**
 * Whether a surname lies in a range of beginnings (docs/fachliches/wegweiser.md W15). One letter says too little where
 * the range ends inside it: `S` may be Saleh or Schmidt.
 *
 * @returns "offen" when nothing readable was said or more letters decide
 */
export function nachnameIn(name: string, von: string, bis: string): "ja" | "nein" | "offen" {
  const said = letters(name);
  const [from, to] = streckeOf(von, bis);
  if (said === "") return "offen";
  const [first, last] = [placeOf(said, BLANK), placeOf(said, said.length === 1 ? "z" : BLANK)];
  if (last < from || to < first) return "nein";
  return from <= first && last <= to ? "ja" : "offen";
}

function placeOf(name: string, filler: string): number {
  return [...name.slice(0, NACHNAME_BUCHSTABEN).padEnd(NACHNAME_BUCHSTABEN, filler)].reduce(
    (place, letter) => place * ALPHABET.length + ALPHABET.indexOf(letter),
    0,
  );
}

function beginningAt(place: number, filler: string): string {
  let name = "";
  for (let rest = place, n = 0; n < NACHNAME_BUCHSTABEN; n++, rest = Math.floor(rest / ALPHABET.length)) {
    name = (ALPHABET[rest % ALPHABET.length] ?? "") + name;
  }
  const shown = name[0] + name.slice(1).replace(new RegExp(`${filler}+$`), "");
  return shown.charAt(0).toUpperCase() + shown.slice(1);
}
