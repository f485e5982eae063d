import { expect, test } from "vitest";
import { accept, refuse } from "#src/shared/result.ts";
import { rememberPdfs } from "./remember-pdf.ts";
import type { PdfInput, renderPdf } from "./render-pdf.ts";

const template = { name: "kurz", folder: new URL("./fixtures/kurz/", import.meta.url) };
const named = (title: string): PdfInput => ({
  template,
  data: { heading: title },
  lang: "de-DE",
  dir: "ltr",
  title,
  author: "Landkreis Erlengrund",
  creationTimestamp: 1_795_219_200,
});

/** A press that says what it was asked for; every sheet weighs ten bytes, and a jam is refused. */
function press() {
  const asked: string[] = [];
  const render: typeof renderPdf = async ({ title }) => {
    asked.push(title);
    if (title === "jam") return refuse("zeit-ueberschritten");
    return accept({ bytes: new Uint8Array(10), pages: 1, ms: 1, warnings: [], missingCharacters: [] });
  };
  return { asked, render };
}

test.each([
  { name: "the same is set once", order: ["a", "a", "a"], set: ["a"] },
  { name: "something else is set", order: ["a", "b", "a"], set: ["a", "b"] },
  { name: "the oldest goes when there is no room", order: ["a", "b", "c", "a"], set: ["a", "b", "c", "a"] },
  { name: "what was asked for lately stays", order: ["a", "b", "a", "c", "a"], set: ["a", "b", "c"] },
  { name: "a failure is tried again", order: ["jam", "jam"], set: ["jam", "jam"] },
])("$name", async ({ order, set }) => {
  const { asked, render } = press();
  const remembering = rememberPdfs(render, 20);
  for (const title of order) await remembering(named(title));
  expect(asked).toEqual(set);
});
