/**
 * For pages that a secret link opens: nobody keeps or indexes them, and no other site learns the address. Not
 * `no-referrer`: browsers then send `Origin: null` with the form, and it would be refused as foreign.
 */
export function linkHeaders() {
  return {
    "cache-control": "private, no-store",
    "referrer-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
  };
}
