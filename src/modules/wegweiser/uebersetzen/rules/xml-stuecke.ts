/** A start tag, an end tag or a text of an XML file, in the order of the file. */
export type Stueck =
  | {
      readonly art: "auf";
      readonly name: string;
      readonly werte: Readonly<Record<string, string>>;
      readonly leer: boolean;
    }
  | { readonly art: "zu"; readonly name: string }
  | { readonly art: "text"; readonly text: string };

const TOKEN =
  /<\?xml\s[^?<>]*\?>|<!--(?:(?!--)[^])*-->|<!\[CDATA\[((?:(?!\]\]>)[^])*)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DEEPEST = 40;

/** The file is no XML that we read: not well formed, too deep, or with a DTD, entities or instructions to programs. */
export class XmlUnlesbar extends Error {
  override readonly name = "XmlUnlesbar";
}

/**
 * Reads a foreign XML file in one pass. There are no entities but the five of XML, no DTD and no includes: nothing in the
 * file can grow or ask for another file (SECURITY T66).
 *
 * @throws XmlUnlesbar
 */
export function xmlStuecke(xml: string): Stueck[] {
  const found: Stueck[] = [];
  const open: string[] = [];
  const source = xml.replace(/^\uFEFF/, "");
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) throw new XmlUnlesbar("not well formed, or more than plain XML");
    const [, cdata, closing, opening, attributes = "", empty, text] = match;
    if (cdata !== undefined) found.push({ art: "text", text: cdata });
    else if (text !== undefined) found.push({ art: "text", text: unescape(text) });
    else if (closing !== undefined) {
      if (open.pop() !== closing) throw new XmlUnlesbar("tags do not match");
      found.push({ art: "zu", name: bare(closing) });
    } else if (opening !== undefined) {
      const leer = empty === "/";
      const werte: Record<string, string> = Object.create(null);
      for (const [, name = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
        werte[bare(name)] = unescape(double ?? single ?? "");
      }
      found.push({ art: "auf", name: bare(opening), werte, leer });
      if (!leer && open.push(opening) > DEEPEST) throw new XmlUnlesbar("too deep");
    }
  }
  if (open.length > 0) throw new XmlUnlesbar("ends too early");
  return found;
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

function unescape(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]{1,6}|\w{1,10})?;?/g, (all, name: string | undefined) => {
    if (!name || !all.endsWith(";")) throw new XmlUnlesbar("a lone &");
    if (!name.startsWith("#")) {
      const sign = NAMED[name];
      if (sign === undefined) throw new XmlUnlesbar("an entity of its own");
      return sign;
    }
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    if (!(code > 0 && code <= 0x10ffff)) throw new XmlUnlesbar("no character");
    return String.fromCodePoint(code);
  });
}
