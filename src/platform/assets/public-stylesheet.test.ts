import { relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { listPublicSources } from "./build-stylesheet.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const sources = (await listPublicSources(ROOT)).map((file) => relative(ROOT, file).split(sep).join("/"));

test("the public stylesheet knows the pages, what frames them, and what both are made of", () => {
  expect(sources).toEqual(
    expect.arrayContaining([
      "src/root.tsx",
      "src/app/layouts/public-frame.tsx",
      "src/app/layouts/error-page.tsx",
      "src/modules/konzept/pages/oeffentlich/massnahme.tsx",
      "src/modules/zugang/pages/oeffentlich/anmelden.tsx",
      "src/ui/breadcrumb/breadcrumb.tsx",
    ]),
  );
});

test("what only the office shows is left out", () => {
  const office = sources.filter((file) => /\/pages\/intern\/|layouts\/intern\.tsx$/.test(file));
  expect(office).toEqual([]);
  expect(sources).not.toContain("src/modules/konzept/pages/teile/import-zeilen.tsx");
});
