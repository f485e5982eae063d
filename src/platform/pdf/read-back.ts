import { inflateSync } from "node:zlib";

/** What a reader gets out of a PDF of ours. For tests: it understands what Typst writes, not PDF in general. */
export interface ReadBack {
  /** Text of each page in the order in which it is drawn. */
  readonly pages: readonly string[];
  /** Whole text without spaces and hyphens, so that line ends do not matter. */
  readonly squeezed: string;
  readonly xmp: string;
  readonly lang: string;
  readonly isTagged: boolean;
  /** How often each structure tag occurs: `TH`, `Table`, `H1`. */
  readonly tags: ReadonlyMap<string, number>;
  /** Header cells that say for which cells they speak. */
  readonly scopedHeaders: number;
  readonly fonts: readonly string[];
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

type Objects = ReadonlyMap<string, string>;
type Glyphs = ReadonlyMap<string, string>;

export function readBack(bytes: Uint8Array): ReadBack {
  const source = Buffer.from(bytes).toString("latin1");
  const objects = parseObjects(source);
  const pages = listPages(objects).map((page) => readPage(objects, page));
  const tags = new Map<string, number>();
  for (const [, tag = ""] of source.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g))
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return {
    pages,
    squeezed: squeeze(pages.join("")),
    xmp: Buffer.from(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(source)?.[0] ?? "", "latin1").toString("utf8"),
    lang: /\/Lang \(([^)]*)\)/.exec(source.slice(source.indexOf("/Type /Catalog")))?.[1] ?? "",
    isTagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(source),
    tags,
    scopedHeaders: [...source.matchAll(/\/Scope \/(?:Column|Row|Both)/g)].length,
    fonts: [
      ...new Set([...source.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = ""]) => name)),
    ].toSorted(),
  };
}

/** The form in which text is compared: without what line breaking adds or takes. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00ad\u2010\u200b-]/gu, "");
}

function parseObjects(source: string): Objects {
  const objects = new Map<string, string>();
  for (const match of source.matchAll(/\n(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const head = source.slice(start, source.indexOf("endobj", start));
    const stream = head.indexOf("stream\n");
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    if (stream < 0 || Number.isNaN(length)) {
      objects.set(match[1] ?? "", head);
      continue;
    }
    const content = source.slice(start + stream + 7, start + stream + 7 + length);
    const isDeflated = head.slice(0, stream).includes("/FlateDecode");
    const text = isDeflated ? inflateSync(Buffer.from(content, "latin1")).toString("latin1") : content;
    objects.set(match[1] ?? "", head.slice(0, stream) + text);
  }
  return objects;
}

function listPages(objects: Objects): string[] {
  const root = [...objects.values()].find((object) => /\/Type \/Pages\b/.test(object) && !object.includes("/Parent"));
  return root ? listKids(objects, root) : [];
}

function listKids(objects: Objects, node: string): string[] {
  if (!/\/Type \/Pages\b/.test(node)) return [node];
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id = ""]) => listKids(objects, objects.get(id) ?? ""));
}

function readPage(objects: Objects, page: string): string {
  const fonts = new Map<string, Glyphs>();
  for (const [, name = "", id = ""] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) fonts.set(name, readGlyphs(objects, id));
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "") ?? "";
  let glyphs: Glyphs = new Map();
  let text = "";
  let line = "";
  for (const token of tokenize(content)) {
    if (/^\/f\d+$/.test(token)) glyphs = fonts.get(token.slice(1)) ?? new Map();
    else if (/^[(<]/.test(token)) line += decode(token, glyphs);
    else if (token === "Tj" || token === "TJ") {
      text += `${line}\n`;
      line = "";
    }
  }
  return text;
}

/** Strings, font names and the operators that show text; parentheses inside a string may be balanced instead of escaped. */
function* tokenize(content: string): Generator<string> {
  const start = /[(]|<[0-9A-Fa-f]+>|\/f\d+(?= )|\bT[jJ]\b/g;
  for (let match = start.exec(content); match; match = start.exec(content)) {
    if (match[0] !== "(") {
      yield match[0];
      continue;
    }
    let end = match.index + 1;
    for (let depth = 1; depth > 0 && end < content.length; end += 1) {
      if (content[end] === "\\") end += 1;
      else if (content[end] === "(") depth += 1;
      else if (content[end] === ")") depth -= 1;
    }
    yield content.slice(match.index, end);
    start.lastIndex = end;
  }
}

function decode(string: string, glyphs: Glyphs): string {
  return (toHex(string).match(/.{4}/g) ?? []).map((code) => glyphs.get(code) ?? "").join("");
}

/** The bytes of a literal or hexadecimal string. */
function toHex(string: string): string {
  const inner = string.slice(1, -1);
  if (string.startsWith("<")) return inner.toLowerCase();
  const bytes = inner.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped),
  );
  return Buffer.from(bytes, "latin1").toString("hex");
}

function readGlyphs(objects: Objects, font: string): Glyphs {
  const unicode = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? "")?.[1] ?? "") ?? "";
  const glyphs = new Map<string, string>();
  for (const [, code = "", text = ""] of unicode.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)) {
    glyphs.set(code.toLowerCase(), Buffer.from(text, "hex").swap16().toString("utf16le"));
  }
  return glyphs;
}
