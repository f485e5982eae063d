/** A stretch of words, and where it leads. */
export type Textteil = { readonly text: string; readonly href: string | null };

/** A part of a written text. `zeilen` are the lines of a paragraph or the entries of a list. */
export type Textblock = {
  readonly art: "kopf" | "unterkopf" | "absatz" | "liste" | "zahlen";
  readonly zeilen: readonly (readonly Textteil[])[];
};

const LINK = /\[([^[\]\n]{1,400})\]\(((?:https?:\/\/|mailto:|tel:|\/(?!\/))[^()\s]{1,2000})\)/g;
const PUNKT = /^[-*•] +/;
const ZAHL = /^\d{1,3}[.)] +/;

/**
 * Reads the notation in which longer texts are written and kept: an empty line begins a new paragraph, `## ` and
 * `### ` begin headings, `- ` and `1. ` entries of lists, `[words](address)` is a link. Nothing else is markup, so
 * whatever somebody types is shown as typed.
 */
export function parseTextform(text: string): Textblock[] {
  const blocks: { art: Textblock["art"]; zeilen: Textteil[][] }[] = [];
  let open: Textblock["art"] | null = null;
  for (const raw of text.replace(/\r\n?/g, "\n").split("\n")) {
    const line = raw.trim();
    if (line === "") {
      open = null;
      continue;
    }
    const art = line.startsWith("### ")
      ? "unterkopf"
      : line.startsWith("## ")
        ? "kopf"
        : PUNKT.test(line)
          ? "liste"
          : ZAHL.test(line)
            ? "zahlen"
            : "absatz";
    const words = line.replace(
      art === "liste" ? PUNKT : art === "zahlen" ? ZAHL : art === "absatz" ? /^(?!)/ : /^#+ +/,
      "",
    );
    const heading = art === "kopf" || art === "unterkopf";
    const last = blocks.at(-1);
    if (!heading && open === art && last) last.zeilen.push(parseZeile(words));
    else blocks.push({ art, zeilen: [parseZeile(words)] });
    open = heading ? null : art;
  }
  return blocks;
}

const MARKE = /^(?:#{2,3} +|[-*•] +|\d{1,3}[.)] +)/;

/** A line apart into what makes it a heading or an entry of a list, and its words. */
export function splitMarke(line: string): { readonly marke: string; readonly worte: string } {
  const marke = MARKE.exec(line)?.[0] ?? "";
  return { marke, worte: line.slice(marke.length) };
}

/** Words and links of one line. */
export function parseZeile(line: string): Textteil[] {
  const teile: Textteil[] = [];
  let from = 0;
  for (const match of line.matchAll(LINK)) {
    if (match.index > from) teile.push({ text: line.slice(from, match.index), href: null });
    teile.push({ text: match[1] ?? "", href: match[2] ?? null });
    from = match.index + match[0].length;
  }
  if (from < line.length || teile.length === 0) teile.push({ text: line.slice(from), href: null });
  return teile;
}

/** The words alone, for search, descriptions and tables. */
export function plainText(text: string): string {
  return parseTextform(text)
    .map(({ zeilen }) => zeilen.map((teile) => teile.map((teil) => teil.text).join("")).join("\n"))
    .join("\n\n");
}

/** Every address that a text leads to, once. */
export function linksOf(text: string): string[] {
  const all = parseTextform(text).flatMap(({ zeilen }) => zeilen.flat());
  return [...new Set(all.flatMap(({ href }) => href ?? []))];
}

/** The text with other addresses: null leaves an address as it is. */
export function replaceLinks(text: string, change: (href: string) => string | null): string {
  return text.replace(LINK, (whole, words: string, href: string) => {
    const other = change(href);
    return other === null ? whole : `[${words}](${other})`;
  });
}
