import { expect, test } from "vitest";
import { safeHref } from "./safe-href.ts";

test.each([
  "/konzept",
  "#inhalt",
  "?seite=2",
  "https://kreis.example/a:b",
  "mailto:a@kreis.example",
  "tel:+4930",
  "konzept",
  "/a:b",
])("%s stays", (href) => {
  expect(safeHref(href)).toBe(href);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "blob:https://kreis.example/1",
  "file:///etc/passwd",
])("T82 %j goes", (href) => {
  expect(safeHref(href)).toBeUndefined();
});
