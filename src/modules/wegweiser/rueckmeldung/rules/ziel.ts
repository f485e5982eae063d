/** The page of the guide that somebody says something about. Slugs are made once and kept, so they stay right. */
export const ZIEL_ARTEN = ["start", "zustaendig", "lebenslage", "leistung"] as const;
export type ZielArt = (typeof ZIEL_ARTEN)[number];
export type Ziel = { readonly art: ZielArt; readonly slug: string };

export const START: Ziel = { art: "start", slug: "" };
const SLUG = /^[a-z0-9-]{1,200}$/;

/** A page of the guide by its path without language; null for every other page. */
export function zielOfPath(path: string): Ziel | null {
  const [, first, second, slug, more] = (path.split(/[?#]/, 1)[0] ?? "").split("/");
  if (first !== "wegweiser" || more !== undefined) return null;
  if (second === undefined || second === "") return START;
  if (second === "zustaendig" && slug === undefined) return { art: "zustaendig", slug: "" };
  if (slug === undefined || !SLUG.test(slug)) return null;
  if (second === "lebenslagen") return { art: "lebenslage", slug };
  return second === "leistungen" ? { art: "leistung", slug } : null;
}

/** As it stands in forms and addresses: `start`, `leistung/wohngeld`. */
export function formatZiel({ art, slug }: Ziel): string {
  return slug === "" ? art : `${art}/${slug}`;
}

/** @returns null for what `formatZiel` never writes */
export function parseZiel(text: string): Ziel | null {
  const [word = "", slug = "", more] = text.split("/");
  const art = ZIEL_ARTEN.find((one) => one === word);
  if (!art || more !== undefined) return null;
  const named = art === "leistung" || art === "lebenslage";
  return named === SLUG.test(slug) && (named || slug === "") ? { art, slug } : null;
}

/** The path of the page, without language. */
export function pathOfZiel({ art, slug }: Ziel): string {
  if (art === "start") return "/wegweiser";
  if (art === "zustaendig") return "/wegweiser/zustaendig";
  return `/wegweiser/${art === "lebenslage" ? "lebenslagen" : "leistungen"}/${slug}`;
}
