import type { Ctx } from "#src/platform/ctx.ts";
import { type CsvCell, type OutColumn, writeCsv, writeXlsx } from "#src/platform/tabellen/index.ts";
import type { Zeitangabe } from "../rules/massnahme.ts";
import type { MassnahmeInhalt } from "../rules/massnahme-inhalt.ts";
import type { MassnahmenFilter } from "../rules/massnahmen-filter.ts";
import { EBENE_WORT, finanzierungZelle, zustaendigkeitZelle } from "../rules/zellen.ts";
import { formatZeitangabe } from "../rules/zeitangabe.ts";
import { type AlleMassnahmen, type Blick, listAlleMassnahmen } from "../views/massnahmen.ts";

/**
 * The table of Maßnahmen as a file. Its headings are those that the import knows, so that what was exported, changed in
 * a spreadsheet and imported again meets the same Maßnahmen (MODEL 5.3 rule 16). German in every language.
 */
export const SPALTEN: readonly OutColumn[] = [
  { header: "Nr.", kind: "text", width: 8 },
  { header: "Handlungsfeld", kind: "text", width: 28 },
  { header: "Maßnahme", kind: "text", width: 50 },
  { header: "Beschreibung", kind: "text", width: 60 },
  { header: "Zuständigkeit", kind: "text", width: 50 },
  { header: "Aussagen zur Finanzierung", kind: "text", width: 40 },
  { header: "Beginn", kind: "date", width: 12 },
  { header: "Ende", kind: "date", width: 12 },
  { header: "Gemeinden", kind: "text", width: 30 },
  { header: "Zielgruppen", kind: "text", width: 40 },
  { header: "Querschnittsthemen", kind: "text", width: 30 },
  { header: "Ebene", kind: "text", width: 14 },
];

export const DAUERHAFT = "dauerhaft";

/** A real day where the day is known, otherwise "2027" or "06/2027" as text. */
function zeitZelle(zeit: Zeitangabe | null): string {
  return zeit?.genauigkeit === "tag" ? zeit.tag : formatZeitangabe(zeit);
}

function endeZelle({ art, ende }: MassnahmeInhalt): string {
  return ende === null && art === "dauerhaft" ? DAUERHAFT : zeitZelle(ende);
}

function rowsOf({ massnahmen, zeilen, namen, themen }: AlleMassnahmen): string[][] {
  const names = (ids: readonly string[], map: ReadonlyMap<string, string>) =>
    ids
      .map((id) => map.get(id) ?? "")
      .filter((name) => name !== "")
      .toSorted((a, b) => a.localeCompare(b, "de"))
      .join("; ");
  return massnahmen.map(({ kennung, inhalt }, at) => [
    kennung,
    zeilen[at]?.handlungsfeld.name ?? "",
    inhalt.titel,
    inhalt.beschreibung,
    zustaendigkeitZelle(inhalt, namen),
    finanzierungZelle(inhalt, namen),
    zeitZelle(inhalt.beginn),
    endeZelle(inhalt),
    inhalt.umfang === "kreisweit" ? "" : names(inhalt.gemeindeIds, namen.gemeinden),
    names(inhalt.zielgruppeIds, themen.zielgruppen),
    names(inhalt.querschnittsthemaIds, themen.querschnittsthemen),
    EBENE_WORT[inhalt.ebene],
  ]);
}

/** The Maßnahmen that the actor may see and that fit the filter, as CSV with semicolons and a mark for Excel. */
export async function exportMassnahmenCsv(ctx: Ctx, filter: MassnahmenFilter, blick: Blick): Promise<string> {
  const rows = rowsOf(await listAlleMassnahmen(ctx, filter, blick));
  const days = (cell: string): CsvCell => (/^\d{4}-\d{2}-\d{2}$/.test(cell) ? germanDay(cell) : cell);
  return writeCsv([SPALTEN.map((spalte) => spalte.header), ...rows.map((row) => row.map(days))]);
}

/** The same as an Excel workbook. */
export async function exportMassnahmenXlsx(ctx: Ctx, filter: MassnahmenFilter, blick: Blick): Promise<Uint8Array> {
  const rows = rowsOf(await listAlleMassnahmen(ctx, filter, blick));
  return writeXlsx([{ name: "Maßnahmen", columns: SPALTEN, rows }]);
}

function germanDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day}.${month}.${year}`;
}
