import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { PdfReason, RenderedPdf } from "#src/platform/pdf/outcome.ts";
import type { PdfTemplate } from "#src/platform/pdf/pdf-template.ts";
import type { PdfInput, PdfOptions } from "#src/platform/pdf/render-pdf.ts";
import { SOURCE_FOLDER } from "#src/platform/source-folder.ts";
import { writeXlsx } from "#src/platform/tabellen/index.ts";
import type { Outcome } from "#src/shared/result.ts";
import type { Abschnitt, Dokument } from "../rules/dokument.ts";

const template: PdfTemplate = {
  name: "bericht",
  folder: pathToFileURL(join(SOURCE_FOLDER, "modules/monitoring/berichte/exchange/template", sep)),
};

/** A report for a municipality is one sheet of paper, printed on both sides (R051). */
export const GEMEINDE_SEITEN = 2;
const LINES = [Number.POSITIVE_INFINITY, 12, 8, 5, 3, 1];

export type RenderPdf = (input: PdfInput, options?: PdfOptions) => Promise<Outcome<RenderedPdf, PdfReason>>;

/**
 * Sets a frozen report: of the document alone, so that the same document gives the same bytes. What a municipality's
 * two pages cannot hold is named by its number.
 *
 * @param render sets one PDF, as `renderPdf`
 */
export async function renderBericht(render: RenderPdf, dokument: Dokument): Promise<Outcome<RenderedPdf, PdfReason>> {
  const set = (abschnitte: readonly Abschnitt[]) =>
    render({
      template,
      data: { ...dokument, abschnitte: [...abschnitte], ...kopfzeilen(dokument) },
      lang: "de-DE",
      dir: "ltr",
      title: `${dokument.titel}, ${dokument.landkreis}`,
      author: dokument.landkreis,
      creationTimestamp: Math.floor(Date.parse(`${dokument.stichtag}T00:00:00Z`) / 1000),
    });
  if (dokument.art !== "gemeinde") return set(dokument.abschnitte);
  let last = await set(dokument.abschnitte);
  for (const lines of LINES.slice(1)) {
    if (!last.ok || last.value.pages <= GEMEINDE_SEITEN) return last;
    last = await set(dokument.abschnitte.map((part) => shorten(part, lines)));
  }
  return last;
}

function shorten(part: Abschnitt, lines: number): Abschnitt {
  if (part.zeilen.length <= lines) return part;
  const rest = part.zeilen.slice(lines).map((zeile) => zeile[0]);
  const more = `${rest.length} weitere: ${rest.join(", ")}.`;
  return { ...part, zeilen: part.zeilen.slice(0, lines), text: [part.text, more].filter(Boolean).join(" ") };
}

const german = (tag: string) => tag.split("-").toReversed().join(".");

/** What stands around the content on paper. */
function kopfzeilen({ stichtag, nummer, berichtigung, oeffentlich }: Dokument) {
  return {
    stand: `Stand ${german(stichtag)}${nummer > 1 ? `, Fassung ${nummer}` : ""}${oeffentlich ? "" : ", nur für den internen Gebrauch"}`,
    seiteVon: "Seite {seite} von {seiten}",
    hinweis: nummer > 1 ? `Berichtigung von Fassung ${nummer - 1}: ${berichtigung}` : "",
  };
}

/** The same document as a workbook: its head, then a sheet for each part. Of the document alone, too. */
export function writeBerichtXlsx(dokument: Dokument): Promise<Uint8Array> {
  const { titel, untertitel, landkreis, kennzahlen, abschnitte, vorwort } = dokument;
  const kopf = kopfzeilen(dokument);
  const lines = [
    [titel, landkreis],
    [untertitel, kopf.stand],
    ...(kopf.hinweis ? [["Berichtigung", kopf.hinweis]] : []),
    ...(vorwort ? [["Vorwort", vorwort]] : []),
    ...kennzahlen.map((one) => [one.name, one.wert]),
    ...abschnitte.filter((one) => one.text !== "").map((one) => [one.titel, one.text]),
  ];
  const column = (header: string, width: number) => ({ header, kind: "text", width }) as const;
  return writeXlsx([
    { name: "Überblick", columns: [column("Angabe", 36), column("Wert", 70)], rows: lines },
    ...abschnitte.map((part) => ({
      name: part.titel,
      columns: part.spalten.map(({ titel: header, breite }) =>
        column(header, breite === "nr" ? 8 : breite === "schmal" ? 18 : 50),
      ),
      rows: part.zeilen,
    })),
  ]);
}
