import type { Sprache } from "../rules/sprachen.ts";
import type { LeistungDaten, WegweiserDaten } from "../views/daten.ts";

/** Prefixes in the file itself, so that a reader needs nothing from elsewhere. */
export const CPSV_CONTEXT = {
  adms: "http://www.w3.org/ns/adms#",
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const LANGUAGE = "http://publications.europa.eu/resource/authority/language/";
/** Codes of the European list; other languages spoken at a counter are left out. */
const LANGUAGES: Readonly<Record<string, string>> = {
  de: "DEU",
  en: "ENG",
  ar: "ARA",
  uk: "UKR",
  ru: "RUS",
  tr: "TUR",
  fa: "FAS",
  ti: "TIR",
  pl: "POL",
  ro: "RON",
  fr: "FRA",
  es: "SPA",
  so: "SOM",
  vi: "VIE",
};

type Node = { readonly "@id": string; readonly "@type": string | readonly string[] } & Readonly<
  Record<string, unknown>
>;

const words = (text: string, sprache: Sprache) => ({ "@value": text, "@language": sprache });
const to = (id: string) => ({ "@id": id });

/**
 * All published Leistungen as CPSV-AP 3.2, every language beside the German one. Whoever keeps a Leistung answers for it
 * where nobody else does: the vocabulary asks for an authority.
 *
 * @param kreis name of the county; its public address is the origin
 */
export function cpsvAp({ leistungen, lebenslagen }: WegweiserDaten, origin: string, kreis: string) {
  const landkreis = `${origin}/#landkreis`;
  const place = `${origin}/#gebiet`;
  const nodes = new Map<string, Node>();
  const add = (node: Node): string => {
    nodes.set(node["@id"], node);
    return node["@id"];
  };
  add({ "@id": place, "@type": "dct:Location", "skos:prefLabel": words(kreis, "de") });
  add(organisation(landkreis, kreis, place, origin));
  for (const lage of lebenslagen) {
    const id = `${origin}/wegweiser/lebenslagen/${lage.slug}`;
    const titles = Object.entries(lage.namen).map(([sprache, name]) => words(name, sprache as Sprache));
    if (titles.length > 0) {
      add({ "@id": id, "@type": ["cv:Event", "cv:LifeEvent"], "dct:identifier": lage.slug, "dct:title": titles });
    }
  }
  for (const row of leistungen) add(service(row, { origin, place, landkreis }, add));
  return { "@context": CPSV_CONTEXT, "@graph": [...nodes.values()] };
}

function organisation(id: string, name: string, place: string, page: string): Node {
  return {
    "@id": id,
    "@type": "cv:PublicOrganisation",
    "skos:prefLabel": words(name, "de"),
    "dct:spatial": to(place),
    "foaf:homepage": to(page),
  };
}

type Around = { readonly origin: string; readonly place: string; readonly landkreis: string };

function service(row: LeistungDaten, { origin, place, landkreis }: Around, add: (node: Node) => string): Node {
  const id = `${origin}/wegweiser/leistungen/${row.slug}`;
  const { anbieter, anlaufstelle } = row;
  const office = anbieter
    ? add(
        organisation(
          `${origin}/#stelle-${anbieter.id}`,
          anbieter.name,
          place,
          `${origin}/netzwerk/${anbieter.slug ?? ""}`,
        ),
      )
    : landkreis;
  const texts = row.uebersetzungen;
  const channels = [
    ...(anlaufstelle
      ? [
          add({
            "@id": `${id}#schalter`,
            "@type": "cv:Channel",
            "dct:identifier": `${row.id}-schalter`,
            "dct:description": words(anlaufstelle.name, "de"),
          }),
        ]
      : []),
    ...(row.online
      ? [
          add({
            "@id": `${id}#online`,
            "@type": "cv:Channel",
            "dct:identifier": `${row.id}-online`,
            "dct:description": words("Online", "de"),
            "foaf:page": to(row.online),
          }),
        ]
      : []),
  ];
  const papers = row.unterlagen.map((paper) =>
    add({
      "@id": `${origin}/#unterlage-${paper.id}`,
      "@type": "cv:Evidence",
      "dct:identifier": paper.id,
      "dct:title": [
        words(paper.name, "de"),
        ...Object.entries(paper.namen).map(([sprache, name]) => words(name, sprache as Sprache)),
      ],
    }),
  );
  const costs = row.kostenfrei
    ? [
        add({
          "@id": `${id}#kosten`,
          "@type": "cv:Cost",
          "dct:identifier": `${row.id}-kosten`,
          "cv:hasValue": double("0"),
        }),
      ]
    : row.kosten
      ? [
          add({
            "@id": `${id}#kosten`,
            "@type": "cv:Cost",
            "dct:identifier": `${row.id}-kosten`,
            "dct:description": words(row.kosten, "de"),
          }),
        ]
      : [];
  const telefon = anbieter?.stelle?.telefon;
  const email = anbieter?.stelle?.email;
  const contact =
    telefon || email
      ? add({
          "@id": `${id}#kontakt`,
          "@type": "cv:ContactPoint",
          ...(telefon ? { "cv:telephone": telefon } : {}),
          ...(email ? { "cv:email": email } : {}),
        })
      : null;
  const spoken = row.sprachen.flatMap((code) => LANGUAGES[code] ?? []);
  for (const code of spoken) add({ "@id": `${LANGUAGE}${code}`, "@type": "dct:LinguisticSystem" });
  return {
    "@id": id,
    "@type": "cpsv:PublicService",
    "dct:identifier": row.id,
    "dct:title": [words(row.titel, "de"), ...texts.map(({ titel, sprache }) => words(titel, sprache))],
    "dct:description": [
      words(row.kurz, "de"),
      ...texts.flatMap(({ kurz, sprache }) => (kurz ? [words(kurz, sprache)] : [])),
    ],
    "cv:hasCompetentAuthority": to(office),
    "dct:spatial": to(place),
    "foaf:page": to(id),
    ...(spoken.length > 0 ? { "dct:language": spoken.map((code) => to(`${LANGUAGE}${code}`)) } : {}),
    ...(channels.length > 0 ? { "cv:hasChannel": channels.map(to) } : {}),
    ...(papers.length > 0 ? { "cpsv:hasInput": papers.map(to) } : {}),
    ...(costs.length > 0 ? { "cv:hasCost": costs.map(to) } : {}),
    ...(contact ? { "cv:contactPoint": to(contact) } : {}),
    ...(row.dauer && row.dauer.bis > 0 ? { "cv:processingTime": duration(row.dauer.bis, row.dauer.einheit) } : {}),
    ...(row.lebenslagen.length > 0
      ? { "cv:isGroupedBy": row.lebenslagen.map(({ slug }) => to(`${origin}/wegweiser/lebenslagen/${slug}`)) }
      : {}),
  };
}

const double = (value: string) => ({ "@value": value, "@type": "xsd:double" });

/** The longest it may take; XML Schema knows no weeks. */
function duration(count: number, einheit: "tage" | "wochen" | "monate") {
  const value = einheit === "monate" ? `P${count}M` : `P${einheit === "wochen" ? 7 * count : count}D`;
  return { "@value": value, "@type": "xsd:duration" };
}
