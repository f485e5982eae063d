import { writeXlsx } from "#src/platform/tabellen/index.ts";
import { SPALTEN } from "./massnahmen-tabelle.ts";

/** An empty table with the headings that the import knows: measures and offices, no place for persons (AS12). */
export function writeImportVorlage(): Promise<Uint8Array> {
  return writeXlsx([{ name: "Maßnahmen", columns: SPALTEN, rows: [] }]);
}
