import { type OutSheet, writeXlsx } from "#src/platform/tabellen/write-xlsx.ts";

export type Table = readonly (readonly string[])[];

/** A county's table as offices keep it: four columns, names spelled as they come, one remark too many. */
export const KOPF = ["Handlungsfeld", "Maßnahme", "Zuständigkeit", "Aussagen zur Finanzierung", "Notiz"] as const;
const FELD = "Öffentlichkeit und Begegnung";
export const ZEILEN: Table = [
  [FELD, "„Haltung zeigen“ in jeder Gemeinde", "Landkreis, Städte und Gemeinden", "aus vorhandenen Ressourcen", "x"],
  [FELD, "Mehr Beiträge in den Amtsblättern", "Landkreis, Städte und Gemeinden", "aus vorhandenen Ressourcen", "x"],
  [
    FELD,
    "Führungen für Ärztinnen und Ärzte aus dem Ausland",
    "Landkreis, Städte und Gemeinden",
    "noch offen – 50 % fehlen",
    "x",
  ],
];

export const asTsv = (table: Table) => table.map((row) => row.join("\t")).join("\n");

/** As Excel in Germany writes it: semicolons, Windows-1252. */
export function asCsv(table: Table): Buffer {
  const text = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\r\n");
  const special: Record<string, number> = { "„": 0x84, "“": 0x93, "–": 0x96, "€": 0x80 };
  return Buffer.from([...text].map((sign) => special[sign] ?? sign.codePointAt(0) ?? 0x3f));
}

export function asXlsx([head = [], ...rows]: Table): Promise<Buffer> {
  const columns: OutSheet["columns"] = head.map((header) => ({ header, kind: "text", width: 30 }));
  return writeXlsx([{ name: "Tabelle1", columns, rows: rows.map((row) => [...row]) }]);
}
