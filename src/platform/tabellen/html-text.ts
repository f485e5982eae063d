import { NAMED_ENTITIES } from "./html-entities.ts";

export const BLOCK = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul"
  ).split(" "),
);
const INLINE = new Set(
  (
    "a abbr acronym area audio b base bdi bdo big button canvas cite code col colgroup data datalist del dfn em font " +
    "frame frameset i img input ins kbd keygen label legend link map mark marquee meta meter nobr optgroup option output " +
    "param picture progress q rp rt ruby s samp small source span strike strong sub sup textarea time track tt u var " +
    "video wbr"
  ).split(" "),
);
/** Their content is no text of the author, so it goes with them. */
export const DROPPED = new Set(
  "script style iframe object embed applet noscript noframes template head title svg math select".split(" "),
);

const TAG_START = /<(\/?)([a-zA-Z][a-zA-Z0-9:_-]*)/y;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g;

export type Tag = {
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
  /** What stands between the name and the closing bracket. */
  readonly inside: string;
};

/** Longer tags are text: keeps the work per cell proportional to its length. */
const LONGEST_TAG = 8192;

/** End of the tag that starts at `from`, quotes respected; null when it never ends. */
function findTagEnd(text: string, from: number): number | null {
  let at = from;
  for (;;) {
    const close = text.indexOf(">", at);
    if (close === -1 || close - from > LONGEST_TAG) return null;
    const quote = /["']/.exec(text.slice(at, close));
    if (!quote) return close + 1;
    const quoteEnd = text.indexOf(quote[0], at + quote.index + 1);
    if (quoteEnd === -1 || quoteEnd - from > LONGEST_TAG) return close + 1;
    at = quoteEnd + 1;
  }
}

/** A tag of HTML, or of anything that carries attributes; `<Name eintragen>` is text and stays. */
export function findTag(text: string, at: number): Tag | null {
  TAG_START.lastIndex = at;
  const start = TAG_START.exec(text);
  if (!start) return null;
  const name = (start[2] ?? "").toLowerCase();
  const known =
    BLOCK.has(name) || INLINE.has(name) || DROPPED.has(name) || name === "br" || name === "td" || name === "th";
  const end = findTagEnd(text, TAG_START.lastIndex);
  if (end === null) return known && DROPPED.has(name) ? { name, closing: false, end: text.length, inside: "" } : null;
  const inside = text.slice(TAG_START.lastIndex, end - 1);
  if (!known && !(name.includes("-") || name.includes(":") || /^[\s/][^<]*=|\/$/.test(inside))) return null;
  return { name, closing: start[1] === "/", end, inside };
}

/** Character references as letters. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED_ENTITIES[name] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    if (code > 0x10ffff) return whole;
    return code === 0 ? "" : String.fromCodePoint(code).toWellFormed();
  });
}

function tidyLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[ \t\u00a0]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * The text a person reads in a cell that may hold HTML: tags go, `<br>`, `<p>`, `<li>` and other blocks become line
 * breaks, entities become letters, scripts, styles and frames go with their content. A cell without HTML is returned
 * unchanged, to the space.
 */
export function htmlToText(raw: string): string {
  if (!raw.includes("<")) return decodeEntities(raw);
  let out = "";
  let sawTag = false;
  let from = 0;
  let lower: string | null = null;
  const keep = (to: number) => {
    out += raw.slice(from, to).replaceAll("\n", "\u0000").replaceAll("\r", "\u0000");
  };
  for (let at = raw.indexOf("<"); at !== -1; at = raw.indexOf("<", Math.max(at, from))) {
    if (raw.startsWith("<!--", at)) {
      keep(at);
      const end = raw.indexOf("-->", at + 4);
      from = end === -1 ? raw.length : end + 3;
      sawTag = true;
      continue;
    }
    const tag = findTag(raw, at);
    if (!tag) {
      at += 1;
      continue;
    }
    keep(at);
    sawTag = true;
    from = tag.end;
    if (DROPPED.has(tag.name) && !tag.closing) {
      lower ??= raw.toLowerCase();
      const close = lower.indexOf(`</${tag.name}`, tag.end);
      const end = close === -1 ? -1 : raw.indexOf(">", close);
      if (tag.name !== "embed") from = end === -1 ? raw.length : end + 1;
    } else if (tag.name === "br" || BLOCK.has(tag.name)) out += tag.name === "br" ? "\n" : "\u0001";
    else if (tag.name === "td" || tag.name === "th") out += " ";
  }
  if (!sawTag) return decodeEntities(raw);
  keep(raw.length);
  const lines = out.replaceAll("\u0000", " ").replace(/[ ]*\u0001[ \u0001]*/g, "\n");
  return tidyLines(decodeEntities(lines));
}

/** Text written so that `htmlToText` gives it back unchanged: escaped only when it would be changed otherwise. */
export function protectText(text: string): string {
  return htmlToText(text) === text ? text : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
