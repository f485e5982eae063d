import { OWN_ANSWER, PAGE_END, PUBLIC_PAGE } from "#src/platform/http/page-end.ts";

/**
 * How long a page of the guide may be kept: until an office opens or closes or the day ends, and not at all when it
 * answers a question: what somebody asked is in its address.
 *
 * @param giltBis milliseconds; null for pages that only a change makes old
 */
export function haltbar(giltBis: number | null, gefragt: boolean): { headers: Record<string, string> } {
  if (gefragt) return { headers: { "cache-control": OWN_ANSWER } };
  const headers = { "cache-control": PUBLIC_PAGE };
  return { headers: giltBis === null ? headers : { ...headers, [PAGE_END]: String(giltBis) } };
}
