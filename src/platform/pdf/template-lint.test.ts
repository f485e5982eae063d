import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { lintTemplate } from "./template-lint.ts";

const SOURCE = fileURLToPath(new URL("../../", import.meta.url));
const templates = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".typ"));

describe("our own templates", () => {
  test("are found", () => {
    expect(templates).toEqual(
      expect.arrayContaining(["platform/pdf/base.typ", "modules/konzept/exchange/konzept-pdf/template/main.typ"]),
    );
  });

  test.each(templates)("%s has headers, language, title, and reads nothing", (path) => {
    expect(lintTemplate(path, readFileSync(SOURCE + path, "utf8"))).toEqual([]);
  });
});

const sound = '#import "/base.typ": *\n#show: report\n';

describe("the lint bites", () => {
  test.each([
    ["table without header", `${sound}#table(columns: 2, [a], (b)(c))`, "a table has no header"],
    ["header in another table", `${sound}#table([a])\n#table(table.header([b]))`, "a table has no header"],
    ["ruled table without header", `${sound}#ruled-table(columns: (1fr,), [a])`, "a table has no header"],
    ["header only in a comment", `${sound}#table([a], // table.header(\n [b])`, "a table has no header"],
    ["header only in a string", `${sound}#table("table.header(", [b])`, "a table has no header"],
    ["picture without words", `${sound}#image("/a.svg", height: 1cm)`, "a picture has no alternative text"],
    ["eval", `${sound}#eval(data.a)`, "eval: text of people would become program"],
    ["read", `${sound}#read("/etc/passwd")`, "read: the workspace holds templates only"],
    ["json", `${sound}#json("/other.json")`, "data comes through base.typ alone"],
    ["package", '#import "@preview/cetz:0.4.0"\n#show: report', "packages would be fetched from the network"],
    ["today", `${sound}#datetime.today()`, "today is passed in, or the same data would give other bytes"],
    ["no report", "= Titel", 'the document does not begin with "#show: report", so it has no language and no title'],
  ])("%s", (_, source, finding) => {
    expect(lintTemplate("x/main.typ", source)).toEqual([`x/main.typ: ${finding}`]);
  });

  test.each([
    ["title", "title: request.title, ", "the document has no title"],
    ["language", "lang: paper-lang,", "the document has no language"],
    ["own fonts only", "fallback: false,", "fonts of the system may be used"],
  ])("base without %s", (_, line, finding) => {
    const base = readFileSync(`${SOURCE}platform/pdf/base.typ`, "utf8");
    expect(base).toContain(line);
    expect(lintTemplate("base.typ", base.replace(line, ""))).toEqual([`base.typ: ${finding}`]);
  });

  test("words in texts and strings are no calls", () => {
    const source = `${sound}#table(columns: 1, table.header([a]), table.cell[ein image, "eval(x)"])`;
    expect(lintTemplate("x/main.typ", source)).toEqual([]);
  });
});
