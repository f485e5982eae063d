const SHOWN = 40;

export type Zeilenproblem = {
  /** Row in the file, 0 for the file as a whole. */
  readonly zeile: number;
  /** Letter of the column, empty for the row as a whole. */
  readonly spalte: string;
  readonly text: string;
};

/** What has to be mended in a table, place by place; not more than a console shows. */
export function problemLines(probleme: readonly Zeilenproblem[]): string[] {
  const places = probleme.slice(0, SHOWN).map(({ zeile, spalte, text }) => {
    const place = [zeile > 0 ? `Zeile ${zeile}` : "Datei", spalte ? `Spalte ${spalte}` : ""];
    return `  ${place.filter(Boolean).join(", ")}: ${text}`;
  });
  return [...places, ...(probleme.length > SHOWN ? [`  und ${probleme.length - SHOWN} weitere`] : [])];
}
