import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

const papers = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...["docs", "changes"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  ),
];

type Package = Record<"scripts" | "dependencies" | "optionalDependencies" | "devDependencies", Record<string, string>>;
const packageJson = JSON.parse(read("package.json")) as Package;

/** The commands of `npm run wk`, as the sources of the command line spell them. */
const operatorCommands = new Set(
  readdirSync(join(root, "src/app/cli")).flatMap((name) =>
    found(read(join("src/app/cli", name)), /usage: "([a-z]+(?: [a-z]+(?![\w.-]))?)/g),
  ),
);

/** Links and commands of one paper that lead nowhere. */
function findDeadEnds(file: string, text: string): string[] {
  const links = found(text, /\]\(([^)#\s]+)(?:#[^)]*)?\)/g)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => !existsSync(join(root, dirname(file), link)));
  const commands = found(text, /npm run ([\w:]+)/g).filter((name) => !(name in packageJson.scripts));
  const operator = found(text, /npm run wk -- ([a-z]+(?: [a-z]+(?![\w.-]))?)/g).filter(
    (name) => !operatorCommands.has(name),
  );
  return [...links, ...commands.map((name) => `npm run ${name}`), ...operator.map((name) => `wk ${name}`)];
}

describe("the papers", () => {
  it.each(papers)("%s names only files and commands that there are", (file) => {
    expect(findDeadEnds(file, read(file))).toEqual([]);
  });

  it("would be found with a dead link and an invented command", () => {
    expect(
      findDeadEnds("docs/x.md", "[a](../README.md) [b](gone.md#c) `npm run dev` `npm run magic` `npm run wk -- fly`"),
    ).toEqual(["gone.md", "npm run magic", "wk fly"]);
  });

  it("are many", () => {
    expect(papers.length).toBeGreaterThan(20);
  });
});

it("README.md gives the reason for every dependency, once", () => {
  const { dependencies, optionalDependencies, devDependencies } = packageJson;
  const named = read("README.md")
    .split("## Wovon es abhängt")[1]
    ?.split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => found(line.split("|")[1] ?? "", /`([^`]+)`/g));
  expect(named?.toSorted()).toEqual(
    Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }).toSorted(),
  );
});

it("installation.md explains every setting that the configuration reads, and no other", () => {
  const schema = /const environment = z\.object\(\{([\s\S]*?)\n\}\);/.exec(read("src/platform/config.ts"))?.[1] ?? "";
  const settings = found(schema, /^ {2}([A-Z][A-Z_]+):/gm);
  expect(settings.length).toBeGreaterThan(10);
  const table = read("docs/betrieb/installation.md").split("## Alle Einstellungen")[1]?.split("\n## ")[0] ?? "";
  expect(found(table, /^\| `([A-Z_]+)` \|/gm)).toEqual(settings);
});

it("the index of decisions lists every one", () => {
  const files = readdirSync(join(root, "docs/adr")).filter((name) => /^\d{4}-.*\.md$/.test(name));
  expect(found(read("docs/adr/README.md"), /\]\((\d{4}-[^)]+)\)/g)).toEqual(files.toSorted());
});
