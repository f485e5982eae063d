import { readFileSync } from "node:fs";
import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { readDocument } from "#src/platform/tabellen/read-document.ts";
import { HSDS_HTML, readHsds } from "./hsds-lesen.ts";
import { INTEGREAT_HTML, readIntegreat } from "./integreat.ts";
import { readXzufi, XZUFI_HTML } from "./xzufi-lesen.ts";

const message = (name: string) => readFileSync(new URL(`../test/${name}`, import.meta.url), "utf8");
const xzufi = async (...messages: string[]) =>
  readXzufi(
    await Promise.all(
      messages.map(async (xml, place) => ({
        name: `${place}.xml`,
        value: await readDocument(Buffer.from(xml), { format: "xml", html: XZUFI_HTML }),
      })),
    ),
  );

describe("XZuFi, with messages of our own: no public instance exists", () => {
  it("2.2: one Leistung, who does it with address and number, and what was not understood", async () => {
    const { eintraege, probleme, kontakte } = await xzufi(message("xzufi-2_2.xml"));
    expect(eintraege).toMatchObject([
      {
        schluessel: "L100042:9001",
        bezug: { anbieter: "L100042:77" },
        texte: { de: { felder: { kosten: "13 Euro" } } },
      },
    ]);
    expect(kontakte).toEqual([
      {
        art: "stelle",
        schluessel: "L100042:77",
        name: "Amt für Proben",
        strasse: "Probeweg 1",
        plz: "00200",
        ort: "Probstadt",
        telefon: "+49 999 1234-0",
        email: "amt@probe.example",
      },
    ]);
    expect(probleme.map(({ grund, wo }) => `${grund} ${wo}`)).toEqual([
      "geloescht L100042:8000",
      "unbekanntes-element leistung/modulNeuland (1)",
      "unbekanntes-element spezialisierung (1)",
    ]);
  });

  it("2.3: modules that come several times, costs as figures, machine's words named so, who decides before who is asked", async () => {
    const { eintraege, probleme } = await xzufi(message("xzufi-2_3.xml"));
    expect(probleme).toEqual([]);
    expect(eintraege).toMatchObject([
      {
        bezug: { anbieter: "L100042:79" },
        texte: {
          de: {
            felder: {
              titel: "Deutschkurs finden",
              kurz: "Kurse gibt es an vielen Orten.",
              helfende: "Melden Sie sich vier Wochen vorher an.\nDer Berechtigungsschein gilt ein Jahr.",
              kosten: "2,29 EUR; 0 – 100 EUR",
              anbieter: "Volkshochschule Probe",
            },
          },
          uk: { maschinell: true },
        },
      },
    ]);
    expect(eintraege[0]?.texte.ar).not.toHaveProperty("maschinell");
    expect(Object.keys(eintraege[0]?.texte ?? {}).toSorted()).toEqual(["ar", "de", "uk"]);
  });

  it.each([
    ["another version", '<a xmlns="http://xoev.de/schemata/xzufi/2_1_0"><schreibe/></a>', "fassung-unbekannt"],
    ["a version to come, by its attribute", '<a xzufiVersion="3.0.0"><schreibe/></a>', "fassung-unbekannt"],
    ["no version", "<a><schreibe><leistung/></schreibe></a>", "unlesbar"],
    ["no id", '<a xzufiVersion="2.3.1"><schreibe><leistung/></schreibe></a>', "ohne-titel"],
  ])("refused and named: %s", async (_, xml, grund) => {
    expect(await xzufi(xml)).toMatchObject({ eintraege: [], probleme: [{ grund }] });
  });

  it("who is zuständig may stand in another file, and the same Leistung counts once", async () => {
    const einheit =
      '<a xzufiVersion="2.2.0"><schreibe><organisationseinheit><id>1</id><name><text>Amt</text></name><zustaendigkeit><leistungID>2</leistungID></zustaendigkeit></organisationseinheit></schreibe></a>';
    const leistung =
      '<a xzufiVersion="2.2.0"><schreibe><leistung><id>2</id><modulText><leikaTextmodul><code>02</code></leikaTextmodul><inhalt>Rat</inhalt></modulText></leistung></schreibe></a>';
    const { eintraege, probleme } = await xzufi(leistung, einheit, leistung);
    expect(eintraege).toMatchObject([{ bezug: { anbieter: "1" } }]);
    expect(probleme).toEqual([{ grund: "doppelt", wo: "2" }]);
  });
});

