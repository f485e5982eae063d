import { defineTexts, type Values } from "../i18n/texts.ts";
import de from "./texts/de.json" with { type: "json" };
import en from "./texts/en.json" with { type: "json" };
import type { TablePlace, TableReason, TableRefusal, TableWarning } from "./types.ts";

export const tabellenTexts = defineTexts("tabellen", { de, en });
export type TabellenKey = keyof typeof de;

type Sentence = { readonly key: TabellenKey; readonly values: Values };

const IN_MIB: ReadonlySet<TableReason> = new Set(["too-large", "archive-too-large", "output-too-large"]);

function describePlace({ sheet, row, column }: TablePlace): Sentence | null {
  const parts = [sheet ? "blatt" : null, row === undefined ? null : column === undefined ? "zeile" : "zelle"];
  const name = parts.filter((part) => part !== null).join("-");
  if (name === "") return null;
  return {
    key: `ort.${name}` as TabellenKey,
    values: { ...(sheet && { sheet }), ...(row !== undefined && { row }), ...(column !== undefined && { column }) },
  };
}

/** The sentence for a refusal and, in a second one, the place in the file; sizes in MB. */
export function describeRefusal({ reason, at, limit }: TableRefusal): {
  readonly grund: Sentence;
  readonly ort: Sentence | null;
} {
  const shown = limit === undefined ? 0 : IN_MIB.has(reason) ? Math.floor(limit / 1024 / 1024) : limit;
  return { grund: { key: `grund.${reason}`, values: { limit: shown } }, ort: describePlace(at) };
}

export function describeWarning({ code, count, sheet }: TableWarning): Sentence {
  return { key: `hinweis.${code}`, values: { count, ...(sheet !== undefined && { sheet }) } };
}
