import { Buffer } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createLandkreis } from "#src/modules/landkreis/index.ts";
import { createStelle, mergeStellen, registerStelleUse } from "#src/modules/netzwerk/index.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { readForeignDocument } from "#src/platform/tabellen/index.ts";
import { readDocument } from "#src/platform/tabellen/read-document.ts";
import { addDays } from "#src/shared/datum.ts";
import { testDatabase } from "../../../../../test/database.ts";
import { aProfil, FACHSTELLE, LESEND, SYSTEM } from "../../../landkreis/test/fixtures.ts";
import { anAmt } from "../../../netzwerk/test/fixtures.ts";
import { changeArtikel } from "../../artikel/commands/change-artikel.ts";
import type { ArtikelId } from "../../artikel/rules/artikel.ts";
import { viewArtikel, viewArtikelVerzeichnis } from "../../artikel/views/artikel.ts";
import { viewArtikelForm, viewArtikelIntern } from "../../artikel/views/intern.ts";
import { valueOf } from "../../test/fixtures.ts";
import { wegweiserStelleUse } from "../../index.ts";
import { viewLeistungIntern, viewWegweiserIntern } from "../../views/intern.ts";
import { UNTERLAGEN } from "../../exchange/hsds-schema.ts";
import { importWegweiserFiles } from "../exchange/import-files.ts";
import { readFremddateien } from "../exchange/receive.ts";
import type { ImportAngaben } from "../rules/fremd.ts";
import { viewWegweiserImport } from "../views/vorschau.ts";
import { decideKontakte } from "./decide-kontakte.ts";
import {
  applyWegweiserImport,
  discardOldWegweiserImporte,
  discardWegweiserImport,
  startWegweiserImport,
} from "./import-fremde.ts";

const database = testDatabase();
const ANGABEN: ImportAngaben = { verantwortlichId: null, lebenslageId: null, veroeffentlichen: true };

/** Without the process around it, which has tests of its own and takes a second each time. */
const readHere: typeof readForeignDocument = async ({ source, ...options }) => {
  const bytes = "file" in source ? readFileSync(source.file) : Buffer.from(source.bytes);
  return { ok: true, value: await readDocument(bytes, options) };
};

async function aKreis() {
  const mandant = await database.aMandant();
  await createLandkreis(database.ctxFor(mandant, SYSTEM), aProfil());
  return {
    office: database.ctxFor(mandant, FACHSTELLE),
    reader: database.ctxFor(mandant, LESEND),
    visitor: database.ctxFor(mandant),
    system: database.ctxFor(mandant, SYSTEM),
  };
}

const seite = (path: string, title: string, content: string, more: object = {}) => ({
  id: 1,
  path: `/probe/de/${path}/`,
  title,
  content,
  parent: { id: 0, path: null },
  available_languages: {},
  last_updated: "2026-03-01T10:00:00+01:00",
  ...more,
});
const below = (path: string) => ({ parent: { id: 99, path: `/probe/de/${path}/` } });

/** What two files of one guide hold: a heading, a page with everything bad in it, and its English words. */
function files(extra = "") {
  const de = [
    seite("ankommen", "Ankommen", ""),
    seite(
      "ankommen/anmelden",
      "Anmelden",
      `<h3 onclick="x()">Wo?</h3><p>Im <a href="https://cms.example/probe/de/ankommen/">Rathaus</a>, ` +
        `<a href="javascript:x()">hier</a>, amt@probe.example.${extra}</p><script>x()</script><img src="/a/b.png"><ul><li>Pass</li></ul>`,
      { ...below("ankommen"), available_languages: { en: { path: "/probe/en/arriving/register/" } } },
    ),
  ];
  const en = [
    { ...seite("x", "Register", "<p>At the town hall.</p>"), path: "/probe/en/arriving/register/" },
    { ...seite("x", "Left over", "<p>No German page.</p>"), path: "/probe/en/left-over/" },
  ];
  return [de, en].map((value, place) => ({
    name: `${place}.json`,
    source: { bytes: new TextEncoder().encode(JSON.stringify(value)) },
  }));
}

