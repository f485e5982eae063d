import { expect, test } from "vitest";
import { escapeXml } from "./escape-xml.ts";

test.each([
  ["Ämter & Höfe", "Ämter &amp; Höfe"],
  ['<b title="x">', "&lt;b title=&quot;x&quot;&gt;"],
  ["&lt;", "&amp;lt;"],
  ["a\tb\nc", "a\tb\nc"],
  ["a\u0000\u0008\u000b\u001f\uffffb", "ab"],
  ["أهلًا 🎉", "أهلًا 🎉"],
])("%j stands in XML as %j", (text, expected) => {
  expect(escapeXml(text)).toBe(expected);
});
