import { expect, test } from "vitest";
import { latinDigits } from "./latin-digits.ts";

test.each([
  ["٠٠١٠١", "00101"],
  ["۱۲۳۴۵۶۷۸۹۰", "1234567890"],
  ["00101 Erlenbrück", "00101 Erlenbrück"],
  ["العمر ٢٧", "العمر 27"],
])("%s is %s", (typed, expected) => {
  expect(latinDigits(typed)).toBe(expected);
});