it("Integreat: nothing before it is confirmed, then all of it; a second run changes nothing, a changed file one page", async () => {
  const { office, reader, visitor, system } = await aKreis();
  const stelleId = valueOf(await createStelle(office, { ...anAmt(), email: "amt@probe.example" }));
  const read = async (extra = "") => {
    const gelesen = await readFremddateien(readHere, office.mandant.id, "integreat", files(extra));
    if (!gelesen.ok) throw new Error(gelesen.refusal.reason);
    return { format: "integreat" as const, angaben: ANGABEN, ...gelesen };
  };
  const start = async (extra = "") => valueOf(await startWegweiserImport(office, await read(extra)));
  await expect(startWegweiserImport(reader, await read())).rejects.toBeInstanceOf(NotAllowed);
  await expect(viewWegweiserImport(reader)).rejects.toBeInstanceOf(NotAllowed);
  await expect(discardWegweiserImport(office)).rejects.toBeInstanceOf(NotFound);
  expect(
    await startWegweiserImport(office, { ...(await read()), bestand: { eintraege: [], probleme: [] } }),
  ).toMatchObject({
    reason: "leer",
  });

  await start();
  const vorschau = async () => {
    const view = await viewWegweiserImport(office);
    if (!view.vorschau) throw new Error("no preview");
    return view.vorschau;
  };
  const first = await vorschau();
  expect(first.zahlen).toEqual({ neu: 2, geaendert: 0, unveraendert: 0 });
  expect(first.bilder).toMatchObject([{ titel: "Anmelden", anzahl: 1, quelle: "/a/b.png" }]);
  expect(first.kontakte.abgleich).toMatchObject([
    {
      kontakt: { email: "amt@probe.example" },
      kandidaten: [{ name: "Amt Probe", gruende: ["email"] }],
      entschieden: null,
    },
  ]);
  expect(first.probleme).toEqual([{ grund: "ohne-deutsch", wo: "probe/en/left-over" }]);
  expect((await viewArtikelIntern(office)).artikel).toEqual([]);

  const keys = (view: typeof first) => new Set(view.eintraege.map((one) => one.schluessel));
  const take = (view: typeof first) =>
    applyWegweiserImport(office, { fingerprint: view.fingerprint, schluessel: keys(view) });
  await expect(applyWegweiserImport(reader, { fingerprint: "", schluessel: new Set() })).rejects.toBeInstanceOf(
    NotAllowed,
  );
  expect(await take({ ...first, fingerprint: "other" })).toMatchObject({ reason: "inzwischen-geaendert" });
  expect(await take({ ...first, eintraege: [] })).toMatchObject({ reason: "nichts-gewaehlt" });
  const { fingerprint } = first.kontakte;
  valueOf(await decideKontakte(office, { fingerprint, ziele: new Map([[0, stelleId]]) }));
  expect((await vorschau()).kontakte.abgleich).toMatchObject([{ entschieden: stelleId }]);
  valueOf(await take(first));

  expect((await viewArtikelVerzeichnis(visitor, "en")).map(({ titel, tiefe }) => [titel.text, tiefe])).toEqual([
    ["Ankommen", 0],
    ["Register", 1],
  ]);
  const page = await viewArtikel(visitor, "anmelden", "de");
  expect(page?.text.text).toBe(
    "## Wo?\n\nIm [Rathaus](/wegweiser/artikel/ankommen), hier, amt@probe.example.\n\n- Pass",
  );
  expect(page).toMatchObject({
    stellen: [{ name: "Amt Probe" }],
    geprueftAm: "2026-03-01",
    // W29: by the rule for what nobody here has looked at, not by the age of the page.
    pruefenBis: addDays(visitor.today, 21),
    sprachstaende: [{ sprache: "en", stand: "ungeprueft" }],
  });

  await start();
  expect((await vorschau()).zahlen).toEqual({ neu: 0, geaendert: 0, unveraendert: 2 });
  await start(" Bringen Sie Geduld mit.");
  const second = await vorschau();
  expect(second.eintraege).toMatchObject([{ titel: "Anmelden", hierGeaendert: false }]);
  expect(second.eintraege[0]?.texte[0]?.aenderungen.map(({ feld }) => feld)).toEqual(["text"]);

  const id = (await viewArtikelIntern(office)).artikel.find((one) => one.titel === "Anmelden")?.id as ArtikelId;
  const { artikel } = await viewArtikelForm(office, id);
  if (!artikel) throw new Error("gone");
  const { titel, ueberId, lebenslageId, verantwortlichId, risiko, stelleIds } = artikel;
  const angaben = { titel, ueberId, lebenslageId, verantwortlichId, risiko, stelleIds };
  valueOf(await changeArtikel(office, id, artikel.rev, { ...angaben, text: "Von uns." }, false));
  expect((await vorschau()).eintraege).toMatchObject([{ hierGeaendert: true }]);
  const run = await importWegweiserFiles(office, "integreat", files(" Bringen Sie Geduld mit."), ANGABEN);
  expect(run).toMatchObject({ bericht: { neu: 0, geaendert: 0 } });
  valueOf(await take(await vorschau()));
  expect((await viewArtikel(visitor, "anmelden", "en"))?.stand).toBe("veraltet");

  await start();
  await expect(discardOldWegweiserImporte(office)).rejects.toBeInstanceOf(NotAllowed);
  expect(await discardOldWegweiserImporte(system)).toMatchObject({ reason: "nichts-faellig" });
  valueOf(await discardWegweiserImport(office));
  expect((await viewWegweiserImport(office)).vorschau).toBeNull();
});

