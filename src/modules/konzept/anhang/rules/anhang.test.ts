import { expect, test } from "vitest";
import { acceptMenge, ANHANG_MAX_BYTES, anhangName } from "./anhang.ts";

test.each([
  [0, [1], "ok"],
  [4, [1], "ok"],
  [5, [], "ok"],
  [5, [1], "zu-viele-anhaenge"],
  [0, [1, 1, 1, 1, 1, 1], "zu-viele-anhaenge"],
  [0, [ANHANG_MAX_BYTES], "ok"],
  [0, [1, ANHANG_MAX_BYTES + 1], "anhang-zu-gross"],
])("AH1 AH2: %i there and %j new is %s", (bleiben, neue, expected) => {
  const outcome = acceptMenge(bleiben, neue);
  expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
});

test.each([
  ["Bericht.pdf", "Bericht.pdf"],
  ["C:\\Eigene Dateien\\Bericht.pdf", "Bericht.pdf"],
  ["../../etc/passwd", "passwd"],
  ["a\u0000b\u202efdp.exe\r\n", "abfdp.exe"],
  ["/", "Datei"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(116)}.pdf`],
])("the name of a file: %j is %j", (typed, expected) => {
  expect(anhangName(typed)).toBe(expected);
});
