import { unreachable } from "#src/shared/unreachable.ts";
import { writeCsv, writeXlsx } from "#src/platform/tabellen/index.ts";
import { textIn, type Umfrage } from "../../umfrage/rules/definition.ts";
import { type Rohantwort, type Rohtabelle, rohtabelleOf, VORSPANN } from "../rules/ausgabe.ts";
import type { Spalte } from "../rules/spalten.ts";
import type { Ausgabe } from "./ausgaben.ts";
import { labelOf } from "./spalten-worte.ts";
import { spsOf } from "./sps.ts";

const TYPEN: Readonly<Record<Ausgabe, string>> = {
  csv: "text/csv; charset=utf-8",
  sps: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

async function xlsxOf(umfrage: Umfrage, { kopf, zeilen, spalten }: Rohtabelle): Promise<Uint8Array> {
  const kinds = [...VORSPANN.map((one) => (one === "eingereicht" ? "date" : "text")), ...spalten.map(kindOf)] as const;
  const legend = spalten.map((one) => [
    one.name,
    labelOf(one, umfrage),
    one.optionen
      .map(({ code, text }) => `${code} = ${textIn(text, umfrage.grundsprache, umfrage.grundsprache).text}`)
      .join("; "),
  ]);
  return writeXlsx([
    {
      name: "Antworten",
      columns: kopf.map((header, at) => ({ header, kind: kinds[at] ?? "text", width: 16 })),
      rows: zeilen,
    },
    {
      name: "Spalten",
      columns: ["code", "frage", "werte"].map((header) => ({ header, kind: "text" as const, width: 50 })),
      rows: legend,
    },
  ]);
}

const kindOf = ({ art }: Spalte) =>
  art === "zahl" || art === "berechnet" ? "number" : art === "datum" ? "date" : "text";

/** Raw answers as a file. Texts that a spreadsheet would calculate are guarded (SECURITY T70). */
export async function writeRohdaten(
  umfrage: Umfrage,
  antworten: readonly Rohantwort[],
  ausgabe: Ausgabe,
  kennung: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  const tabelle = rohtabelleOf(umfrage, antworten);
  const text = (words: string) => new TextEncoder().encode(words);
  const type = TYPEN[ausgabe];
  switch (ausgabe) {
    case "csv":
      return { type, bytes: text(writeCsv([tabelle.kopf, ...tabelle.zeilen])) };
    case "sps":
      return { type, bytes: text(spsOf(umfrage, tabelle, `${kennung}-antworten.csv`)) };
    case "xlsx":
      return { type, bytes: await xlsxOf(umfrage, tabelle) };
    case "json":
      return { type, bytes: text(`${JSON.stringify({ umfrage: kennung, antworten }, null, 1)}\n`) };
    default:
      return unreachable(ausgabe);
  }
}
