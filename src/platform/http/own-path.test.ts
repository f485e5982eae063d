import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each([
  ["/intern/massnahmen?seite=2", "/intern/massnahmen?seite=2"],
  ["/en/konzept", "/en/konzept"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["\\/evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/ok\r\nSet-Cookie: a=b", "/"],
  ["/%0d%0aSet-Cookie:a=b", "/%0d%0aSet-Cookie:a=b"],
  ["/\u0000", "/"],
  ["/.//evil.example", "/"],
  ["", "/"],
  [undefined, "/"],
  [`/${"x".repeat(600)}`, "/"],
])("a way back stays on this site: %s → %s", (given, expected) => {
  expect(ownPath(given)).toBe(expected);
});