const seite = (path: string, title: string, more: object = {}) => ({
  path: `/probe/de/${path}/`,
  title,
  content: "",
  parent: { path: null },
  available_languages: {},
  ...more,
});
const below = (path: string) => ({ parent: { path: `/probe/de/${path}/` } });
const integreat = async (...files: unknown[]) =>
  readIntegreat(
    await Promise.all(
      files.map(async (value, place) => ({
        name: `${place}.json`,
        value: await readDocument(Buffer.from(JSON.stringify(value)), { format: "json", html: INTEGREAT_HTML }),
      })),
    ),
  );

describe("Integreat, as other counties write it", () => {
  it.each<[string, unknown[], [string, string | null][], string[]]>([
    [
      "two pages below each other",
      [seite("a", "A", below("b")), seite("b", "B", below("a"))],
      [
        ["a", null],
        ["b", "a"],
      ],
      ["im-kreis"],
    ],
    ["a page below itself", [seite("a", "A", below("a"))], [["a", null]], ["im-kreis"]],
    [
      "a child of a circle stays where it is",
      [seite("a", "A", below("a")), seite("c", "C", below("a"))],
      [
        ["a", null],
        ["c", "a"],
      ],
      ["im-kreis"],
    ],
    ["a missing parent", [seite("a", "A", below("weg"))], [["a", null]], ["ueber-fehlt"]],
    ["an empty title", [seite("a", " <b> </b> "), seite("b", "B")], [["b", null]], ["ohne-titel"]],
    [
      "the same path twice, once with percent signs",
      [seite("ämter", "A"), seite("%C3%A4mter", "B")],
      [["ämter", null]],
      ["doppelt"],
    ],
    ["no page at all", [{ detail: "not found" }, 7, null], [], ["unlesbar", "unlesbar", "unlesbar"]],
    ["an event among pages", [{ ...seite("events/x", "Fest"), event: { id: 1 } }], [], ["termine-ausgelassen"]],
  ])("%s", async (_, pages, tree, gruende) => {
    const { eintraege, probleme } = await integreat(pages);
    const bare = (path: string | null) => path?.replace("probe/de/", "") ?? null;
    expect(eintraege.map(({ schluessel, ueber }) => [bare(schluessel), bare(ueber)])).toEqual(tree);
    expect(probleme.map(({ grund }) => grund)).toEqual(gruende);
  });

  it("twelve languages of one page, one of them in words we do not write in, and one without a German page", async () => {
    const codes = ["de", "de-si", "en", "ar", "uk", "ru", "tr", "pes", "prs", "ti", "pl", "ro", "kmr"];
    const path = (code: string) => `/probe/${code}/a/`;
    const files = codes.map((code) => [
      {
        ...seite("a", `Seite ${code}`),
        path: path(code),
        available_languages: Object.fromEntries(
          codes.filter((one) => one !== code).map((one) => [one, { id: null, path: path(one) }]),
        ),
      },
    ]);
    const { eintraege, probleme } = await integreat(...files, [{ ...seite("x", "Extra"), path: "/probe/fr/extra/" }]);
    expect(Object.keys(eintraege[0]?.texte ?? {})).toHaveLength(12);
    expect(probleme).toEqual([
      { grund: "ohne-deutsch", wo: "probe/fr/extra" },
      { grund: "sprache-unbekannt", wo: "kmr (1)" },
    ]);
  });

  it.each([
    ["2026-03-01T10:00:00+01:00", "2026-03-01"],
    ["2026-03-01T10:00:00", "2026-03-01"],
    ["2026-03-01 23:59", "2026-03-01"],
    ["2026-03-01", "2026-03-01"],
    ["2026-13-41", null],
    ["gestern", null],
    [null, null],
  ])("a date as it comes: %j is %j", async (last_updated, stand) => {
    expect((await integreat([seite("a", "A", { last_updated })])).eintraege[0]?.stand).toBe(stand);
  });

  it("T69 scripts, frames, handlers and forms are gone from titles and texts, their words stay, pictures are listed", async () => {
    const bad =
      '<p onclick="x()">Gut<script>x()</script><iframe src="https://x.example"></iframe><img src=x onerror=x()>' +
      '<img src="/ok.png" alt="Rathaus"> <a href="javascript:x()">hier</a><form action="/x"><input name=a>Feld</form>' +
      "<svg onload=x()></svg><style>p{}</style></p>";
    const { eintraege } = await integreat([
      seite("a", "<b onmouseover=x()>Titel</b><script>x()</script>", { content: bad }),
    ]);
    const [one] = eintraege;
    expect(one?.texte.de?.felder.titel).toBe("Titel");
    expect(one?.texte.de?.felder.text).not.toMatch(/script|iframe|onclick|onerror|javascript|<|style/);
    expect(one?.texte.de?.felder.text).toContain("Gut");
    expect(one?.bilder.filter(({ alt }) => alt === null)).toHaveLength(1);
    expect(one?.entfernt).toBeGreaterThan(2);
  });

  it("places are contacts, in German only, with their first number and address", async () => {
    const place = {
      ...seite("locations/haus", "Haus A"),
      location: { address: "Weg 1", town: "Probstadt", postcode: "00200" },
      contacts: [
        { email: "", phone_number: null },
        { email: "a@probe.example", phone_number: "0999 1" },
      ],
    };
    const { eintraege, kontakte } = await integreat([place], [{ ...place, path: "/probe/en/locations/house/" }]);
    expect(eintraege).toEqual([]);
    expect(kontakte).toMatchObject([
      {
        art: "ort",
        schluessel: "probe/de/locations/haus",
        strasse: "Weg 1",
        telefon: "0999 1",
        email: "a@probe.example",
      },
    ]);
  });
});

