import type { Datum } from "#src/shared/datum.ts";

/**
 * The kept guide is one page that holds all others: each stands in an `<article data-teil="…">`. Whoever has it without a
 * network gets pages cut out of it. Read by the server that writes it and by the worker in the browser that cuts it, so
 * nothing here needs either.
 */
export const TEILE = {
  start: "start",
  suche: "suche",
  fehlt: "fehlt",
  artikel: "artikel",
  fragen: "fragen",
  termine: "termine",
} as const;

/** Days after which a kept guide says of itself that it is old. */
export const ALT_NACH_TAGEN = 30;
/** Kilobytes, compressed as sent, that the guide of one language may weigh with everything it needs (issue 6, point 8). */
export const GRENZE_KB = 500;

/** The name of the one cache, and under which address the guide lies in it. Nothing else is ever kept. */
export const CACHE = "wk-wegweiser";
export const GESPEICHERT = "/wegweiser/mitnehmen/gespeichert";

export const leistungTeil = (slug: string): string => `leistungen/${slug}`;
export const lageTeil = (slug: string): string => `lebenslagen/${slug}`;
export const artikelTeil = (slug: string): string => `artikel/${slug}`;

const SECRET = /^\/wegweiser\/(pruefen|gegenlesen|rueckmeldung|sammelmappen)(\/|$)/;
const ADDRESS = /^(?:\/[a-z]{2})?(\/wegweiser(?:\/.*)?)$/;

/**
 * Which part answers an address without a network. Null: none of ours, or one that belongs to one reader (a secret link,
 * a message): the worker then leaves it to the browser.
 */
export function teilOf(pathname: string, search: string): string | null {
  const path = ADDRESS.exec(pathname)?.[1];
  if (path === undefined || SECRET.test(path)) return null;
  if (path === "/wegweiser") return new URLSearchParams(search).get("q") ? TEILE.suche : TEILE.start;
  const thing =
    /^\/wegweiser\/((?:leistungen|lebenslagen|artikel)\/[a-z0-9-]+|artikel|fragen|termine)(?:\/laufzettel)?$/.exec(
      path,
    );
  return thing?.[1] ?? TEILE.fehlt;
}

const ARTICLE = /<article data-teil="([^"]*)" data-titel="([^"]*)"[^>]*>[\s\S]*?<\/article>/g;
const EXPIRING = /<(p|div|li)\b[^>]*\bdata-bis="(\d{4}-\d{2}-\d{2})"[^>]*>[\s\S]*?<\/\1>/g;

/**
 * The page of one part, with head and foot of the whole; the one that says so where a part is missing. Notices whose last
 * day is over are left out, and an old guide says that it is old.
 */
export function seiteAus(dokument: string, teil: string, heute: Datum): string | null {
  const parts = [...dokument.matchAll(ARTICLE)];
  const first = parts[0];
  const last = parts.at(-1);
  const found = parts.find((one) => one[1] === teil) ?? parts.find((one) => one[1] === TEILE.fehlt);
  if (!first || !last || !found) return null;
  const head = dokument.slice(0, first.index).replace(/<title>[^<]*<\/title>/, () => `<title>${found[2]}</title>`);
  const foot = dokument.slice(last.index + last[0].length);
  const body = found[0]
    .replace(/^(<article[^>]*?) hidden=""/, "$1")
    .replace(/<h2\b([^>]*)>([\s\S]*?)<\/h2>/, "<h1$1>$2</h1>");
  // Without a network only: on the server's page the search is the server's.
  const modul = teil === TEILE.suche ? /data-modul="(\/assets\/[\w.-]+\.js)"/.exec(body)?.[1] : undefined;
  const script = modul ? `<script type="module" src="${modul}"></script>` : "";
  const page = `${istAlt(tagOf(dokument), heute) ? head.replace(/(<div[^>]*data-alt=""[^>]*?) hidden=""/, "$1") : head}${body}${script}${foot}`;
  return page.replace(EXPIRING, (all: string, _tag: string, bis: string) => (bis < heute ? "" : all));
}

/** The edition that a document says it is. */
export function ausgabeOf(dokument: string): string {
  return /data-ausgabe="([0-9a-f]+)"/.exec(dokument)?.[1] ?? "";
}

/** The day a document was written. */
export function tagOf(dokument: string): Datum {
  return (/data-tag="(\d{4}-\d{2}-\d{2})"/.exec(dokument)?.[1] ?? "1970-01-01") as Datum;
}

export function istAlt(tag: Datum, heute: Datum): boolean {
  return Date.parse(heute) - Date.parse(tag) > ALT_NACH_TAGEN * 86_400_000;
}
