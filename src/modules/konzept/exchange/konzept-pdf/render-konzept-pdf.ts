import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { PdfReason, RenderedPdf } from "#src/platform/pdf/outcome.ts";
import type { PdfTemplate } from "#src/platform/pdf/pdf-template.ts";
import { hashPdfInput, type PdfInput, type PdfOptions, renderPdf } from "#src/platform/pdf/render-pdf.ts";
import { SOURCE_FOLDER } from "#src/platform/source-folder.ts";
import type { Outcome } from "#src/shared/result.ts";
import type { KonzeptPdfData } from "./data.ts";

export const konzeptTemplate: PdfTemplate = {
  name: "konzept",
  folder: pathToFileURL(join(SOURCE_FOLDER, "modules/konzept/exchange/konzept-pdf/template", sep)),
};

export interface KonzeptPdfInput {
  readonly data: KonzeptPdfData;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** Seconds since 1970, UTC; the moment of the Fassung, so the same Fassung gives the same bytes. */
  readonly creationTimestamp: number;
  readonly wappen?: Uint8Array;
}

/** Sets the Konzept as PDF/UA-1. Refusals as in `renderPdf`. */
export async function renderKonzeptPdf(
  input: KonzeptPdfInput,
  options?: PdfOptions,
): Promise<Outcome<RenderedPdf, PdfReason>> {
  return renderPdf(toPdfInput(input), options);
}

/** Key under which the finished PDF can be kept. */
export async function hashKonzeptPdf(input: KonzeptPdfInput): Promise<string> {
  return hashPdfInput(toPdfInput(input));
}

function toPdfInput({ data, wappen, ...rest }: KonzeptPdfInput): PdfInput {
  const files = data.wappen && wappen ? { [data.wappen.datei]: wappen } : {};
  return {
    ...rest,
    template: konzeptTemplate,
    data: wappen ? data : { ...data, wappen: null },
    files,
    title: [data.titel, data.landkreis, data.fassung].filter((part) => part !== "").join(", "),
    author: data.landkreis,
  };
}
