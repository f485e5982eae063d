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
  const controls = tags(html, ["input", "select", "textarea"]).filter((tag) => attribute(tag, "type") !== "hidden");
  const ids = values(html, "id");

  test("has no inline style and no script", () => {
    expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
  });

  test("gives every control a label", () => {
    expect(controls.filter((control) => !html.includes(`for="${attribute(control, "id")}"`))).toEqual([]);
  });

  test("points only to ids that exist, once each", () => {
    const targets = ["aria-describedby", "aria-labelledby", "for", "list"].flatMap((name) => values(html, name));
    expect(targets.flatMap((target) => target.split(" ")).filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names the error of a wrong control", () => {
    const wrong = controls.filter((control) => attribute(control, "aria-invalid") === "true");
    const silent = wrong.filter(
      (control) =>
        !attribute(control, "aria-describedby")
          ?.split(" ")
          .includes(`${attribute(control, "id")}-f`),
    );
    expect(silent).toEqual([]);
  });

  test("has buttons that submit and have words", () => {
    const buttons = [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)];
    const poor = buttons.filter(([, attributes = "", content = ""]) => {
      const words = content.replaceAll(/<[^>]*>/g, "").trim();
      return !attributes.includes('type="submit"') || (words === "" && !attributes.includes("aria-hidden"));
    });
    expect(poor.map(([button]) => button)).toEqual([]);
  });
});

test("every component has examples", async () => {
  const folders: string[] = [];
  for await (const file of glob("src/ui/*/*.tsx", { cwd: ROOT })) {
    const [, folder, name] = /src\/ui\/([^/]+)\/([^/]+)\.tsx$/.exec(file.replaceAll("\\", "/")) ?? [];
    if (folder && folder === name) folders.push(folder);
  }
  expect(components.map((component) => component.name).toSorted()).toEqual(folders.toSorted());
});

test("ids of examples do not meet on one page", () => {
  const ids = cases.flatMap(({ html }) => values(html, "id"));
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

describe("stylesheet", async () => {
  const css = await buildStylesheet(ROOT);

  test("still has every class the examples use", () => {
    const used = new Set(cases.flatMap(({ html }) => values(html, "class").flatMap((names) => names.split(" "))));
    expect([...used].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css))).toEqual([]);
  });

  // Its rules are left out (dropAriaDisabled).
  test("nobody says aria-disabled", () => {
    expect(cases.filter(({ html }) => html.includes("aria-disabled"))).toEqual([]);
  });

  test("defines every variable it uses", () => {
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] as string));
    expect([...used].filter((name) => !new RegExp(`${name}\\s*:`).test(css))).toEqual([]);
  });

  test("keeps rules that name no class", () => {
    const rules = [":lang(ar),:lang(fa)", "[tabindex]):focus-visible", "@page{", "[dir=rtl] .wk-z--pfeil", "ins{"];
    expect(rules.filter((rule) => !css.includes(rule))).toEqual([]);
  });

  // Half of what a first visit may weigh; the other half is the page.
  test("stays under 16 kB, as the public gets it and as the office does", async () => {
    const open = await buildStylesheet(ROOT, { pages: "oeffentlich" });
    expect(gzipSync(open, { level: 9 }).length).toBeLessThan(16_000);
    expect(gzipSync(css, { level: 9 }).length).toBeLessThan(16_000);
  });

  test("writes the dark values for the choice and for the system", () => {
    const paper = (selector: string) =>
      css.split(`{${selector}{color-scheme:dark;`)[1]?.match(/--wk-papier:[^;}]+/)?.[0];
    expect(paper("[data-kern-theme=dark]")).toMatch(/oklch/);
    expect(paper(":root:not([data-kern-theme])")).toBe(paper("[data-kern-theme=dark]"));
  });

  test("loads nothing from elsewhere", () => {
    expect(css.match(/@import|@font-face|url\((?!"data:)[^)]{0,40}/g)).toBeNull();
    expect(css.replaceAll("http://www.w3.org/2000/svg", "").match(/https?:[^)]{0,40}/g)).toBeNull();
  });
});

test("only the file that repairs KERN knows left and right", async () => {
  const property =
    /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:max|min)-(?:width|height))\s*:/g;
  const found: string[] = [];
  for await (const file of glob("src/ui/stil/*.css", { cwd: ROOT })) {
    if (file.endsWith("richtung.css")) continue;
    const css = readFileSync(resolve(ROOT, file), "utf8").replaceAll(/@media[^{]*/g, "");
    found.push(...[...css.matchAll(property)].map(([match]) => `${file}: ${match}`));
  }
  expect(found).toEqual([]);
});

test("pages use only classes that the stylesheet has", async () => {
  const css = await buildStylesheet(ROOT);
  const found: string[] = [];
  for await (const file of glob("src/**/*.tsx", { cwd: ROOT })) {
    for (const [name] of readFileSync(resolve(ROOT, file), "utf8").matchAll(/(?<![\w/-])(?:wk|kern)-[a-z][\w-]*/g)) {
      if (!file.endsWith(".test.tsx") && !new RegExp(`\\.${name}(?![\\w-])`).test(css)) found.push(`${file}: ${name}`);
    }
  }
  expect(found).toEqual([]);
});

test("class names are written in full, so that the build can read them", async () => {
  const found: string[] = [];
  for await (const file of glob("src/**/*.tsx", { cwd: ROOT })) {
    if (/(?:wk|kern)-[\w-]*\$\{/.test(readFileSync(resolve(ROOT, file), "utf8"))) found.push(file);
  }
  expect(found).toEqual([]);
});

function tags(html: string, names: string[]): string[] {
  return [...html.matchAll(/<([a-z]+)(?:\s[^>]*)?>/g)]
    .filter((match) => names.includes(match[1] as string))
    .map((match) => match[0]);
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function values(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]+)"`, "g"))].map((match) => match[1] as string);
}
