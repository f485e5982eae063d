import { NotFound } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { answerPdf } from "#src/platform/http/pdf-answer.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { blattPapier, BLAETTER } from "../../exchange/papiere.ts";
import { workshopTexts } from "../../texts/index.ts";
import { viewWorkshopIntern } from "../../views/intern.ts";
import type { Route } from "./+types/blatt-pdf";

/** A sheet for the door: who comes, or their name tags. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewWorkshopIntern(ctx, idParam<"Workshop">(params.id));
  const art = BLAETTER.find((one) => one === params.art);
  if (!art) throw new NotFound();
  const input = await blattPapier(ctx, view, art);
  return answerPdf(() => context.get(machineKey).renderPdf(input), {
    lang: input.lang,
    busy: translator(workshopTexts, ctx.locale)("pdf.viel-los"),
    audience: "intern",
  });
}
