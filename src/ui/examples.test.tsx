import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { buildStylesheet } from "../platform/assets/build-stylesheet.ts";
import type { Example } from "./example.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const components = Object.entries(import.meta.glob<{ examples: Example[] }>("./*/examples.tsx", { eager: true })).map(
  ([path, module]) => ({ name: path.split("/")[1] as string, examples: module.examples }),
);
const cases = components.flatMap(({ name, examples }) =>
  examples.map((example) => ({ name: `${name}: ${example.name}`, html: renderToStaticMarkup(example.element) })),
);

describe.each(cases)("$name", ({ html }) => {
  test("has no inline style and no script", () => {
    expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
  });

  test("gives every control a label", () => {
    for (const control of tags(html, ["input", "select", "textarea"])) {
      if (attribute(control, "type") === "hidden") continue;
      const id = attribute(control, "id");
      expect(id, control).toBeTruthy();
      expect(html, control).toContain(`for="${id}"`);
    }
  });

  test("points only to hints and errors that exist", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    for (const match of html.matchAll(/\s(?:aria-describedby|aria-labelledby|for|list)="([^"]+)"/g)) {
      for (const id of (match[1] as string).split(" ")) expect(ids).toContain(id);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("marks a wrong control and names its error", () => {
    for (const control of tags(html, ["input", "select", "textarea"])) {
      if (attribute(control, "aria-invalid") !== "true") continue;
      expect(attribute(control, "aria-describedby")?.split(" ")).toContain(`${attribute(control, "id")}-f`);
    }
  });

  test("has buttons that submit and have words", () => {
    for (const match of html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)) {
      expect(match[1]).toContain('type="submit"');
      if (!match[1]?.includes("aria-hidden")) expect(match[2]?.replace(/<[^>]*>/g, "").trim()).not.toBe("");
    }
  });
});

test("every component has examples", async () => {
  const folders: string[] = [];
  for await (const file of glob("src/ui/*/*.tsx", { cwd: ROOT })) {
    const [, folder, name] = /src\/ui\/([^/]+)\/([^/]+)\.tsx$/.exec(file.replaceAll("\\", "/")) ?? [];
    if (folder && folder === name) folders.push(folder);
  }
  expect(components.map((component) => component.name).sort()).toEqual(folders.sort());
});

test("ids of examples do not meet on one page", () => {
  const ids = cases.flatMap(({ html }) => [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

describe("stylesheet", async () => {
  const css = await buildStylesheet(ROOT);

  test("still has every class the examples use", () => {
    const used = new Set(
      cases.flatMap(({ html }) =>
        [...html.matchAll(/\sclass="([^"]+)"/g)].flatMap((match) => (match[1] as string).split(" ")),
      ),
    );
    const missing = [...used].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css));
    expect(missing).toEqual([]);
  });

  test("defines every variable it uses", () => {
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] as string));
    const missing = [...used].filter((name) => !new RegExp(`${name}\\s*:`).test(css));
    expect(missing).toEqual([]);
  });

  test("keeps rules that name no class", () => {
    for (const rule of [":lang(ar),:lang(fa)", "[tabindex]):focus-visible", "@page{", "[dir=rtl] .wk-z--pfeil"]) {
      expect(css.includes(rule), rule).toBe(true);
    }
  });

  test("stays under 15 kB as sent", () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThan(15_000);
  });

  test("writes the dark values for the choice and for the system", () => {
    const value = (selector: string) => css.slice(css.indexOf(selector)).match(/--wk-papier:([^;}]+)/)?.[1];
    expect(value("{[data-kern-theme=dark]{color-scheme:dark;")).toBeTruthy();
    expect(value("{:root:not([data-kern-theme]){color-scheme:dark;")).toBe(
      value("{[data-kern-theme=dark]{color-scheme:dark;"),
    );
  });

  test("loads nothing from elsewhere", () => {
    expect(css.match(/@import|@font-face|url\((?!"data:)[^)]{0,40}/g)).toBeNull();
    expect(css.replaceAll("http://www.w3.org/2000/svg", "").match(/https?:[^)]{0,40}/g)).toBeNull();
  });
});

test("only the file that repairs KERN knows left and right", async () => {
  for await (const file of glob("src/ui/stil/*.css", { cwd: ROOT })) {
    if (file.endsWith("richtung.css")) continue;
    const physical = readFileSync(resolve(ROOT, file), "utf8")
      .replaceAll(/@media[^{]*/g, "")
      .match(
        /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:max|min)-(?:width|height))\s*:/g,
      );
    expect(physical, file).toBeNull();
  }
});

test("class names are written in full, so that the build can read them", async () => {
  for await (const file of glob("src/**/*.tsx", { cwd: ROOT })) {
    expect(readFileSync(resolve(ROOT, file), "utf8"), file).not.toMatch(/(?:wk|kern)-[\w-]*\$\{/);
  }
});

function tags(html: string, names: string[]): string[] {
  return [...html.matchAll(/<([a-z]+)(?:\s[^>]*)?>/g)]
    .filter((match) => names.includes(match[1] as string))
    .map((match) => match[0]);
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
