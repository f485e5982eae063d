import type { Translate } from "#src/platform/i18n/texts.ts";
import { type CsvCell, writeCsv } from "#src/platform/tabellen/index.ts";
import { formatOeffnungszeiten } from "../rules/zeiten-eingabe.ts";
import type { WegweiserKey } from "../texts/index.ts";
import type { OrtDaten, WegweiserDaten } from "../views/daten.ts";

type Text = Translate<WegweiserKey>;

/** All Leistungen as a table with German semicolons. */
export function leistungenCsv({ leistungen }: WegweiserDaten, text: Text, origin: string): string {
  const head = [
    "csv.leistung",
    "csv.kurz",
    "csv.lebenslagen",
    "csv.anbieter",
    "csv.anlaufstelle",
    "csv.strasse",
    "csv.plz",
    "csv.ort",
    "csv.raum",
    "csv.unterlagen",
    "csv.termin",
    "csv.kosten",
    "csv.online",
    "csv.textsprachen",
    "csv.geprueft",
    "csv.verantwortlich",
    "csv.adresse",
  ] as const;
  return writeCsv([
    head.map((key) => text(key)),
    ...leistungen.map((row): CsvCell[] => [
      row.titel,
      row.kurz,
      row.lebenslagen.map(({ namen }) => namen.de ?? "").join(", "),
      row.anbieter?.name ?? "",
      row.anlaufstelle?.name ?? "",
      row.anlaufstelle?.strasse ?? "",
      row.anlaufstelle?.plz ?? "",
      row.anlaufstelle?.ort ?? "",
      row.raum,
      row.unterlagen.map(({ name }) => name).join(", "),
      text(`termin.${row.termin}`),
      row.kostenfrei ? text("kosten.keine") : row.kosten,
      row.online,
      ["de", ...row.uebersetzungen.map(({ sprache }) => sprache)].join(", "),
      row.geprueftAm,
      row.verantwortlich,
      `${origin}/wegweiser/leistungen/${row.slug}`,
    ]),
  ]);
}

export function lebenslagenCsv({ lebenslagen }: WegweiserDaten, text: Text, origin: string): string {
  const head = ["csv.lebenslage", "csv.anzahl", "csv.adresse"] as const;
  return writeCsv([
    head.map((key) => text(key)),
    ...lebenslagen.map(({ slug, namen, anzahlLeistungen }): CsvCell[] => [
      namen.de ?? "",
      anzahlLeistungen,
      `${origin}/wegweiser/lebenslagen/${slug}`,
    ]),
  ]);
}

export function anlaufstellenCsv(orte: readonly OrtDaten[], text: Text): string {
  const head = [
    "csv.anlaufstelle",
    "csv.gemeinde",
    "csv.strasse",
    "csv.plz",
    "csv.ort",
    "csv.haltestelle",
    "csv.gehminuten",
    "csv.zugang",
    "csv.zeiten",
  ] as const;
  return writeCsv([
    head.map((key) => text(key)),
    ...orte.map((ort): CsvCell[] => [
      ort.name,
      ort.gemeinde ?? "",
      ort.strasse,
      ort.plz,
      ort.ort,
      ort.haltestelle,
      ort.gehminuten,
      ort.barrierefrei === "unbekannt" ? "" : text(`ort.zugang.${ort.barrierefrei}`),
      formatOeffnungszeiten(ort.zeiten).replaceAll("\n", "; "),
    ]),
  ]);
}
