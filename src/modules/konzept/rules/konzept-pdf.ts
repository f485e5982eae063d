import type { Locale } from "#src/shared/locale.ts";

/** Languages in which the PDF's own words exist; other readers get the German one. */
export const PDF_SPRACHEN = ["de", "en"] as const;
export type PdfSprache = (typeof PDF_SPRACHEN)[number];

export function pdfSpracheOf(locale: Locale): PdfSprache {
  return locale === "en" ? "en" : "de";
}

/** One kind per language, so that the newest finished one is found by it. */
export function pdfKindOf(sprache: PdfSprache): string {
  return `konzept-pdf-${sprache}`;
}
