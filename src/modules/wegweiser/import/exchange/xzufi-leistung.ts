import type { XmlElement } from "#src/platform/tabellen/index.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import type { Felder, Fremdeintrag, Fremdkontakt } from "../rules/fremd.ts";
import { fremdtext, lines, splitKurz, spracheOf, tagOf } from "./fremdtext.ts";
import { all, codeOf, type Inhalt, inhalteOf, textOf } from "./xzufi-xml.ts";

/** Text modules of the code list `urn:de:xzufi:codeliste:leistungstextmodulleika`. */
const MODUL = {
  bezeichnung: ["03", "02"],
  kurz: ["24", "05"],
  voll: ["06"],
  unterlagen: ["08"],
  voraussetzungen: ["09"],
  ablauf: ["11"],
  hinweise: ["16"],
} as const;

const KURZ = 380;

/** Parts of a Leistung in 2.2 and in 2.3. Most say nothing to people; they are known and left out. */
const TEILE = new Set(
  (
    "id idSekundaer struktur statusKatalog statusBibliothek detailstufe referenzLeiKa referenzLeistungsschluessel " +
    "leistungsadressat bezugsortTyp modulText modulTextIndividuell modulFrist modulBearbeitungsdauer modulKosten " +
    "modulDokument modulBegriffImKontext modulFachlicheFreigabe modulAuskunftshinweis modulUrsprungsportal typisierung " +
    "vertrauensniveau kennzeichenFormularSchriftformerfordernis kennzeichenFormularPersoenlich kennzeichenFormularFormlos " +
    "kennzeichenSchriftformerfordernis kennzeichenEA kategorie klassifizierung informationsbereichSDG " +
    "informationsbereicheSDG leistungImKontextID idLeistungImKontext prozessID idProzess herausgeber gueltigkeitGebietID " +
    "durchfuehrbarEinheitlicheStelle relevantFuerWirtschaftszweig relevantFuerRechtsform relevantFuerStaatsangehoerigkeit " +
    "versionsinformation versionsinformationen sprachversion gueltigkeit onlinedienst"
  ).split(" "),
);

/** Names of parts of a Leistung that neither version has. */
export const unknownParts = (leistung: XmlElement): string[] =>
  leistung.kinder.map(({ name }) => name).filter((name) => !TEILE.has(name));

/**
 * One Leistung as a proposal; null without a German title.
 *
 * @param anbieter who is zuständig
 */
export function leistungOf(
  leistung: XmlElement,
  schluessel: string,
  anbieter: Fremdkontakt | null,
  position: number,
): Fremdeintrag | null {
  const module = new Map<string, Inhalt[]>();
  for (const modul of leistung.kinder.filter((one) => one.name === "modulText")) {
    const code = codeOf(modul, "leikaTextmodul");
    module.set(code, [...(module.get(code) ?? []), ...inhalteOf(modul)]);
  }
  const inhalte = [...module.values()].flat();
  const textIn = (codes: readonly string[], sprache: Sprache) =>
    codes.flatMap((code) => module.get(code) ?? []).find((one) => one.sprache === sprache)?.html.text ?? "";
  const felderIn = (sprache: Sprache): Felder => {
    const voll = textIn(MODUL.voll, sprache);
    const { kurz, rest } = splitKurz(textIn(MODUL.kurz, sprache) || voll, KURZ);
    const base = {
      titel: textIn(MODUL.bezeichnung, sprache).replace(/\s+/g, " ").trim(),
      kurz,
      schritte: listOf(textIn(MODUL.ablauf, sprache)),
    };
    if (sprache !== "de") return base;
    const helfende = [
      textIn(MODUL.kurz, sprache) ? voll : rest,
      textIn(MODUL.voraussetzungen, sprache),
      textIn(MODUL.hinweise, sprache),
      germanOf(leistung, "modulFrist"),
    ];
    return {
      ...base,
      helfende: helfende.filter(Boolean).join("\n\n"),
      unterlagen: listOf(textIn(MODUL.unterlagen, sprache)),
      kosten: kostenOf(leistung),
      online: all(leistung, "onlinedienst").map((one) => linkOf(one))[0] ?? "",
      anbieter: anbieter?.name ?? "",
    };
  };
  const de = felderIn("de");
  if (!de.titel) return null;
  const machine = machineLanguages(leistung);
  const others = [...new Set(inhalte.map(({ sprache }) => sprache))].filter(
    (sprache) => sprache !== "de" && felderIn(sprache).titel !== "",
  );
  return {
    schluessel,
    art: "leistung",
    ueber: null,
    position,
    texte: {
      de: fremdtext(de),
      ...Object.fromEntries(
        others.map((sprache) => [
          sprache,
          { ...fremdtext(felderIn(sprache)), ...(machine.has(sprache) ? { maschinell: true } : {}) },
        ]),
      ),
    },
    bilder: inhalte.flatMap((one) => one.html.bilder),
    entfernt: inhalte.reduce((sum, one) => sum + one.html.entfernt, 0),
    stand: tagOf(textOf(leistung, "geaendertDatumZeit")),
    ...(anbieter ? { bezug: { anbieter: anbieter.schluessel } } : {}),
  };
}

/** What the parts of a name say in German, one below the other. */
function germanOf(leistung: XmlElement, name: string): string {
  return leistung.kinder
    .filter((one) => one.name === name)
    .flatMap(inhalteOf)
    .flatMap(({ sprache, html }) => (sprache === "de" ? [html.text] : []))
    .join("\n");
}

/** Costs in the words of the source, or as its figures say them. 2.3 may name several. */
function kostenOf(leistung: XmlElement): string {
  const words = germanOf(leistung, "modulKosten").replace(/\s+/g, " ");
  if (words) return words;
  const named = leistung.kinder.filter((one) => one.name === "modulKosten");
  const figures = named.flatMap((modul) => {
    if (JSON.stringify(modul).includes("KostenFrei")) return ["kostenfrei"];
    const range = [all(modul, "untergrenze")[0], all(modul, "obergrenze")[0]].flatMap((one) => one ?? []);
    const amounts = range.length > 0 ? range : all(modul, "betrag");
    const currency = amounts.map(({ attribute }) => attribute["currencyCode"] ?? "").find(Boolean) ?? "EUR";
    return amounts.length > 0 ? [`${amounts.map(({ text }) => text).join(" – ")} ${currency}`] : [];
  });
  return figures.join("; ");
}

/** Only addresses of the web are taken over. */
function linkOf(onlinedienst: XmlElement): string {
  const link = all(onlinedienst, "link").flatMap((one) => [one, ...all(one, "link")]);
  return link.map(({ text }) => text).find((text) => /^https?:\/\//.test(text)) ?? "";
}

/** Languages whose texts a machine made, as the source says (2.3). */
function machineLanguages(leistung: XmlElement): ReadonlySet<Sprache> {
  const made = all(leistung, "sprachversion").filter(
    (one) => textOf(one, "kennzeichenMaschinelleUebersetzung") === "true",
  );
  return new Set(made.flatMap((one) => spracheOf(textOf(one, "languageCode")) ?? []));
}

/** Entries of a list, or the paragraphs of a text without one. */
function listOf(text: string): string {
  const rows = text.split("\n");
  const entries = rows.filter((row) => /^(?:-|\d+[.)]) /.test(row));
  return lines((entries.length > 0 ? entries : rows).map((row) => row.replace(/^(?:-|\d+[.)]|#+) +/, "")));
}
