import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { PdfReason, RenderedPdf } from "#src/platform/pdf/outcome.ts";
import type { PdfTemplate } from "#src/platform/pdf/pdf-template.ts";
import type { PdfInput, PdfOptions } from "#src/platform/pdf/render-pdf.ts";
import { SOURCE_FOLDER } from "#src/platform/source-folder.ts";
import type { Outcome } from "#src/shared/result.ts";
import type { AuszugAbschnitt, AuszugData } from "./data.ts";

const auszugTemplate: PdfTemplate = {
  name: "auszug",
  folder: pathToFileURL(join(SOURCE_FOLDER, "modules/konzept/auszug/exchange/template", sep)),
};

/** One sheet of paper, printed on both sides (R051). */
export const MOST_PAGES = 2;
/** How many lines each part may have, tried one after another until all fits two pages. */
const LINES = [Number.POSITIVE_INFINITY, 12, 8, 5, 3, 1];

export type RenderPdf = (input: PdfInput, options?: PdfOptions) => Promise<Outcome<RenderedPdf, PdfReason>>;

export type AuszugInput = {
  readonly data: AuszugData;
  readonly lang: string;
  /** Seconds since 1970, UTC. */
  readonly creationTimestamp: number;
  /** Says that some are not listed: `{anzahl}` and `{nummern}`. */
  readonly weitere: (kennungen: readonly string[]) => string;
};

/**
 * Sets an extract of at most two pages. What does not fit is named by its number, so that nothing is left out in silence.
 *
 * @param render sets one PDF, as `renderPdf`
 */
export async function renderAuszug(
  render: RenderPdf,
  { data, lang, creationTimestamp, weitere }: AuszugInput,
): Promise<Outcome<RenderedPdf, PdfReason>> {
  let last: Outcome<RenderedPdf, PdfReason> | null = null;
  for (const lines of LINES) {
    const shortened = { ...data, abschnitte: data.abschnitte.map((part) => shorten(part, lines, weitere)) };
    last = await render({
      template: auszugTemplate,
      data: shortened,
      lang,
      dir: "ltr",
      title: `${data.titel}, ${data.landkreis}`,
      author: data.landkreis,
      creationTimestamp,
    });
    if (!last.ok || last.value.pages <= MOST_PAGES) return last;
    // Nothing left to shorten: three lines say no more than one.
    if (data.abschnitte.every((part) => part.zeilen.length <= 1)) return last;
  }
  return last as Outcome<RenderedPdf, PdfReason>;
}

function shorten(
  part: AuszugAbschnitt,
  lines: number,
  weitere: (kennungen: readonly string[]) => string,
): AuszugAbschnitt {
  if (part.zeilen.length <= lines) return part;
  const rest = part.zeilen.slice(lines).map((zeile) => zeile.kennung);
  return { ...part, zeilen: part.zeilen.slice(0, lines), mehr: [weitere(rest), part.mehr].filter(Boolean).join(" ") };
}
