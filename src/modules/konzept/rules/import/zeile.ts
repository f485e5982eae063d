/** A cell of a foreign table, as the reader in platform/tabellen gives it. Numbers are written with a dot, days in ISO. */
export type Zelle = {
  readonly kind: "empty" | "text" | "number" | "date" | "boolean" | "error";
  readonly text: string;
};

/** One row with the number a person sees in her spreadsheet. Null: a cell of a column that is not kept. */
export type ImportZeile = { readonly number: number; readonly cells: readonly (Zelle | null)[] };

/** The text of a cell for people: one space between words, lines kept, composed letters. Errors such as `#REF!` are empty. */
export function zellText(zelle: Zelle | null | undefined): string {
  if (!zelle || zelle.kind === "empty" || zelle.kind === "error") return "";
  return tidyText(zelle.text);
}

/** As `zellText`, for text from anywhere: what decides whether two texts are the same. */
export function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/gu, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Number of columns of the widest row. */
export function breiteOf(zeilen: readonly ImportZeile[]): number {
  return zeilen.reduce((most, zeile) => Math.max(most, zeile.cells.length), 0);
}

export function isLeer(zeile: ImportZeile): boolean {
  return zeile.cells.every((zelle) => zellText(zelle) === "");
}
