import type { Ctx } from "#src/platform/ctx.ts";
import type { Machine } from "#src/platform/http/context.ts";
import { answerPdf } from "#src/platform/http/pdf-answer.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { konzeptTexts } from "../../../texts/index.ts";
import { type AuszugInput, renderAuszug } from "../../exchange/render-auszug.ts";

/** The sheet as PDF. */
export function auszugAntwort(ctx: Ctx, { renderPdf }: Machine, input: AuszugInput): Promise<Response> {
  const busy = translator(konzeptTexts, ctx.locale)("auszug.viel-los");
  return answerPdf(() => renderAuszug(renderPdf, input), { lang: input.lang, busy });
}
