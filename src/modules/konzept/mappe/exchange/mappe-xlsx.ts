import type { Ctx } from "#src/platform/ctx.ts";
import { type OutColumn, type OutSheet, type TableFile, writeXlsx } from "#src/platform/tabellen/index.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { Blick } from "../../views/massnahmen.ts";
import {
  BEDARFE,
  BELEGE,
  BLAETTER,
  type BlattDef,
  HANDLUNGSFELDER,
  INDIKATOREN,
  MASSNAHMEN,
  ZIELE,
} from "../rules/blaetter.ts";
import { VERKNUEPFUNGEN } from "../rules/blatt-verknuepfungen.ts";
import { type Tabelle, zellenOf } from "../rules/plan.ts";
import type { MappeNamen } from "../rules/spalte.ts";
import { viewBestand } from "../views/mappe.ts";

/**
 * The whole Konzept as a workbook, one sheet for each kind of thing. What was exported and is imported again changes
 * nothing (MODEL 5.3 rule 16).
 */
export async function exportMappe(ctx: Ctx, blick: Blick): Promise<Uint8Array> {
  const bestand = await viewBestand(ctx, blick);
  const { namen } = bestand;
  return writeXlsx([
    sheetOf(HANDLUNGSFELDER, bestand.handlungsfelder, namen),
    sheetOf(BEDARFE, bestand.bedarfe, namen),
    sheetOf(ZIELE, bestand.ziele, namen),
    sheetOf(MASSNAHMEN, bestand.massnahmen, namen),
    sheetOf(INDIKATOREN, bestand.indikatoren, namen),
    sheetOf(VERKNUEPFUNGEN, bestand.verknuepfungen, namen),
    sheetOf(BELEGE, bestand.belege, namen),
  ]);
}

function sheetOf<T>(def: BlattDef<T>, elemente: ReadonlyMap<string, T>, namen: MappeNamen): OutSheet {
  // The key of a link stands in columns of its own; every other element has one in front.
  const front: readonly OutColumn[] =
    def.schluessel.length === 1 ? [{ header: def.schluessel[0] ?? "", kind: "text", width: 12 }] : [];
  return {
    name: BLAETTER[def.blatt],
    columns: [...front, ...def.spalten.map(({ kopf, breite, art }) => ({ header: kopf, kind: art, width: breite }))],
    rows: [...elemente].map(([key, inhalt]) => [...(front.length > 0 ? [key] : []), ...zellenOf(def, inhalt, namen)]),
  };
}

/** Whether a file has any sheet of the workbook; otherwise it is something else, and "nothing changes" would mislead. */
export function hasBlatt(tabellen: readonly Tabelle[]): boolean {
  const names = new Set(Object.values(BLAETTER).map(suchtext));
  return tabellen.some((one) => names.has(suchtext(one.name)));
}

/** The sheets of a file that was read, each with its first row as heads. */
export function tabellenOf(file: TableFile): Tabelle[] {
  return file.sheets.flatMap(({ name, rows }) => {
    const [head, ...others] = rows;
    if (!head) return [];
    return [
      {
        name,
        kopf: head.cells.map((cell) => cell.text),
        zeilen: others.map((row) => ({ nummer: row.number, zellen: row.cells.map((cell) => cell.text) })),
      },
    ];
  });
}