it("XZuFi and HSDS come as proposals: drafts, with papers, languages and whoever the directory knows", async () => {
  const { office, reader } = await aKreis();
  const xml = new URL("../test/xzufi-2_2.xml", import.meta.url).pathname;
  const service = {
    id: "h1",
    name: "Food Bank",
    status: "active",
    description: "<p>Food for people.</p>",
    application_process: "1. Call\n2. Come",
    fees_description: "free",
    organization: { name: "Nobody" },
    [UNTERLAGEN]: [{ document: "Ausweis" }],
    languages: [{ code: "ar" }],
  };
  const json = {
    bytes: new TextEncoder().encode(
      JSON.stringify({ contents: [service, { ...service, id: "h2", status: "defunct" }] }),
    ),
  };
  const xzufi = [{ name: "x", source: { file: xml } }];
  const bring = (system: "xzufi" | "hsds") =>
    importWegweiserFiles(office, system, system === "xzufi" ? xzufi : [{ name: "x", source: json }], ANGABEN);
  expect(await bring("xzufi")).toMatchObject({ grund: "keine-stelle" });
  const amtId = valueOf(await createStelle(office, { ...anAmt(), telefon: "0999 1234-0" }));
  const ratId = valueOf(await createStelle(office, anAmt({ name: "Stelle Rat", email: "amt@probe.example" })));
  const run = await bring("xzufi");
  expect(run).toMatchObject({ ok: true, bericht: { neu: 1 } });
  expect(run.ok && run.bericht.probleme.map(({ grund }) => grund)).toEqual([
    "geloescht",
    "unbekanntes-element",
    "unbekanntes-element",
    "kontakt-offen",
  ]);
  expect(await bring("xzufi")).toMatchObject({ bericht: { neu: 0, geaendert: 0, unveraendert: 1 } });
  expect(await bring("hsds")).toMatchObject({
    bericht: { neu: 1, probleme: [{ grund: "nicht-aktiv" }, { grund: "anbieter-unbekannt", wo: "Nobody" }] },
  });
  const { leistungen } = await viewWegweiserIntern(office, "alle");
  expect(leistungen.map(({ titel, stand }) => [titel, stand])).toEqual([
    ["Food Bank", "entwurf"],
    ["Führungszeugnis beantragen", "entwurf"],
  ]);
  const id = leistungen[1]?.id;
  if (!id) throw new Error("no Leistung");
  const stands = () => viewLeistungIntern(office, id);
  expect(await stands()).toMatchObject({
    anbieter: null,
    leistung: {
      kurz: "Manche Arbeitgeber verlangen es.",
      schritte: ["Zum Rathaus gehen", "Gebühr zahlen"],
      kosten: "13 Euro",
      geprueftAm: "2026-08-14",
      pruefenBis: addDays(office.today, 21),
    },
    sprachen: [{ sprache: "en", stand: "ungeprueft" }],
  });

  const gelesen = await readFremddateien(readHere, office.mandant.id, "xzufi", xzufi);
  if (!gelesen.ok) throw new Error(gelesen.refusal.reason);
  const start = () => startWegweiserImport(office, { format: "xzufi", angaben: ANGABEN, ...gelesen });
  const none = { fingerprint: "", ziele: new Map() };
  await expect(decideKontakte(office, none)).rejects.toBeInstanceOf(NotFound);
  valueOf(await start());
  await expect(decideKontakte(reader, none)).rejects.toBeInstanceOf(NotAllowed);
  expect(await decideKontakte(office, none)).toMatchObject({ reason: "inzwischen-geaendert" });
  const { vorschau } = await viewWegweiserImport(office);
  const { fingerprint = "", abgleich = [] } = vorschau?.kontakte ?? {};
  expect(abgleich).toMatchObject([
    {
      kandidaten: [
        { id: amtId, gruende: ["name", "telefon"] },
        { id: ratId, gruende: ["email"] },
      ],
      entschieden: null,
    },
  ]);
  for (const sent of ["", "somebody"]) {
    const ziele = new Map([[0, sent]]);
    expect(await decideKontakte(office, { fingerprint, ziele })).toMatchObject({ reason: "nichts-entschieden" });
  }
  valueOf(await decideKontakte(office, { fingerprint, ziele: new Map([[0, amtId]]) }));
  const told = (await viewWegweiserImport(office)).vorschau;
  expect(told?.eintraege[0]?.texte).toMatchObject([
    { sprache: "de", aenderungen: [{ feld: "anbieter", vorher: "", nachher: "Amt Probe" }] },
  ]);
  expect(told?.probleme.map(({ grund }) => grund)).not.toContain("kontakt-offen");
  const schluessel = new Set(told?.eintraege.map((one) => one.schluessel));
  valueOf(await applyWegweiserImport(office, { fingerprint: told?.fingerprint ?? "", schluessel }));
  expect(await stands()).toMatchObject({
    anbieter: "Amt Probe",
    sprachen: [{ sprache: "en", stand: "ungeprueft" }],
  });

  expect(await bring("xzufi")).toMatchObject({ bericht: { geaendert: 0, unveraendert: 1 } });
  registerStelleUse(wegweiserStelleUse);
  valueOf(await mergeStellen(office, { id: amtId, rev: 1 }, { id: ratId, rev: 1 }));
  valueOf(await start());
  expect((await viewWegweiserImport(office)).vorschau?.kontakte.abgleich).toMatchObject([{ entschieden: ratId }]);
});

