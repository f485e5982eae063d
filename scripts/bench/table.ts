/** One line of the result: what was measured, against what, and the promise. */
export type Line = {
  readonly what: string;
  readonly measured: string;
  readonly reference: string;
  /** Measured by reference; what "good" means stands in `budget`. */
  readonly ratio: number | null;
  readonly budget: string;
  readonly held: boolean | null;
};

export function printTable(lines: readonly Line[]): void {
  const rows = [
    ["Was", "gemessen", "Vergleich im selben Lauf", "Verhältnis", "Zusage", ""],
    ...lines.map((line) => [
      line.what,
      line.measured,
      line.reference,
      line.ratio === null ? "–" : line.ratio.toFixed(2),
      line.budget,
      line.held === null ? "nicht gemessen" : line.held ? "gehalten" : "VERFEHLT",
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`);
  }
}
