import type { Ctx } from "#src/platform/ctx.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import type { PdfReason, RenderedPdf } from "#src/platform/pdf/outcome.ts";
import type { Outcome } from "#src/shared/result.ts";
import { konzeptTexts } from "../../texts/index.ts";

/** How many may wait for their turn; more would keep everybody waiting, so the next are asked to come back. */
const MOST_WAITING = 6;
let waiting = 0;

/** Public ones are kept with the pages of the county until something changes (ADR 0013); the others are for one person. */
const CACHE = { oeffentlich: "public, max-age=0, s-maxage=60", intern: "private, no-store" } as const;

/** A PDF that is set while somebody waits. It is no download with a name of its own, so that it can be kept. */
export async function pdfAntwort(
  ctx: Ctx,
  lang: string,
  blick: keyof typeof CACHE,
  render: () => Promise<Outcome<RenderedPdf, PdfReason>>,
): Promise<Response> {
  if (waiting >= MOST_WAITING) return later(ctx);
  waiting += 1;
  try {
    const rendered = await render();
    if (!rendered.ok) return later(ctx);
    return new Response(rendered.value.bytes as BodyInit, {
      headers: { "content-type": "application/pdf", "content-language": lang, "cache-control": CACHE[blick] },
    });
  } finally {
    waiting -= 1;
  }
}

function later(ctx: Ctx): Response {
  return new Response(`${translator(konzeptTexts, ctx.locale)("auszug.viel-los")}\n`, {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "60", "cache-control": "no-store" },
  });
}
