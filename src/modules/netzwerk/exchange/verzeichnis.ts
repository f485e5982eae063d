import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import type { Translate } from "#src/platform/i18n/texts.ts";
import { without } from "#src/shared/without.ts";
import type { OrganigrammKnoten } from "../rules/organigramm.ts";
import type { NetzwerkKey } from "../texts/index.ts";
import type { OrganigrammEinheit } from "../views/fachstelle.ts";
import type { GemeindeInList } from "../views/gemeinde.ts";
import type { viewVerzeichnisDaten } from "../views/verzeichnis.ts";

type StelleDaten = Awaited<ReturnType<typeof viewVerzeichnisDaten>>[number];
type Text = Translate<NetzwerkKey>;

/** Public Stellen for other programs; field by field, so that nothing internal slips out. */
export function stellenJson(rows: readonly StelleDaten[], origin: string) {
  return {
    format: "wirkungskreis/netzwerk/1",
    stellen: rows.map((row) => ({
      name: row.name,
      nameUebersetzt: row.nameUebersetzt,
      kurzname: row.kurzname,
      adresse: `${origin}/netzwerk/${row.slug}`,
      art: row.art,
      gehoertZumLandkreis: row.gehoertZumLandkreis,
      sphaere: row.sphaere,
      sektor: row.sektor || null,
      gemeinde: row.gemeindeName,
      aufgabe: row.aufgabe,
      sprachen: row.sprachen,
      anschrift: { strasse: row.strasse, plz: row.plz, ort: row.ort, raum: row.raum },
      telefon: row.telefon,
      email: row.email,
      website: row.website,
      geprueftAm: row.geprueftAm,
    })),
  };
}

/** The same as a table with German semicolons. */
export function stellenCsv(rows: readonly StelleDaten[], text: Text): string {
  const head = [
    "csv.name",
    "csv.kurzname",
    "csv.art",
    "csv.sphaere",
    "csv.sektor",
    "csv.gemeinde",
    "csv.aufgabe",
    "csv.sprachen",
    "csv.strasse",
    "csv.plz",
    "csv.ort",
    "csv.telefon",
    "csv.email",
    "csv.website",
    "csv.geprueft",
  ] as const;
  return writeCsv([
    head.map((key) => text(key)),
    ...rows.map((row): CsvCell[] => [
      row.name,
      row.kurzname,
      text(`art.${row.art}`),
      text(`sphaere.${row.sphaere}`),
      row.sektor ? text(`sektor.${row.sektor}`) : "",
      row.gemeindeName ?? "",
      row.aufgabe,
      row.sprachen.join(", "),
      row.strasse,
      row.plz,
      row.ort,
      row.telefon,
      row.email,
      row.website,
      row.geprueftAm,
    ]),
  ]);
}

export function gemeindenJson(rows: readonly GemeindeInList[], origin: string) {
  return {
    format: "wirkungskreis/gemeinden/1",
    gemeinden: rows.map((row) => ({
      ...without(row, "id", "slug", "stellen", "planungsregionId", "verwaltungsgemeinschaftId"),
      adresse: `${origin}/gemeinden/${row.slug}`,
      anzahlStellen: row.stellen,
    })),
  };
}

export function gemeindenCsv(rows: readonly GemeindeInList[], text: Text): string {
  const head = [
    "csv.name",
    "csv.art",
    "csv.ags",
    "csv.ars",
    "csv.einwohner",
    "csv.stichtag",
    "csv.flaeche",
    "csv.region",
    "csv.verband",
    "csv.strasse",
    "csv.plz",
    "csv.ort",
    "csv.telefon",
    "csv.email",
    "csv.website",
  ] as const;
  return writeCsv([
    head.map((key) => text(key)),
    ...rows.map((row): CsvCell[] => [
      row.name,
      text(`gemeindeart.${row.art}`),
      row.ags,
      row.ars,
      row.einwohner,
      row.einwohnerStichtag,
      row.flaecheHektar === null ? null : row.flaecheHektar / 100,
      row.region,
      row.verband,
      row.strasse,
      row.plz,
      row.ort,
      row.telefon,
      row.email,
      row.website,
    ]),
  ]);
}

/** The organisation chart as rows: level, unit, superior. */
export function organigrammCsv(tree: readonly OrganigrammKnoten<OrganigrammEinheit>[], text: Text): string {
  const rows: CsvCell[][] = [];
  const walk = (nodes: typeof tree, level: number, above: string) => {
    for (const { einheit, unter } of nodes) {
      rows.push([level, einheit.name, einheit.kurzname, text(`art.${einheit.art}`), above]);
      walk(unter, level + 1, einheit.name);
    }
  };
  walk(tree, 1, "");
  const head = ["csv.stufe", "csv.name", "csv.kurzname", "csv.art", "csv.ueber"] as const;
  return writeCsv([head.map((key) => text(key)), ...rows]);
}
