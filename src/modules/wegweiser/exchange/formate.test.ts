import { existsSync, readFileSync } from "node:fs";
import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { readDocument } from "#src/platform/tabellen/read-document.ts";
import type { ArtikelDaten } from "../artikel/views/artikel.ts";
import { INTEGREAT_HTML, readIntegreat } from "../import/exchange/integreat.ts";
import { readXzufi, XZUFI_HTML } from "../import/exchange/xzufi-lesen.ts";
import type { LeistungDaten, WegweiserDaten } from "../views/daten.ts";
import { CPSV_CONTEXT, cpsvAp } from "./cpsv-ap.ts";
import { childrenOf, htmlOf, integreatPages, parentsOf } from "./integreat.ts";
import { xzufiMessage } from "./xzufi.ts";

const uuid = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const row = {
  id: uuid(1),
  slug: "wohngeld",
  titel: "Wohngeld & Miete",
  kurz: "Zuschuss zur Miete.",
  schritte: ["Antrag stellen", "Bescheid abwarten"],
  tipp: "",
  kostenfrei: false,
  kosten: "13 Euro",
  dauer: { von: 6, bis: 10, einheit: "wochen" },
  sprachen: ["de", "xx"],
  online: "https://amt.example/antrag",
  geprueftAm: "2026-09-15",
  anbieter: { id: uuid(2), name: "Amt Probe", slug: "amt-probe", stelle: { telefon: "0999 1", email: "" } },
  anlaufstelle: { id: uuid(3), name: "Haus A" },
  lebenslagen: [{ slug: "wohnen", namen: { de: "Wohnen", en: "Housing" }, fristTage: null }],
  unterlagen: [{ id: uuid(4), name: "Mietvertrag", namen: { en: "Lease" }, hinweis: "", rev: 1 }],
  uebersetzungen: [{ sprache: "en", titel: "Housing benefit", kurz: "Help with the rent.", schritte: [], tipp: "" }],
  // Only what the formats read of a Leistung.
} as unknown as LeistungDaten;
const bare = {
  ...row,
  id: uuid(5),
  slug: "rat",
  titel: "Rat",
  anbieter: null,
  anlaufstelle: null,
  online: "",
  kosten: "",
  dauer: null,
  uebersetzungen: [],
  // Only what the formats read of a Leistung.
} as unknown as LeistungDaten;
const daten = {
  leistungen: [row, bare],
  lebenslagen: [{ slug: "wohnen", namen: { de: "Wohnen", en: "Housing" }, zeichen: "haus", anzahlLeistungen: 2 }],
  feiertage: [],
} as WegweiserDaten;
const artikel = [
  {
    id: uuid(6),
    slug: "ankommen",
    titel: "Ankommen",
    text: "",
    ueber: null,
    geprueftAm: "2026-01-01",
    uebersetzungen: [],
  },
  {
    id: uuid(7),
    slug: "post",
    titel: "Post <b>",
    text: "## Kopf\n\n[Amt](/wegweiser) & mehr\n\n- eins",
    ueber: "ankommen",
    geprueftAm: "2026-01-01",
    uebersetzungen: [{ sprache: "en", titel: "Mail", text: "Words" }],
  },
  // Only what the formats read of an Artikel.
] as unknown as ArtikelDaten[];
const ORIGIN = "https://kreis.example";
const region = { key: "kreis", name: "Landkreis Probe", origin: ORIGIN };

type Shape = {
  readonly "sh:targetClass": string;
  readonly "sh:property": readonly {
    readonly "sh:path": string;
    readonly "sh:class"?: string;
    readonly "sh:datatype"?: string;
    readonly "sh:minCount"?: string;
    readonly "sh:maxCount"?: string;
  }[];
};
const full = (name: string) => {
  const [prefix = "", rest = ""] = name.split(":", 2);
  const start = CPSV_CONTEXT[prefix as keyof typeof CPSV_CONTEXT];
  return start ? start + rest : name;
};

/** What the shapes of CPSV-AP say against a graph: they use class, datatype, least and most, on single paths. */
function violations(graph: ReturnType<typeof cpsvAp>["@graph"], shapes: readonly Shape[]): string[] {
  const types = new Map(graph.map((node) => [node["@id"], [node["@type"]].flat().map(full)]));
  return graph.flatMap((node) => {
    const values = new Map(Object.entries(node).map(([key, value]) => [full(key), [value].flat() as object[]]));
    const own = shapes.filter((shape) => types.get(node["@id"])?.includes(shape["sh:targetClass"]));
    return own.flatMap((shape) =>
      shape["sh:property"].flatMap((property) => {
        const found = values.get(property["sh:path"]) ?? [];
        const wrong = (what: string) => [`${node["@id"]} ${property["sh:path"]}: ${what}`];
        if (found.length < Number(property["sh:minCount"] ?? 0)) return wrong("too few");
        if (found.length > Number(property["sh:maxCount"] ?? Infinity)) return wrong("too many");
        return found.flatMap((value) => {
          const { "@id": id, "@type": type, "@language": language } = value as Record<string, string>;
          const datatype = language ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString" : type ? full(type) : "";
          if (property["sh:class"] && !types.get(id ?? "")?.includes(property["sh:class"]))
            return wrong(`class of ${id}`);
          if (property["sh:datatype"] && datatype !== property["sh:datatype"]) return wrong(`datatype ${datatype}`);
          return [];
        });
      }),
    );
  });
}

