const PUBLIC = "public, max-age=0, s-maxage=60";

/** A public list as a file for other programs. */
export function csvResponse(csv: string, name: string): Response {
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": PUBLIC,
    },
  });
}

export function jsonResponse(body: unknown): Response {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": PUBLIC };
  return new Response(JSON.stringify(body), { headers });
}
