import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import QRCode from "qrcode";
import type { PdfReason, RenderedPdf } from "#src/platform/pdf/outcome.ts";
import type { PdfTemplate } from "#src/platform/pdf/pdf-template.ts";
import type { PdfInput, PdfOptions } from "#src/platform/pdf/render-pdf.ts";
import { SOURCE_FOLDER } from "#src/platform/source-folder.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Outcome } from "#src/shared/result.ts";
import type { HandzettelData } from "./data.ts";

const template: PdfTemplate = {
  name: "handzettel",
  folder: pathToFileURL(join(SOURCE_FOLDER, "modules/wegweiser/handzettel/exchange/template", sep)),
};

export type RenderPdf = (input: PdfInput, options?: PdfOptions) => Promise<Outcome<RenderedPdf, PdfReason>>;

/**
 * Sets the sheet of one Leistung, with its address as a square to scan.
 *
 * @param render sets one PDF, as `renderPdf`
 * @param stand the day the text was checked: the same text gives the same bytes
 */
export async function renderHandzettel(
  render: RenderPdf,
  data: HandzettelData,
  title: string,
  stand: Datum,
): Promise<Outcome<RenderedPdf, PdfReason>> {
  const svg = await QRCode.toString(data.adresse, { type: "svg", errorCorrectionLevel: "M", margin: 0 });
  return render({
    template,
    data,
    lang: data.spalten[0]?.lang === "de" ? "de-DE" : (data.spalten[0]?.lang ?? "de-DE"),
    dir: data.spalten[0]?.dir ?? "ltr",
    title,
    author: data.landkreis,
    creationTimestamp: Math.floor(Date.parse(`${stand}T00:00:00Z`) / 1000),
    files: { "qr.svg": new TextEncoder().encode(svg) },
  });
}
