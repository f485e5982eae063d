import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { answerPdf } from "#src/platform/http/pdf-answer.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { workshopTexts } from "../../../workshop/texts/index.ts";
import { ergebnisPapier } from "../../exchange/ergebnis-papier.ts";
import type { Route } from "./+types/ergebnis-pdf";

/** The published results of a survey as PDF/UA. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const input = await ergebnisPapier(ctx, params.slug);
  return answerPdf(() => context.get(machineKey).renderPdf(input), {
    lang: input.lang,
    busy: translator(workshopTexts, ctx.locale)("pdf.viel-los"),
  });
}
