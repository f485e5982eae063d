/** Signs that turn the direction of what follows or take no room; joiners stay, because Persian and emoji need them. */
const UNSEEN = /[\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Languages set up to four signs on one letter; what comes after covers the lines above. */
const TOWER = /(\p{M}{4})\p{M}+/gu;

/** What strangers write, so that lists of it stay readable (SECURITY T83). The words are the same. */
export function readable(text: string): string {
  return text.replace(UNSEEN, "").replace(TOWER, "$1");
}
