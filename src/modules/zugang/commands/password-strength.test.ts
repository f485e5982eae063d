import { describe, expect, it } from "vitest";
import { neuesPasswortSchema } from "../rules/formulare.ts";
import { isEasyToGuess } from "./password-strength.ts";

const NEAR = ["Landkreis Erlengrund", "anna.muster@erlengrund.example"];

describe("passwords", () => {
  it.each([
    "passwort1234",
    "PasswortPasswort",
    "123456789012",
    "qwertzuiopü+",
    "aaaaaaaaaaaaaaaa",
    "erlengrund2026",
    "landkreis-erlengrund",
    "Wirkungskreis1!",
    "fachstelle-integration",
    "anna.muster2026",
    "sommer2026sommer",
  ])("%s is easy to guess", (password) => {
    expect(isEasyToGuess(password, NEAR)).toBe(true);
  });

  it.each(["kabel tulpe regal mond", "xkcd-Fluss7-Teller", "correct horse battery staple", "ظرف شجرة نافذة كتاب"])(
    "%s is not",
    (password) => {
      expect(isEasyToGuess(password, NEAR)).toBe(false);
    },
  );

  it.each([
    ["elf zeichen", "passwort-zu-kurz"],
    ["x".repeat(129), "passwort-zu-lang"],
    ["😀".repeat(11), "passwort-zu-kurz"],
  ])("%j is refused: %s", (password, code) => {
    expect(neuesPasswortSchema.safeParse(password).error?.issues[0]?.message).toBe(code);
  });

  it("spaces at the ends belong to the password", () => {
    expect(neuesPasswortSchema.parse("  zwölf zeichen ")).toBe("  zwölf zeichen ");
  });
});
