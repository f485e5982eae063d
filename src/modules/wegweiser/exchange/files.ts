import { PUBLIC_PAGE } from "#src/platform/http/page-end.ts";

/** A public list as a file for other programs. */
export function csvResponse(csv: string, name: string): Response {
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": PUBLIC_PAGE,
    },
  });
}

/**
 * As clients of Integreat read it, which run in a browser at another address. Nobody is signed in there, and nothing but
 * what everybody may read is answered.
 */
export function clientResponse(body: unknown, status = 200): Response {
  const { headers } = jsonResponse(null);
  headers.set("access-control-allow-origin", "*");
  return new Response(JSON.stringify(body), { status, headers });
}

export function jsonResponse(body: unknown, contentType = "application/json; charset=utf-8"): Response {
  return new Response(JSON.stringify(body), { headers: { "content-type": contentType, "cache-control": PUBLIC_PAGE } });
}
