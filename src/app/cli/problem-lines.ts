import type { ImportProblem } from "#src/modules/konzept/exchange/import-massnahmen-file.ts";

const SHOWN = 40;

/** What has to be mended in a table, place by place; not more than a console shows. */
export function problemLines(probleme: readonly ImportProblem[]): string[] {
  const places = probleme.slice(0, SHOWN).map(({ zeile, spalte, text }) => {
    const place = [zeile > 0 ? `Zeile ${zeile}` : "Datei", spalte ? `Spalte ${spalte}` : ""];
    return `  ${place.filter(Boolean).join(", ")}: ${text}`;
  });
  return [...places, ...(probleme.length > SHOWN ? [`  und ${probleme.length - SHOWN} weitere`] : [])];
}