it("HSDS: a service brings who offers it and where, known by their ids", async () => {
  const service = {
    id: "s",
    name: "Rat",
    status: "active",
    phones: [{ number: "0999 2" }],
    organization: { id: "o", name: "Amt Probe", email: "amt@probe.example" },
    service_at_locations: [
      {
        location: {
          id: "l",
          name: "Haus A",
          addresses: [{ address_1: "Weg 1", city: "Probstadt", postal_code: "00200" }],
        },
      },
    ],
  };
  const value = await readDocument(Buffer.from(JSON.stringify([service])), { format: "json", html: HSDS_HTML });
  const { eintraege, kontakte } = readHsds([{ name: "x", value }]);
  expect(eintraege[0]?.bezug).toEqual({ anbieter: "o", ort: "l" });
  expect(kontakte).toMatchObject([
    { art: "stelle", schluessel: "o", telefon: "0999 2", email: "amt@probe.example" },
    { art: "ort", schluessel: "l", strasse: "Weg 1", plz: "00200" },
  ]);
});

describe("T65 a foreign file is refused within limits, or read", () => {
  const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
  it.each([
    ["a JSON tree too deep", "json", deep("[", "]", 400), "json-too-large"],
    ["a JSON text without end", "json", '["abc', "json-broken"],
    ["a DTD with entities", "xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "xml-refused"],
    ["an entity of a file", "xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "xml-refused"],
    ["an XML tree too deep", "xml", deep("<a>", "</a>", 400), "xml-too-large"],
  ] as const)("%s", async (_, format, text, reason) => {
    await expect(readDocument(Buffer.from(text), { format, html: [] })).rejects.toMatchObject({ reason });
  });

  it("an inclusion is only an element", async () => {
    const xml = '<a><xi:include href="/etc/passwd"/></a>';
    expect(await readDocument(Buffer.from(xml), { format: "xml", html: [] })).toMatchObject({
      kinder: [{ name: "include", kinder: [], text: "" }],
    });
  });
});

it.each([
  ["a page", readIntegreat, [{ path: "/a/de/b", title: null }], "x.json[0].title"],
  ["no page at all", readIntegreat, ["x"], "x.json[0]"],
  ["a service", readHsds, { contents: [{ id: "1", name: "", status: "active" }] }, "x.json.name"],
] as const)("says where %s cannot be read", (_, read, value, wo) => {
  expect(read([{ name: "x.json", value }]).probleme).toEqual([{ grund: "unlesbar", wo }]);
});
