import type { Ctx } from "#src/platform/ctx.ts";
import { downloadHeaders } from "#src/platform/files/file-store.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Public twins of a page may be kept as long as the page itself; the office's own are for one person. */
const CACHE = { oeffentlich: "public, max-age=0, s-maxage=60", intern: "private, no-store" } as const;

/** A list as a file, named after what it is, the county and the day. */
export function dateiAntwort(
  ctx: Ctx,
  body: string | Uint8Array,
  ending: keyof typeof TYPES,
  blick: keyof typeof CACHE,
  name = "massnahmen",
): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const headers = downloadHeaders(`${name}-${ctx.mandant.key}-${ctx.today}.${ending}`, TYPES[ending], bytes.length);
  headers.set("cache-control", CACHE[blick]);
  return new Response(bytes as BodyInit, { headers });
}

/** Data for programs, readable from any page. */
export function jsonAntwort(data: unknown, status = 200): Response {
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    status,
    headers: {
      "content-type": TYPES.json,
      "cache-control": CACHE.oeffentlich,
      "access-control-allow-origin": "*",
    },
  });
}

/** A filter that does not exist: refused in words, never answered with more than was asked for (T10). */
export function falscherFilter(falsch: readonly string[]): Response {
  return jsonAntwort({ fehler: "unbekannter-filter", namen: falsch.map((name) => name.slice(0, 40)) }, 400);
}
