import { Buffer } from "node:buffer";
import { Readable } from "node:stream";
import { openArchive } from "./archive.ts";
import { cleanText } from "./clean-text.ts";
import { readHtml } from "./html-textform.ts";
import { LIMITS } from "./limits.ts";
import { TableError } from "./types.ts";
import { parseXml } from "./xml.ts";

/** An element of a foreign XML document. Names are without prefix; text beside elements is left out. */
export type XmlElement = {
  readonly name: string;
  readonly attribute: Readonly<Record<string, string>>;
  readonly kinder: readonly XmlElement[];
  readonly text: string;
};

export type DocumentOptions = {
  readonly format: "json" | "xml";
  /** Names of fields (JSON) or elements (XML) that hold HTML: their text becomes a `ReadHtml`, in XML as JSON text. */
  readonly html: readonly string[];
  /** XML elements whose text is everything within them, blanks and all: marks of translators' programs fall away. */
  readonly whole?: readonly string[];
  /** A ZIP may stand for its XML files with these endings; they become the children of an element `archive`. */
  readonly archive?: readonly string[];
};

/**
 * Reads a document from outside into plain values. Nothing in it is followed: no DTD, no entities, no includes, no
 * addresses.
 *
 * @throws TableError `json-broken`, `json-too-large`, and those of `parseXml` and `openArchive`
 */
export async function readDocument(bytes: Buffer, options: DocumentOptions): Promise<unknown> {
  if (bytes.length === 0) throw new TableError("empty");
  if (options.format === "json") return readJson(bytes, new Set(options.html));
  if (options.archive === undefined || bytes.subarray(0, 2).toString("latin1") !== "PK") {
    return readXml(Readable.from([bytes]), options);
  }
  const { names, read } = await openArchive(bytes);
  const kinder: XmlElement[] = [];
  for (const ending of options.archive) {
    const name = [...names].find((one) => one.endsWith(ending));
    if (name) kinder.push(await readXml(read(name), options));
  }
  return { name: "archive", attribute: {}, kinder, text: "" } satisfies XmlElement;
}

function readJson(bytes: Buffer, html: ReadonlySet<string>): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new TableError("json-broken");
  }
  let values = 0;
  const clean = (value: unknown, key: string, depth: number): unknown => {
    values += 1;
    if (values > LIMITS.xml.elements || depth > LIMITS.xml.depth) throw new TableError("json-too-large");
    if (typeof value === "string") {
      if (value.length > LIMITS.xml.textCharacters) throw new TableError("json-too-large");
      return html.has(key) ? readHtml(value) : cleanText(value);
    }
    if (Array.isArray(value)) return value.map((one) => clean(one, key, depth + 1));
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).filter(([name]) => name !== "__proto__");
    return Object.fromEntries(entries.map(([name, one]) => [cleanText(name), clean(one, name, depth + 1)]));
  };
  return clean(parsed, "", 0);
}

type Growing = { name: string; attribute: Record<string, string>; kinder: Growing[]; text: string };

async function readXml(chunks: AsyncIterable<Uint8Array>, options: DocumentOptions): Promise<XmlElement> {
  const html = new Set(options.html);
  const whole = new Set(options.whole);
  const root: Growing = { name: "", attribute: {}, kinder: [], text: "" };
  const path: Growing[] = [root];
  await parseXml(chunks, {
    open(name, attributes) {
      const plain = Object.entries(attributes).map(([key, value]) => [key.slice(key.indexOf(":") + 1), value] as const);
      const element: Growing = { name, attribute: Object.fromEntries(plain), kinder: [], text: "" };
      path.at(-1)?.kinder.push(element);
      path.push(element);
    },
    close() {
      const done = path.pop();
      if (!done) return;
      if (whole.has(done.name)) done.text = cleanText(done.text);
      else {
        const text = done.kinder.length > 0 ? "" : done.text.trim();
        done.text = html.has(done.name) ? JSON.stringify(readHtml(text)) : cleanText(text);
      }
    },
    text(text) {
      for (const element of path) {
        if (element !== path.at(-1) && !whole.has(element.name)) continue;
        if (element.text.length + text.length > LIMITS.xml.textCharacters) throw new TableError("xml-too-large");
        element.text += text;
      }
    },
  });
  const [document] = root.kinder;
  if (!document) throw new TableError("empty");
  return document;
}
