import { SaxesParser } from "saxes";
import { LIMITS } from "./limits.ts";
import { TableError } from "./types.ts";

export type XmlAttributes = Readonly<Record<string, string>>;

export type XmlHandler = {
  /** `name` without namespace prefix. */
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * Reads XML piece by piece. No DOCTYPE, so no entities but the five of XML; depth, attributes, elements and the length
 * of a text are limited.
 *
 * @throws TableError `xml-refused`, `xml-too-large`, `xml-broken`, and whatever the handler throws
 */
export async function parseXml(chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  const acceptText = (text: string) => {
    if (text.length > LIMITS.xml.textCharacters) throw new TableError("xml-too-large");
    handler.text?.(text);
  };
  parser.on("error", () => {
    throw new TableError("xml-broken");
  });
  parser.on("doctype", () => {
    throw new TableError("xml-refused");
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    depth += 1;
    elements += 1;
    if (depth > LIMITS.xml.depth || elements > LIMITS.xml.elements) throw new TableError("xml-too-large");
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > LIMITS.xml.attributes) throw new TableError("xml-too-large");
  });
  parser.on("opentag", (tag) => handler.open?.(localName(tag.name), tag.attributes));
  parser.on("closetag", (tag) => {
    depth -= 1;
    handler.close?.(localName(tag.name));
  });
  parser.on("text", acceptText);
  parser.on("cdata", acceptText);

  const decoder = new TextDecoder("utf-8", { fatal: true });
  // saxes keeps a text or tag until its end has come; this counts what it keeps.
  let pending = 0;
  const feed = (part: string) => {
    const last = part.lastIndexOf("<");
    pending = last === -1 ? pending + part.length : part.length - last;
    if (pending > LIMITS.xml.textCharacters + 1024) throw new TableError("xml-too-large");
    parser.write(part);
  };
  for await (const chunk of chunks) feed(decode(() => decoder.decode(chunk, { stream: true })));
  feed(decode(() => decoder.decode()));
  parser.close();
}

function decode(read: () => string): string {
  try {
    return read();
  } catch {
    throw new TableError("xml-broken");
  }
}
