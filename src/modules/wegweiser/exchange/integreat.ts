import { escapeXml } from "#src/shared/escape-xml.ts";
import { z } from "zod";
import type { ArtikelDaten } from "../artikel/views/artikel.ts";
import { richtung, SPRACHNAMEN, type Sprache } from "../rules/sprachen.ts";
import type { Ausschnitt } from "#src/modules/netzwerk/index.ts";
import { parseTextform, plainText } from "#src/shared/textform.ts";
import type { WegweiserDaten } from "../views/daten.ts";

export type Region = { readonly key: string; readonly name: string; readonly origin: string };

/** Languages that Integreat calls otherwise; the import knows the names of both. */
export const codeOf = (sprache: Sprache) => (sprache === "de-simple" ? "de-si" : sprache);

/** Numbers that stay the same: clients of the format know no others. */
export const numberOf = (id: string) => Number.parseInt(id.replaceAll("-", "").slice(-12), 16) % 2_000_000_000;

/** A text in our notation as the few elements that every client shows. */
export function htmlOf(text: string, origin: string): string {
  return parseTextform(text)
    .map(({ art, zeilen }) => {
      const lines = zeilen.map((teile) =>
        teile
          .map((teil) => {
            const said = escapeXml(teil.text);
            const href = teil.href?.startsWith("/") ? `${origin}${teil.href}` : teil.href;
            return href ? `<a href="${escapeXml(href)}">${said}</a>` : said;
          })
          .join(""),
      );
      if (art === "kopf") return `<h3>${lines.join(" ")}</h3>`;
      if (art === "unterkopf") return `<h4>${lines.join(" ")}</h4>`;
      if (art === "absatz") return `<p>${lines.join("<br>")}</p>`;
      const entries = lines.map((line) => `<li>${line}</li>`).join("");
      return art === "liste" ? `<ul>${entries}</ul>` : `<ol>${entries}</ol>`;
    })
    .join("");
}

export const languageSchema = z.strictObject({
  id: z.int(),
  code: z.string(),
  bcp47_tag: z.string(),
  native_name: z.string(),
  dir: z.enum(["LEFT_TO_RIGHT", "RIGHT_TO_LEFT"]),
});

export function integreatLanguages(sprachen: readonly Sprache[]): z.infer<typeof languageSchema>[] {
  return sprachen.map((code, place) => ({
    id: place + 1,
    code: codeOf(code),
    bcp47_tag: code,
    native_name: SPRACHNAMEN[code],
    dir: richtung(code) === "rtl" ? "RIGHT_TO_LEFT" : "LEFT_TO_RIGHT",
  }));
}

const point = z.tuple([z.number(), z.number()]);

export const regionSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  path: z.string(),
  slug: z.string(),
  live: z.boolean(),
  prefix: z.string(),
  name_without_prefix: z.string(),
  plz: z.string(),
  extras: z.boolean(),
  events: z.boolean(),
  pois: z.boolean(),
  push_notifications: z.boolean(),
  external_news: z.boolean(),
  tunews: z.boolean(),
  longitude: z.number(),
  latitude: z.number(),
  bounding_box: z.tuple([point, point]),
  aliases: z.strictObject({}),
  languages: z.array(languageSchema),
  is_chat_enabled: z.boolean(),
  zammad_privacy_policy: z.null(),
});

/** Around Germany: where a county lies is not known before its borders were read in, and clients show no region without. */
const DEUTSCHLAND: Ausschnitt = { westen: 5.87, sueden: 47.27, osten: 15.04, norden: 55.06 };

/** The county as one region. There are no news, offers or chat behind it, so clients need not ask. */
export function integreatRegion(
  region: Region & { readonly ausschnitt: Ausschnitt | null },
  sprachen: readonly Sprache[],
): z.infer<typeof regionSchema> {
  const { westen, sueden, osten, norden } = region.ausschnitt ?? DEUTSCHLAND;
  return {
    id: numberOf("1"),
    name: region.name,
    path: region.key,
    slug: region.key,
    live: true,
    prefix: "",
    name_without_prefix: region.name,
    plz: "",
    extras: false,
    events: true,
    pois: true,
    push_notifications: false,
    external_news: false,
    tunews: false,
    longitude: (westen + osten) / 2,
    latitude: (sueden + norden) / 2,
    bounding_box: [
      [westen, sueden],
      [osten, norden],
    ],
    aliases: {},
    languages: integreatLanguages(sprachen),
    is_chat_enabled: false,
    zammad_privacy_policy: null,
  };
}

type Text = { readonly titel: string; readonly text: string };
/** One page before it is written in a language. */
type Knoten = {
  readonly id: string;
  readonly pfad: string;
  readonly ueber: string | null;
  readonly texte: { readonly [S in Sprache]?: Text };
  readonly stand: string;
};

