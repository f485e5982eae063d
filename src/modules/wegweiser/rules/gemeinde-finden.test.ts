import { describe, expect, it } from "vitest";
import { findGemeinde } from "./gemeinde-finden.ts";

const gemeinde = (name: string, slug: string, plz: string) => ({ name, slug, plz });
const GEMEINDEN = [
  gemeinde("Erlenbrück", "erlenbrueck", "00101"),
  gemeinde("Oberlaub", "oberlaub", "00117"),
  gemeinde("Niederlaub", "niederlaub", "00117"),
  gemeinde("Mühlgarten", "muehlgarten", "00105"),
  gemeinde("Sankt Alwin", "sankt-alwin", "00151"),
  gemeinde("Ohne Postleitzahl", "ohne-postleitzahl", ""),
];

describe("W14 where somebody lives", () => {
  it.each([
    ["nothing", "", ""],
    ["a name", "Erlenbrück", "erlenbrueck"],
    ["capitals and blanks", "  ERLENBRÜCK ", "erlenbrueck"],
    ["the slug of a link", "sankt-alwin", "sankt-alwin"],
    ["ue for ü", "Muehlgarten", "muehlgarten"],
    ["u for ü, as foreign keyboards have it", "Muhlgarten", "muehlgarten"],
    ["an abbreviation", "St. Alwin", "sankt-alwin"],
    ["a postcode", "00151", "sankt-alwin"],
    ["a postcode in Arabic digits", "٠٠١٥١", "sankt-alwin"],
    ["a postcode in Persian digits", "۰۰۱۵۱", "sankt-alwin"],
    ["a postcode of two Gemeinden", "00117", "? oberlaub niederlaub"],
    ["the name decides between two of a postcode", "00117 Niederlaub", "niederlaub"],
    ["the name counts where the postcode is another", "00999 Oberlaub", "oberlaub"],
    ["a postcode with a name that nobody knows", "00151 Waldheim", "sankt-alwin"],
    ["a slip of the finger", "Erlenbrük", "? erlenbrueck"],
    ["a beginning", "erl", "? erlenbrueck"],
    ["a part that two have", "laub", "? oberlaub niederlaub"],
    ["too little to guess", "er", "?"],
    ["a place elsewhere", "Hamburg", "?"],
    ["a postcode elsewhere", "20095", "?"],
    ["an Arabic name", "إرلنبروك", "?"],
  ])("%s: %s", (_, ort, expected) => {
    const { gemeinde: one, zurWahl } = findGemeinde(GEMEINDEN, ort);
    const said = one?.slug ?? (ort === "" ? "" : ["?", ...zurWahl.map(({ slug }) => slug)].join(" "));
    expect(said).toBe(expected);
  });
});
