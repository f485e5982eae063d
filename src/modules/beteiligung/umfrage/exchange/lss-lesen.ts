import { htmlToText } from "#src/platform/tabellen/html-text.ts";
import type { XmlElement } from "#src/platform/tabellen/index.ts";

export type LssZeile = Readonly<Record<string, string>>;
/** The sections of a LimeSurvey file with their rows, whatever their names and order. */
export type Lss = {
  readonly version: number;
  /** `Survey` for a structure, `Responses` for answers. */
  readonly art: string;
  /** The words of a text: markup goes, once. */
  readonly plain: (text: string) => string;
  readonly abschnitte: ReadonlyMap<string, readonly LssZeile[]>;
};

const child = (element: XmlElement, name: string) => element.kinder.find((one) => one.name === name);

/** A document of LimeSurvey as it was read from XML. A row leaves out what has no value. */
export function lssOf(document: XmlElement): Lss {
  const rowsOf = (section: XmlElement) =>
    (child(section, "rows")?.kinder ?? []).map((row) =>
      Object.fromEntries(row.kinder.map((one) => [one.name, one.text])),
    );
  return {
    version: Number(child(document, "DBVersion")?.text) || 0,
    plain: htmlToText,
    art: child(document, "LimeSurveyDocType")?.text ?? "",
    abschnitte: new Map(document.kinder.map((one) => [one.name, rowsOf(one)])),
  };
}
