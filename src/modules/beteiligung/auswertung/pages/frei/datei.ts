import { downloadHeaders } from "#src/platform/files/file-store.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { type Ergebnisansicht, viewErgebnis } from "../../views/ergebnis.ts";

const KEPT = "public, max-age=0, s-maxage=60";

/** A file with the published results of a survey, kept like the page. */
export async function fileAnswer(
  ctx: Ctx,
  kennung: string,
  ending: string,
  type: string,
  write: (view: Ergebnisansicht) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const view = await viewErgebnis(ctx, kennung);
  const bytes = await write(view);
  const headers = downloadHeaders(`ergebnis-${kennung}.${ending}`, type, bytes.length);
  headers.set("cache-control", KEPT);
  return new Response(bytes, { headers });
}

/** The same for programs, readable from any page. */
export async function jsonAnswer(
  ctx: Ctx,
  kennung: string,
  write: (view: Ergebnisansicht) => unknown,
): Promise<Response> {
  return new Response(`${JSON.stringify(write(await viewErgebnis(ctx, kennung)), null, 1)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": KEPT,
      "access-control-allow-origin": "*",
    },
  });
}
