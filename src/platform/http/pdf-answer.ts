import type { Outcome } from "#src/shared/result.ts";
import type { PdfReason, RenderedPdf } from "../pdf/outcome.ts";

/** How many may wait for their turn; more would keep everybody waiting, so the next are asked to come back. */
const MOST_WAITING = 6;
let waiting = 0;

/** Public ones are kept with the pages of the county until something changes (ADR 0013); the others are for one person. */
const CACHE = { oeffentlich: "public, max-age=0, s-maxage=60", intern: "private, no-store" } as const;
export type PdfAudience = keyof typeof CACHE;

/**
 * A sheet as PDF, set while somebody waits. It is no download with a name of its own, so that it can be kept.
 *
 * @param render sets it, as `renderPdf`
 * @param busy the sentence for those who must come back
 */
export async function answerPdf(
  render: () => Promise<Outcome<RenderedPdf, PdfReason>>,
  {
    lang,
    busy,
    audience = "oeffentlich",
  }: { readonly lang: string; readonly busy: string; readonly audience?: PdfAudience },
): Promise<Response> {
  if (waiting >= MOST_WAITING) return later(busy);
  waiting += 1;
  try {
    const rendered = await render();
    if (!rendered.ok) return later(busy);
    return new Response(rendered.value.bytes as BodyInit, {
      headers: {
        "content-type": "application/pdf",
        "content-language": lang,
        "cache-control": CACHE[audience],
      },
    });
  } finally {
    waiting -= 1;
  }
}

function later(busy: string): Response {
  return new Response(`${busy}\n`, {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "60", "cache-control": "no-store" },
  });
}
