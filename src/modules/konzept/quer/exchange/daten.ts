import { type CsvCell, type OutColumn, writeCsv, writeXlsx } from "#src/platform/tabellen/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Zeitangabe } from "../../rules/massnahme.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";
import type { Kurz, MassnahmeKurz } from "../views/present.ts";

/** Grows when a field changes its meaning or goes; new fields do not count. */
const FORMAT_VERSION = 1;

/** What a cross view hands to other programs: a table, and the same with its structure. German in every language. */
export type Daten = {
  /** Name of the file and of the format. */
  readonly name: string;
  /** Of the page that shows the same. */
  readonly pfad: string;
  readonly spalten: readonly string[];
  readonly zeilen: readonly (readonly CsvCell[])[];
  readonly inhalt: Readonly<Record<string, unknown>>;
};

/** Semicolons and a mark for Excel, as all tables of the house. */
export function datenCsv(daten: Daten): string {
  return writeCsv([daten.spalten, ...daten.zeilen]);
}

/** The table as an Excel workbook of one sheet. */
export function datenXlsx(daten: Daten, breiten: readonly number[]): Promise<Uint8Array> {
  const columns: OutColumn[] = daten.spalten.map((header, at) => ({ header, kind: "text", width: breiten[at] ?? 20 }));
  const rows = daten.zeilen.map((zeile) => zeile.map((cell) => (cell === null ? "" : String(cell))));
  return writeXlsx([{ name: daten.name.slice(0, 31), columns, rows }]);
}

export function datenJson(ctx: Ctx, daten: Daten) {
  return {
    format: `wirkungskreis-${daten.name}`,
    version: FORMAT_VERSION,
    stand: ctx.today,
    quelle: `${ctx.mandant.origin}${daten.pfad}`,
    ...daten.inhalt,
  };
}

export const ROLLE_WORT = { federfuehrung: "federführend", mitwirkung: "wirkt mit" } as const;

export function kurzJson({ kennung, titel, feld }: Kurz) {
  return { kennung, titel, handlungsfeld: feld.name };
}

const zeitJson = (zeit: Zeitangabe | null) => (zeit ? { tag: zeit.tag, genauigkeit: zeit.genauigkeit } : null);

export function massnahmeJson(massnahme: MassnahmeKurz) {
  const { ebene, umfang, umsetzung, art, beginn, ende } = massnahme;
  return {
    ...kurzJson(massnahme),
    ebene,
    umfang,
    umsetzung,
    art,
    beginn: zeitJson(beginn),
    ende: zeitJson(ende),
  };
}

/** Columns that every list of Maßnahmen has. */
export const MASSNAHME_SPALTEN = ["Nr.", "Maßnahme", "Handlungsfeld", "Umsetzung", "Beginn", "Ende"] as const;

export function massnahmeZellen({ kennung, titel, feld, umsetzung, art, beginn, ende }: MassnahmeKurz): CsvCell[] {
  const schluss = ende === null && art === "dauerhaft" ? "dauerhaft" : formatZeitangabe(ende);
  return [kennung, titel, feld.name, umsetzung ?? "", formatZeitangabe(beginn), schluss];
}