const shacl = new URL("../../../../../shared/samples/guides/cpsv-ap/shacl-cpsv-ap-3.2.0.jsonld", import.meta.url);
it.runIf(existsSync(shacl))("CPSV-AP: the published shapes find nothing wrong, and find what is", () => {
  const { shapes } = JSON.parse(readFileSync(shacl, "utf8")) as { shapes: Shape[] };
  const graph = cpsvAp(daten, ORIGIN, "Landkreis Probe")["@graph"];
  expect(violations(graph, shapes)).toEqual([]);
  const services = graph.filter((node) => node["@type"] === "cpsv:PublicService");
  expect(services).toHaveLength(2);
  const without = graph.map((node) => ({ ...node, "cv:hasCompetentAuthority": [], "dct:title": "plain" }));
  expect(violations(without, shapes).length).toBeGreaterThan(services.length);
});

it("CPSV-AP keeps every language and gives those without an office to the county", () => {
  const graph = cpsvAp(daten, ORIGIN, "Landkreis Probe")["@graph"];
  const byId = (path: string) => graph.find((node) => node["@id"] === `${ORIGIN}${path}`);
  expect(byId("/wegweiser/leistungen/wohngeld")).toMatchObject({
    "dct:title": [{ "@language": "de" }, { "@value": "Housing benefit", "@language": "en" }],
    "cv:processingTime": { "@value": "P70D" },
  });
  expect(byId("/wegweiser/leistungen/rat")).toMatchObject({
    "cv:hasCompetentAuthority": { "@id": `${ORIGIN}/#landkreis` },
  });
});

it("Integreat: our own reader joins the tree and the languages of what we write, and the HTML is harmless", async () => {
  const files = await Promise.all(
    (["de", "en"] as const).map(async (sprache) => {
      const bytes = Buffer.from(JSON.stringify(integreatPages(daten, artikel, region, sprache)));
      return { name: sprache, value: await readDocument(bytes, { format: "json", html: INTEGREAT_HTML }) };
    }),
  );
  const { eintraege, probleme } = readIntegreat(files);
  expect(probleme).toEqual([]);
  expect(eintraege.map(({ schluessel, ueber, texte }) => [schluessel, ueber, Object.keys(texte)])).toEqual([
    ["kreis/de/lebenslagen/wohnen", null, ["de", "en"]],
    ["kreis/de/leistungen/wohngeld", "kreis/de/lebenslagen/wohnen", ["de", "en"]],
    ["kreis/de/leistungen/rat", "kreis/de/lebenslagen/wohnen", ["de"]],
    ["kreis/de/artikel/ankommen", null, ["de"]],
    ["kreis/de/artikel/post", "kreis/de/artikel/ankommen", ["de", "en"]],
  ]);
  expect(htmlOf(artikel[1]?.text ?? "", ORIGIN)).toBe(
    `<h3>Kopf</h3><p><a href="${ORIGIN}/wegweiser">Amt</a> &amp; mehr</p><ul><li>eins</li></ul>`,
  );
  const pages = integreatPages(daten, artikel, region, "de");
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  const post = "/kreis/de/artikel/post/";
  expect(parentsOf(pages, post).map(({ title }) => title)).toEqual(["Ankommen"]);
  expect(childrenOf(pages, null, 0)).toEqual([]);
  expect(childrenOf(pages, null, 1).map(({ title }) => title)).toEqual(["Wohnen", "Ankommen"]);
  expect(childrenOf(pages, "/kreis/de/artikel/ankommen/", 1).map(({ path }) => path)).toContain(post);
});

it("XZuFi: our own reader understands the message we write", async () => {
  const xml = xzufiMessage(daten, "kreis", ORIGIN);
  const value = await readDocument(Buffer.from(xml), { format: "xml", html: XZUFI_HTML });
  const { eintraege, probleme } = readXzufi([{ name: "x", value }]);
  expect(probleme).toEqual([]);
  expect(eintraege[0]?.texte.de?.felder).toMatchObject({
    titel: "Wohngeld & Miete",
    schritte: "Antrag stellen\nBescheid abwarten",
    unterlagen: "Mietvertrag",
    kosten: "13 Euro",
    anbieter: "Amt Probe",
  });
  expect(eintraege[0]?.texte.en?.felder.titel).toBe("Housing benefit");
});
