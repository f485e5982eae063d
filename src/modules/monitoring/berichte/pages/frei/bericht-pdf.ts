import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { monitoringTexts } from "../../../texts/index.ts";
import { renderBericht } from "../../exchange/files.ts";
import { viewFassung } from "../../views/berichte.ts";
import { kopfFuer } from "./antwort.ts";
import type { Route } from "./+types/bericht-pdf";

/** How many may wait for their turn; the next are asked to come back. */
const MOST_WAITING = 6;
let waiting = 0;

/** A frozen report as PDF/UA. Made of its document alone; kept with the pages of the county (ADR 0013). */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const bericht = await viewFassung(ctx, params.slug ?? "");
  const later = () => {
    const headers = { "content-type": "text/plain; charset=utf-8", "retry-after": "60", "cache-control": "no-store" };
    return new Response(`${translator(monitoringTexts, ctx.locale)("berichte.viel-los")}\n`, { status: 503, headers });
  };
  if (waiting >= MOST_WAITING) return later();
  waiting += 1;
  try {
    const rendered = await renderBericht(context.get(machineKey).renderPdf, bericht.dokument);
    if (!rendered.ok) return later();
    const headers = kopfFuer("application/pdf", bericht);
    headers.set("content-language", "de-DE");
    return new Response(rendered.value.bytes as BodyInit, { headers });
  } finally {
    waiting -= 1;
  }
}
