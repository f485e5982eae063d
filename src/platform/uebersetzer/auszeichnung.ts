import { escapeXml } from "#src/shared/escape-xml.ts";
import { parseZeile } from "#src/shared/textform.ts";
import { readHtml } from "../tabellen/html-textform.ts";

/** A text as services are sent it: what is markup to them is escaped, links and line breaks stand in tags that they keep. */
export function toHtml(text: string): string {
  const parts = text.split("\n").map((line) =>
    parseZeile(line)
      .map(({ text: words, href }) =>
        href === null ? escapeXml(words) : `<a href="${escapeXml(href)}">${escapeXml(words)}</a>`,
      )
      .join(""),
  );
  return parts.join("<br>");
}

/** What came back, read as all HTML of others: only words, links and line breaks stay. */
export function fromHtml(html: string): string {
  return readHtml(html).text;
}
