import type { HeadersArgs } from "react-router";

/** Says to our own page cache when a page stops being right by itself, in milliseconds. It never leaves the server. */
export const PAGE_END = "wk-page-end";

/** For everybody, kept until something changes (ADR 0013). */
export const PUBLIC_PAGE = "public, max-age=0, s-maxage=60";
/** Holds what this visitor asked; nobody keeps it. */
export const OWN_ANSWER = "private, no-store";

/** `headers` of a route whose loader says how long its page may be kept; what it does not say, its layout does. */
export function keptHeaders({ loaderHeaders, parentHeaders }: Pick<HeadersArgs, "loaderHeaders" | "parentHeaders">) {
  const headers = new Headers(parentHeaders);
  for (const name of ["cache-control", PAGE_END]) {
    const value = loaderHeaders.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

/** Takes the end of a page out of its headers. Null for pages that hold until something changes. */
export function takePageEnd(headers: Headers): number | null {
  const value = Number(headers.get(PAGE_END) ?? Number.NaN);
  headers.delete(PAGE_END);
  return Number.isFinite(value) ? value : null;
}
