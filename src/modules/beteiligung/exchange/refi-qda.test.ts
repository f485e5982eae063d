import { Buffer } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { expect, test } from "vitest";
import { readDocument, type XmlElement } from "#src/platform/tabellen/read-document.ts";
import { type QdaCode, refiQdaOf } from "./refi-qda.ts";

const SCHEMA = join(import.meta.dirname, "../../../../../shared/samples/surveys/refi-qda/schema.xsd");

const code = (name: string, more: Partial<QdaCode> = {}): QdaCode => ({
  id: "0198c0de-0000-7000-8000-000000000001",
  name,
  beschreibung: "",
  farbe: null,
  kodierbar: true,
  kinder: [],
  ...more,
});

test("a tree of codes keeps its order, depth and signs that XML cannot hold", async () => {
  const tree = [
    code("Zugang", { kodierbar: false, kinder: [code('Kurse & <Orte> "früh"\u0007', { beschreibung: "Was fehlt" })] }),
    code("Bunt", { farbe: "#12abEF" }),
    code("Keine Farbe", { farbe: "red" }),
  ];
  const root = (await readDocument(Buffer.from(refiQdaOf(tree, "Wirkungskreis") ?? ""), {
    format: "xml",
    html: [],
  })) as XmlElement;
  expect(root).toMatchObject({ name: "CodeBook", attribute: { origin: "Wirkungskreis" } });
  const [codes] = root.kinder;
  expect(codes?.kinder.map((one) => one.attribute)).toEqual([
    { guid: tree[0]?.id, name: "Zugang", isCodable: "false" },
    { guid: tree[0]?.id, name: "Bunt", isCodable: "true", color: "#12abEF" },
    { guid: tree[0]?.id, name: "Keine Farbe", isCodable: "true" },
  ]);
  expect(codes?.kinder[0]?.kinder[0]).toMatchObject({
    attribute: { name: 'Kurse & <Orte> "früh"' },
    kinder: [{ name: "Description", text: "Was fehlt" }],
  });
});

test("an empty tree is no codebook", () => {
  expect(refiQdaOf([], "x")).toBeNull();
});

test.runIf(existsSync(SCHEMA))(
  "the published schema takes our codebook within a project, and refuses a wrong one",
  () => {
    const tree = [
      code("Zugang", {
        kodierbar: false,
        kinder: [code('Kurse & "früh"', { beschreibung: "Was fehlt", farbe: "#12abEF" })],
      }),
      code("Zu\u0007letzt"),
    ];
    const [, buch = ""] = /(<CodeBook[^]*<\/CodeBook>)/.exec(refiQdaOf(tree, "Wirkungskreis") ?? "") ?? [];
    // What is published with the project is the same codebook in the project's namespace.
    const bare = buch.replace(/<CodeBook[^>]*>/, "<CodeBook>");
    const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(SCHEMA)));
    const judge = (book: string) =>
      schema.validate(XmlDocument.fromString(`<Project xmlns="urn:QDA-XML:project:1.0" name="x">${book}</Project>`));
    expect(bare).toContain("<Codes>");
    expect(() => judge(bare)).not.toThrow();
    expect(() => judge(bare.replace("isCodable", "kodierbar"))).toThrow(/kodierbar/);
    expect(() => judge(bare.replace("#12abEF", "rot"))).toThrow(/color/);
  },
);
