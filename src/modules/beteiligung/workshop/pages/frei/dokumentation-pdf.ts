import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { answerPdf } from "#src/platform/http/pdf-answer.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { requireDokumentation } from "../../exchange/dokumentation.ts";
import { dokumentationPapier } from "../../exchange/papiere.ts";
import { workshopTexts } from "../../texts/index.ts";
import { viewWorkshop } from "../../views/oeffentlich.ts";
import type { Route } from "./+types/dokumentation-pdf";

/** What came out of a workshop as PDF/UA. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const input = await dokumentationPapier(ctx, requireDokumentation(await viewWorkshop(ctx, params.slug)));
  return answerPdf(() => context.get(machineKey).renderPdf(input), {
    lang: input.lang,
    busy: translator(workshopTexts, ctx.locale)("pdf.viel-los"),
  });
}