const samples = new URL("../../../../../../shared/samples/guides/", import.meta.url);
it.runIf(existsSync(samples))(
  "the pages of a real county: every page in its place, every language joined",
  async () => {
    const { office } = await aKreis();
    const dateien = ["de", "en"].map((code) => ({
      name: code,
      source: { file: new URL(`integreat-v3-pages-lkaugsburg-${code}.json`, samples).pathname },
    }));
    const count = (code: string) =>
      (JSON.parse(readFileSync(new URL(`integreat-v3-pages-lkaugsburg-${code}.json`, samples), "utf8")) as object[])
        .length;
    const run = await importWegweiserFiles(office, "integreat", dateien, ANGABEN);
    expect(run).toMatchObject({ ok: true, bericht: { neu: count("de"), geaendert: 0, probleme: [] } });
    const { artikel } = await viewArtikelIntern(office);
    expect(artikel.filter(({ sprachen }) => sprachen.length === 1)).toHaveLength(count("en"));
    expect(artikel.filter(({ tiefe }) => tiefe === 0)).toHaveLength(12);
    const again = await importWegweiserFiles(office, "integreat", dateien, ANGABEN);
    expect(again).toMatchObject({ bericht: { neu: 0, geaendert: 0, unveraendert: count("de") } });
  },
);