/** What there is to read as one tree: situations with their Leistungen, then the Artikel. */
function knotenOf({ leistungen, lebenslagen }: WegweiserDaten, artikel: readonly ArtikelDaten[]): Knoten[] {
  const stand = leistungen[0]?.geprueftAm ?? artikel[0]?.geprueftAm ?? "1970-01-01";
  const used = new Set(leistungen.flatMap((row) => row.lebenslagen[0]?.slug ?? []));
  const lagen = lebenslagen
    .filter(({ slug }) => used.has(slug))
    .map(({ slug, namen }) => ({
      id: `lebenslage ${slug}`,
      pfad: `lebenslagen/${slug}`,
      ueber: null,
      stand,
      texte: Object.fromEntries(Object.entries(namen).map(([sprache, titel]) => [sprache, { titel, text: "" }])),
    }));
  const services = leistungen.map((row): Knoten => {
    const words = (kurz: string, schritte: readonly string[], tipp: string) =>
      [kurz, schritte.map((schritt, place) => `${place + 1}. ${schritt}`).join("\n"), tipp]
        .filter(Boolean)
        .join("\n\n");
    const papers = row.unterlagen.map(({ name }) => `- ${name}`).join("\n");
    return {
      id: row.id,
      pfad: `leistungen/${row.slug}`,
      ueber: row.lebenslagen[0] ? `lebenslagen/${row.lebenslagen[0].slug}` : null,
      stand: row.geprueftAm,
      texte: {
        de: { titel: row.titel, text: [words(row.kurz, row.schritte, row.tipp), papers].filter(Boolean).join("\n\n") },
        ...Object.fromEntries(
          row.uebersetzungen.map((one) => [
            one.sprache,
            { titel: one.titel, text: words(one.kurz, one.schritte, one.tipp) },
          ]),
        ),
      },
    };
  });
  const pages = artikel.map(
    (row): Knoten => ({
      id: row.id,
      pfad: `artikel/${row.slug}`,
      ueber: row.ueber === null ? null : `artikel/${row.ueber}`,
      stand: row.geprueftAm,
      texte: {
        de: { titel: row.titel, text: row.text },
        ...Object.fromEntries(row.uebersetzungen.map((one) => [one.sprache, { titel: one.titel, text: one.text }])),
      },
    }),
  );
  return [...lagen, ...services, ...pages];
}

const reference = z.strictObject({ id: z.int(), url: z.string().nullable(), path: z.string().nullable() });

export const pageSchema = z.strictObject({
  id: z.int(),
  url: z.url(),
  path: z.string(),
  title: z.string(),
  modified_gmt: z.string(),
  last_updated: z.string(),
  excerpt: z.string(),
  content: z.string(),
  parent: reference,
  order: z.int(),
  available_languages: z.record(z.string(), reference),
  thumbnail: z.null(),
  organization: z.null(),
  embedded_offers: z.array(z.never()),
  hash: z.null(),
});
export type IntegreatPage = z.infer<typeof pageSchema>;

/**
 * All pages of one language in the shape of `…/{region}/{language}/pages/`. As at the original, pages without a text in
 * a language are not in its list, and a page whose parent is missing stands at the top.
 */
export function integreatPages(
  daten: WegweiserDaten,
  artikel: readonly ArtikelDaten[],
  region: Region,
  sprache: Sprache,
): IntegreatPage[] {
  const all = knotenOf(daten, artikel);
  const there = new Map(all.filter((one) => one.texte[sprache]).map((one) => [one.pfad, one]));
  const path = (pfad: string, code: Sprache) => pathTo(region, code, pfad);
  const refer = (one: Knoten, code: Sprache) => ({
    id: numberOf(hex(one.id)),
    url: `${region.origin}${path(one.pfad, code)}`,
    path: path(one.pfad, code),
  });
  return [...there.values()].map((one, place) => {
    const words = one.texte[sprache] ?? { titel: "", text: "" };
    const above = one.ueber === null ? undefined : there.get(one.ueber);
    const others = (Object.keys(one.texte) as Sprache[]).filter((code) => code !== sprache);
    return {
      ...refer(one, sprache),
      title: words.titel,
      modified_gmt: `${one.stand}T00:00:00.000Z`,
      last_updated: `${one.stand}T00:00:00.000+00:00`,
      excerpt: plainText(words.text),
      content: htmlOf(words.text, region.origin),
      parent: above ? refer(above, sprache) : { id: 0, url: null, path: null },
      order: place + 1,
      available_languages: Object.fromEntries(others.map((code) => [codeOf(code), refer(one, code)])),
      thumbnail: null,
      organization: null,
      embedded_offers: [],
      hash: null,
    };
  });
}

/** The address of something in a language, as clients join everything by it. */
export const pathTo = (region: Region, sprache: Sprache, pfad: string) => `/${region.key}/${codeOf(sprache)}/${pfad}/`;

/** Letters as hexadecimal digits, so that names have numbers too. */
export function hex(id: string): string {
  if (/^[0-9a-f-]{36}$/.test(id)) return id;
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647;
  return sum.toString(16);
}

/** The page itself and what stands below it, to a depth; without a page what stands at the top, which is depth 1. */
export function childrenOf(pages: readonly IntegreatPage[], path: string | null, depth: number): IntegreatPage[] {
  const out: IntegreatPage[] = [];
  const walk = (parent: string | null, left: number) => {
    if (left < 0) return;
    for (const page of pages.filter((one) => one.parent.path === parent)) {
      out.push(page);
      walk(page.path, left - 1);
    }
  };
  const self = pages.find((one) => one.path === path);
  if (self) out.push(self);
  if (path === null || self) walk(path, depth - 1);
  return out;
}

/** What stands above a page, nearest first. */
export function parentsOf(pages: readonly IntegreatPage[], path: string): IntegreatPage[] {
  const byPath = new Map(pages.map((one) => [one.path, one]));
  const out: IntegreatPage[] = [];
  for (
    let above = byPath.get(byPath.get(path)?.parent.path ?? "");
    above && !out.includes(above);
    above = byPath.get(above.parent.path ?? "")
  ) {
    out.push(above);
  }
  return out;
}
