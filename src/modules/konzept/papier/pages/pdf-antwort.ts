import type { Ctx } from "#src/platform/ctx.ts";
import { answerPdf, type PdfAudience } from "#src/platform/http/pdf-answer.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import type { PdfReason, RenderedPdf } from "#src/platform/pdf/outcome.ts";
import type { Outcome } from "#src/shared/result.ts";
import { konzeptTexts } from "../../texts/index.ts";

/** A PDF that is set while somebody waits, with our sentence for those who must come back. */
export function pdfAntwort(
  ctx: Ctx,
  lang: string,
  audience: PdfAudience,
  render: () => Promise<Outcome<RenderedPdf, PdfReason>>,
): Promise<Response> {
  const busy = translator(konzeptTexts, ctx.locale)("auszug.viel-los");
  return answerPdf(render, { lang, busy, audience });
}
