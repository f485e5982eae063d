/**
 * The form in which texts are compared for search and matching: lower case, ß → ss, umlauts as written
 * without an umlaut keyboard (ä → ae), other accents dropped, anything else than letters and digits one space.
 */
export function suchtext(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFC")
    .replace(/[äöü]/gu, (c) => ({ ä: "ae", ö: "oe", ü: "ue" })[c] ?? c)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A short address part from a title: `Wohnen & Mobilität` → `wohnen-mobilitaet`. At most 60 characters. */
export function slugOf(text: string): string {
  const slug = suchtext(text)
    .replace(/[^a-z0-9 ]/g, "")
    .trim()
    .replace(/ +/g, "-");
  return slug.length <= 60 ? slug || "eintrag" : slug.slice(0, 60).replace(/-[^-]*$/, "");
}
