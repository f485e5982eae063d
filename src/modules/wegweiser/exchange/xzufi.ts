import { escapeXml } from "#src/shared/escape-xml.ts";
import type { LeistungDaten, WegweiserDaten } from "../views/daten.ts";

const NAMESPACE = "http://xoev.de/schemata/xzufi/2_2_0";

type Words = readonly { readonly sprache: string; readonly text: string }[];

/** A text module with the words of every language that has some; nothing when no language has. */
function modul(code: string, words: Words): string {
  const said = words.filter(({ text }) => text !== "");
  if (said.length === 0) return "";
  const inhalte = said.map(
    ({ sprache, text }) => `<xzufi:inhalt languageCode="${escapeXml(sprache)}">${escapeXml(text)}</xzufi:inhalt>`,
  );
  return `<xzufi:modulText><xzufi:leikaTextmodul><code>${code}</code></xzufi:leikaTextmodul>${inhalte.join("")}</xzufi:modulText>`;
}

function leistung(row: LeistungDaten, agency: string, origin: string): string {
  const every = (of: (text: LeistungDaten["uebersetzungen"][number]) => string, german: string): Words => [
    { sprache: "de", text: german },
    ...row.uebersetzungen.map((text) => ({ sprache: text.sprache, text: of(text) })),
  ];
  const list = (rows: readonly string[]) =>
    rows.length > 0 ? `<ul>${rows.map((one) => `<li>${escapeXml(one)}</li>`).join("")}</ul>` : "";
  const kosten = row.kostenfrei ? "kostenfrei" : row.kosten;
  return [
    "<xzufi:leistung>",
    `<xzufi:id schemeAgencyID="${escapeXml(agency)}">${row.id}</xzufi:id>`,
    modul(
      "03",
      every(({ titel }) => titel, row.titel),
    ),
    modul(
      "05",
      every(({ kurz }) => kurz, row.kurz),
    ),
    modul("08", [{ sprache: "de", text: list(row.unterlagen.map(({ name }) => name)) }]),
    modul(
      "11",
      every(({ schritte }) => list(schritte), list(row.schritte)),
    ),
    modul("15", [{ sprache: "de", text: `${origin}/wegweiser/leistungen/${row.slug}` }]),
    modul("22", [{ sprache: "de", text: row.anbieter?.name ?? "" }]),
    kosten
      ? `<xzufi:modulKosten><xzufi:beschreibung><xzufi:inhalt languageCode="de">${escapeXml(kosten)}</xzufi:inhalt></xzufi:beschreibung></xzufi:modulKosten>`
      : "",
    "<xzufi:versionsinformation>",
    `<xzufi:geaendertDatumZeit>${row.geprueftAm}T00:00:00Z</xzufi:geaendertDatumZeit>`,
    "</xzufi:versionsinformation>",
    "</xzufi:leistung>",
  ].join("");
}

/**
 * The part of XZuFi 2.2 that a county can say of its Leistungen: text modules 03, 05, 08, 11, 15 and 22, costs, and who
 * is zuständig. No LeiKa keys, so no reader may take it for the text of the Land.
 *
 * @param agency stands for the county in every id
 */
export function xzufiMessage({ leistungen }: WegweiserDaten, agency: string, origin: string): string {
  const offices = new Map(
    leistungen.flatMap(({ anbieter }) => (anbieter ? [[anbieter.id as string, anbieter.name]] : [])),
  );
  const einheiten = [...offices].map(([id, name]) => {
    const served = leistungen.filter(({ anbieter }) => anbieter?.id === id);
    const zustaendig = served.map(
      (row) =>
        `<xzufi:zustaendigkeit><xzufi:leistungID schemeAgencyID="${escapeXml(agency)}">${row.id}</xzufi:leistungID></xzufi:zustaendigkeit>`,
    );
    return `<xzufi:organisationseinheit><xzufi:id schemeAgencyID="${escapeXml(agency)}">${id}</xzufi:id><xzufi:name><xzufi:text languageCode="de">${escapeXml(name ?? "")}</xzufi:text></xzufi:name>${zustaendig.join("")}</xzufi:organisationseinheit>`;
  });
  const schreibe = [...leistungen.map((row) => leistung(row, agency, origin)), ...einheiten].map(
    (one) => `<xzufi:schreibe>${one}</xzufi:schreibe>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xzufi:transfer.operation.0201 xmlns:xzufi="${NAMESPACE}">${schreibe.join("\n")}</xzufi:transfer.operation.0201>\n`;
}
