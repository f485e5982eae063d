import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { answerPdf } from "#src/platform/http/pdf-answer.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { monitoringTexts } from "../../../texts/index.ts";
import { renderBericht } from "../../exchange/files.ts";
import { viewFassung } from "../../views/berichte.ts";
import { kopfFuer } from "./antwort.ts";
import type { Route } from "./+types/bericht-pdf";

/** A frozen report as PDF/UA. Made of its document alone; kept with the pages of the county (ADR 0013). */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const bericht = await viewFassung(ctx, params.slug ?? "");
  const { renderPdf } = context.get(machineKey);
  const busy = translator(monitoringTexts, ctx.locale)("berichte.viel-los");
  const answer = await answerPdf(() => renderBericht(renderPdf, bericht.dokument), { lang: "de-DE", busy });
  if (answer.ok) for (const [name, value] of kopfFuer("application/pdf", bericht)) answer.headers.set(name, value);
  return answer;
}
