/** Pages that stand alone. A Sammelmappe is one of them: its address is known to few, and is written down nowhere. */
const SEITEN = {
  start: "/wegweiser",
  zustaendig: "/wegweiser/zustaendig",
  verzeichnis: "/wegweiser/artikel",
  fragen: "/wegweiser/fragen",
  orte: "/wegweiser/orte",
  termine: "/wegweiser/termine",
  mitnehmen: "/wegweiser/mitnehmen",
  sammelmappe: "/wegweiser",
} as const;
/** Pages of things, by the part of their address. Slugs are made once and kept, so they stay right. */
const DINGE = { lebenslage: "lebenslagen", leistung: "leistungen", artikel: "artikel" } as const;

export type SeiteArt = keyof typeof SEITEN;
export type DingArt = keyof typeof DINGE;
/** The page of the guide that somebody says something about. */
export type ZielArt = SeiteArt | DingArt;
export type Ziel = { readonly art: ZielArt; readonly slug: string };

export const START: Ziel = { art: "start", slug: "" };
const SLUG = /^[a-z0-9-]{1,200}$/;

const keys = <Key extends string>(table: Readonly<Record<Key, string>>) => Object.keys(table) as Key[];
const isDing = (art: ZielArt): art is DingArt => art in DINGE;

/** Whether a page has no name but that of its kind. */
export function isSeite(art: ZielArt): art is SeiteArt {
  return art in SEITEN;
}

/** A page of the guide by its path without language; null for every other page. */
export function zielOfPath(path: string): Ziel | null {
  const bare = (path.split(/[?#]/, 1)[0] ?? "").replace(/\/$/, "");
  const alone = keys(SEITEN).find((art) => SEITEN[art] === bare);
  if (alone) return { art: alone, slug: "" };
  const [, first, second, slug = "", more, rest] = bare.split("/");
  if (first !== "wegweiser" || rest !== undefined || !SLUG.test(slug)) return null;
  if (second === "sammelmappen" && more === undefined) return { art: "sammelmappe", slug: "" };
  const art = keys(DINGE).find((one) => DINGE[one] === second);
  // The sheet to print says what its Leistung says.
  return art && (more === undefined || (art === "leistung" && more === "laufzettel")) ? { art, slug } : null;
}

/** As it stands in forms and addresses: `start`, `leistung/wohngeld`. */
export function formatZiel({ art, slug }: Ziel): string {
  return slug === "" ? art : `${art}/${slug}`;
}

/** @returns null for what `formatZiel` never writes */
export function parseZiel(text: string): Ziel | null {
  const [word = "", slug = "", more] = text.split("/");
  const art = [...keys(SEITEN), ...keys(DINGE)].find((one) => one === word);
  if (!art || more !== undefined) return null;
  return isDing(art) === SLUG.test(slug) && (isDing(art) || slug === "") ? { art, slug } : null;
}

/** The path of the page, without language. */
export function pathOfZiel({ art, slug }: Ziel): string {
  return isDing(art) ? `/wegweiser/${DINGE[art]}/${slug}` : SEITEN[art];
}
