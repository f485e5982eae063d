import { cleanText } from "./clean-text.ts";
import { BLOCK, decodeEntities, DROPPED, findTag } from "./html-text.ts";

/** A picture of a page. `alt` null: nobody has said what it shows; empty: it only decorates. */
export type Picture = { readonly quelle: string; readonly alt: string | null };

/** HTML of others as it may be kept: words in the notation of shared/textform.ts, and what fell away. */
export type ReadHtml = {
  readonly text: string;
  readonly bilder: readonly Picture[];
  /** Scripts, frames, styles and forms that went with their content. */
  readonly entfernt: number;
};

const ATTRIBUTE = /([a-zA-Z][a-zA-Z0-9:_-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const HEADING = /^h([1-6])$/;
const LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i;

function attributesOf(inside: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = "", a, b, c] of inside.matchAll(ATTRIBUTE)) {
    found[name.toLowerCase()] ??= decodeEntities(a ?? b ?? c ?? "").trim();
  }
  return found;
}

/** An address that somebody may follow; null for scripts, data and everything else. */
function safeAddress(raw: string): string | null {
  // Control characters hide a scheme from people, not from browsers.
  const bare = cleanText(raw).replace(/[\t\n ]+/g, "");
  const address = bare.replace(/^(?:tel:)+/i, "tel:").replace(/^(?:mailto:)+/i, "mailto:");
  if (!LINK.test(address)) return null;
  return address.replaceAll("(", "%28").replaceAll(")", "%29");
}

type Block = { readonly art: "absatz" | "kopf" | "punkt" | "zahl"; readonly stufe: number; text: string };

/**
 * What a page of another system says, in our notation: headings in two levels, paragraphs, lists, links. Scripts,
 * frames, styles, handlers and pictures go; pictures are named, so that somebody can look at them.
 */
export function readHtml(raw: string): ReadHtml {
  const blocks: Block[] = [];
  const bilder: Picture[] = [];
  const lists: ("punkt" | "zahl")[] = [];
  const links: { readonly address: string | null; readonly from: number }[] = [];
  let entfernt = 0;
  let item = 0;
  let open: Block = { art: "absatz", stufe: 0, text: "" };
  let from = 0;
  let lower: string | null = null;

  const words = (to: number) => {
    open.text += decodeEntities(raw.slice(from, to).replace(/[\r\n\t]+/g, " "));
  };
  const start = (next: Omit<Block, "text">) => {
    while (links.length > 0) endLink();
    const text = tidy(open.text);
    if (text !== "") blocks.push({ ...open, text });
    open = { ...next, text: "" };
  };
  const endLink = () => {
    const link = links.pop();
    if (!link) return;
    const shown = tidy(open.text.slice(link.from)).replaceAll("\n", " ").replace(/[[\]]/g, "");
    const before = open.text.slice(0, link.from);
    if (link.address === null || shown === "") open.text = before + open.text.slice(link.from);
    else open.text = `${before}[${shown}](${link.address})`;
  };

  for (let at = raw.indexOf("<"); at !== -1; at = raw.indexOf("<", Math.max(at, from))) {
    if (raw.startsWith("<!--", at)) {
      words(at);
      const end = raw.indexOf("-->", at + 4);
      from = end === -1 ? raw.length : end + 3;
      continue;
    }
    const tag = findTag(raw, at);
    if (!tag) {
      at += 1;
      continue;
    }
    words(at);
    from = tag.end;
    const { name, closing } = tag;
    const heading = HEADING.exec(name);
    if (DROPPED.has(name)) {
      if (closing) continue;
      entfernt += 1;
      lower ??= raw.toLowerCase();
      const close = lower.indexOf(`</${name}`, tag.end);
      const end = close === -1 ? -1 : raw.indexOf(">", close);
      if (name !== "embed") from = end === -1 ? raw.length : end + 1;
    } else if (name === "a") {
      if (links.length > 0) endLink();
      if (!closing) links.push({ address: safeAddress(attributesOf(tag.inside).href ?? ""), from: open.text.length });
    } else if (name === "img") {
      const { src = "", alt } = attributesOf(tag.inside);
      bilder.push({
        quelle: cleanText(src).slice(0, 500),
        alt: alt === undefined ? null : cleanText(alt),
      });
    } else if (name === "br") {
      open.text += item > 0 || open.art === "kopf" ? " " : "\n";
    } else if (heading) {
      start(closing ? { art: "absatz", stufe: 0 } : { art: "kopf", stufe: Number(heading[1]) });
    } else if (name === "ul" || name === "ol") {
      if (closing) lists.pop();
      else lists.push(name === "ul" ? "punkt" : "zahl");
      start({ art: "absatz", stufe: 0 });
    } else if (name === "li") {
      item = Math.max(0, item + (closing ? -1 : 1));
      start(closing ? { art: "absatz", stufe: 0 } : { art: lists.at(-1) ?? "punkt", stufe: 0 });
    } else if (name === "td" || name === "th") {
      open.text += " ";
    } else if (BLOCK.has(name)) {
      if (item > 0) open.text += " ";
      else start({ art: "absatz", stufe: 0 });
    }
  }
  words(raw.length);
  start({ art: "absatz", stufe: 0 });
  return { text: cleanText(write(blocks)), bilder, entfernt };
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[ \u00a0]+/g, " ").trim())
    .join("\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

function write(blocks: readonly Block[]): string {
  const highest = Math.min(7, ...blocks.filter(({ art }) => art === "kopf").map(({ stufe }) => stufe));
  let number = 0;
  let out = "";
  let before: Block["art"] | null = null;
  for (const { art, stufe, text } of blocks) {
    number = art === "zahl" && before === "zahl" ? number + 1 : 1;
    const list = art === "punkt" || art === "zahl";
    const mark =
      art === "kopf" ? (stufe === highest ? "## " : "### ") : art === "punkt" ? "- " : list ? `${number}. ` : "";
    const gap = before === null ? "" : list && before === art ? "\n" : "\n\n";
    out += `${gap}${mark}${list || art === "kopf" ? text.replaceAll("\n", " ") : text}`;
    before = art;
  }
  return out;
}
