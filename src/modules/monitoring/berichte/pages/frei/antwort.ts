import type { FassungView } from "../../views/berichte.ts";

/** Public ones may be kept as long as the page itself; those of the office are for one person. */
export function kopfFuer(type: string, bericht: Pick<FassungView, "veroeffentlichtAm"> | null): Headers {
  const oeffentlich = bericht === null || bericht.veroeffentlichtAm !== null;
  return new Headers({
    "content-type": type,
    "cache-control": oeffentlich ? "public, max-age=0, s-maxage=60" : "private, no-store",
    ...(oeffentlich ? { "access-control-allow-origin": "*" } : {}),
  });
}

/** Data for programs. */
export function jsonAntwort(data: unknown, bericht: Pick<FassungView, "veroeffentlichtAm"> | null): Response {
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: kopfFuer("application/json; charset=utf-8", bericht),
  });
}
