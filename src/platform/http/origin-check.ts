const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that may change something comes from our own pages: `Origin` equals the address that was called,
 * or the browser says `same-origin`. A program without either may pass only when it sends no cookie.
 */
export function fromOwnPages(method: string, origin: string, headers: Headers): boolean {
  if (SAFE.has(method)) return true;
  const sent = headers.get("origin");
  // Pages with `no-referrer` (links without account) make browsers say "null" even to ourselves.
  if (sent !== null && sent !== "null") return sent === origin;
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return sent === null && !headers.has("cookie");
}
