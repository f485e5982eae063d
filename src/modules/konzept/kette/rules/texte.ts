import { tidyText } from "../../rules/import/zeile.ts";

/** One line as it is kept: composed letters, one space between words. */
export function line(text: string): string {
  return tidyText(text).replace(/\s+/gu, " ").trim();
}

/** Several lines as they are kept; a blank line begins a paragraph. */
export function paragraphs(text: string): string {
  return tidyText(text.replaceAll("\r\n", "\n")).trim();
}
