import type { Ctx } from "#src/platform/ctx.ts";
import type { Machine } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { konzeptTexts } from "../../../texts/index.ts";
import { type AuszugInput, renderAuszug } from "../../exchange/render-auszug.ts";

/** How many may wait for their turn; more would keep everybody waiting, so the next are asked to come back. */
const MOST_WAITING = 6;
let waiting = 0;

/**
 * The sheet as PDF. It is made once and kept with the pages of the county until something changes (ADR 0013), which is
 * why it is no download with a name of its own.
 */
export async function auszugAntwort(ctx: Ctx, { renderPdf }: Machine, input: AuszugInput): Promise<Response> {
  if (waiting >= MOST_WAITING) return later(ctx);
  waiting += 1;
  try {
    const rendered = await renderAuszug(renderPdf, input);
    if (!rendered.ok) return later(ctx);
    return new Response(rendered.value.bytes as BodyInit, {
      headers: {
        "content-type": "application/pdf",
        "content-language": input.lang,
        "cache-control": "public, max-age=0, s-maxage=60",
      },
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
