import { z } from "zod";
import { readAufbau } from "./import/aufbau.ts";
import { type Personendaten, PERSONENDATEN } from "#src/shared/personendaten.ts";
import { planImport } from "./import/plan.ts";
import type { BestehendeMassnahme, Bekannt, ImportPlan } from "./import/plan-typen.ts";
import { acceptZuordnung, type ColumnGuess, guessColumns, type ZuordnungReason } from "./import/spalten.ts";
import { SPALTENZIELE, type Spaltenziel } from "./import/spaltennamen.ts";
import type { ImportZeile, Zelle } from "./import/zeile.ts";

/** A sheet of the file, with the columns that were refused: their headings, never a cell of them (AS12). */
export const blattSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  zeilen: z.int(),
  abgelehnt: z.array(z.object({ spalte: z.int(), kopf: z.string(), personendaten: z.enum(PERSONENDATEN) })),
});
export type Blatt = z.infer<typeof blattSchema>;

/** What a person said about the columns. */
export const wunschSchema = z.object({
  /** By index of the column. */
  spalten: z.record(z.string().regex(/^\d{1,3}$/), z.enum(SPALTENZIELE)),
  /** For tables that do not name a Handlungsfeld. */
  handlungsfeld: z.string().max(160),
});
export type Wunsch = z.infer<typeof wunschSchema>;
export const KEIN_WUNSCH: Wunsch = { spalten: {}, handlungsfeld: "" };

export const entscheidungenSchema = z.record(z.string().regex(/^z\d{1,7}-[a-z0-9-]{1,60}$/), z.string().max(40));

export const ergebnisSchema = z.object({
  neu: z.int(),
  geaendert: z.int(),
  unveraendert: z.int(),
  weggelassen: z.int(),
  veroeffentlicht: z.int(),
});
export type Ergebnis = z.infer<typeof ergebnisSchema>;

/** What the reader of the file noticed; the codes of platform/tabellen. */
export const lesehinweiseSchema = z.array(
  z.object({
    code: z.enum(["encoding-guessed", "garbled", "html", "formulas", "hidden-sheet", "cell-errors"]),
    count: z.number(),
    sheet: z.string().optional(),
  }),
);

const zelleSchema = z.object({
  kind: z.enum(["empty", "text", "number", "date", "boolean", "error"]),
  text: z.string(),
});
export const zellenSchema = z.array(zelleSchema.nullable());

/** Rows below the heading that hold Maßnahmen. */
function dataOf(rows: readonly ImportZeile[], felder: readonly string[]) {
  const { kopf, teile } = readAufbau(rows, felder);
  return { kopf, data: teile.flatMap((teil) => (teil.art === "daten" ? [teil.zeile] : [])) };
}

/** The columns of a sheet that hold data about persons. */
export function findAbgelehnte(rows: readonly ImportZeile[]): Blatt["abgelehnt"] {
  const { kopf, data } = dataOf(rows, []);
  return guessColumns(kopf, data).flatMap(({ spalte, kopf: name, sicherheit, personendaten }) =>
    sicherheit === "abgelehnt" && personendaten ? [{ spalte, kopf: name, personendaten }] : [],
  );
}

/** The rows as they are kept: cells of refused columns are gone, their headings stay to name them. */
export function withoutAbgelehnte(
  rows: readonly ImportZeile[],
  abgelehnt: readonly { readonly spalte: number; readonly kopf: string }[],
): readonly ImportZeile[] {
  if (abgelehnt.length === 0) return rows;
  const gone = new Map(abgelehnt.map(({ spalte, kopf }) => [spalte, kopf]));
  const { kopf } = dataOf(rows, []);
  return rows.map((row) => ({
    number: row.number,
    cells: row.cells.map((cell, spalte): Zelle | null => {
      const heading = gone.get(spalte);
      if (heading === undefined) return cell;
      return row.number === kopf?.number ? { kind: "text", text: heading } : null;
    }),
  }));
}

/**
 * A table of persons and not of Maßnahmen: it has columns of persons, and no heading says title, Zuständigkeit or
 * Finanzierung. Nothing of it is kept (AS12).
 */
export function isPersonenliste(rows: readonly ImportZeile[]): boolean {
  const { kopf, data } = dataOf(rows, []);
  const guesses = guessColumns(kopf, data);
  const tells = guesses.some(
    ({ ziel, grund, sicherheit }) =>
      grund === "name" && sicherheit === "sicher" && ["titel", "zustaendigkeit", "finanzierung"].includes(ziel),
  );
  return !tells && guesses.some(({ sicherheit }) => sicherheit === "abgelehnt");
}

/** The sheet a person most likely means: visible, most rows. */
export function chooseBlatt(blaetter: readonly Blatt[]): Blatt | null {
  const visible = blaetter.filter((blatt) => !blatt.hidden && blatt.zeilen > 0);
  return (visible.length > 0 ? visible : blaetter).toSorted((a, b) => b.zeilen - a.zeilen)[0] ?? null;
}

export type Vorschau = {
  readonly spalten: readonly (ColumnGuess & { readonly gewuenscht: Spaltenziel })[];
  readonly zeilen: number;
} & (
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly reason: ZuordnungReason; readonly ziel: Spaltenziel }
);

/** What the table would do to the Konzept: columns as understood, then row by row. Nothing is written. */
export function readVorschau(eingabe: {
  readonly rows: readonly ImportZeile[];
  readonly abgelehnt: readonly { readonly spalte: number; readonly personendaten: Personendaten }[];
  readonly wunsch: Wunsch;
  readonly entscheidungen: Readonly<Record<string, string>>;
  readonly bekannt: Bekannt;
  readonly existing: readonly BestehendeMassnahme[];
}): Vorschau {
  const { rows, wunsch, bekannt, existing, entscheidungen: decisions } = eingabe;
  const { kopf, data } = dataOf(
    rows,
    bekannt.felder.map(({ name }) => name),
  );
  const refused = new Map(eingabe.abgelehnt.map(({ spalte, personendaten }) => [spalte, personendaten]));
  const guesses = guessColumns(kopf, data).map((guess): ColumnGuess => {
    const personendaten = refused.get(guess.spalte);
    if (!personendaten) return guess;
    return {
      ...guess,
      ziel: "nicht-uebernehmen",
      sicherheit: "abgelehnt",
      grund: "personendaten",
      personendaten,
      beispiel: "",
    };
  });
  const wishes = new Map(Object.entries(wunsch.spalten).map(([spalte, ziel]) => [Number(spalte), ziel]));
  const spalten = guesses.map((guess) => ({
    ...guess,
    gewuenscht: guess.sicherheit === "abgelehnt" ? guess.ziel : (wishes.get(guess.spalte) ?? guess.ziel),
  }));
  const accepted = acceptZuordnung(guesses, wishes);
  if (!accepted.ok) return { spalten, zeilen: data.length, ok: false, reason: accepted.reason, ziel: accepted.ziel };
  const vorgabe = wunsch.handlungsfeld === "" ? {} : { vorgabe: { handlungsfeld: wunsch.handlungsfeld } };
  const plan = planImport({ ...bekannt, rows, mapping: accepted.value, existing, decisions, ...vorgabe });
  return { spalten, zeilen: data.length, ok: true, plan };
}

/** Changes when the plan would do something else: what a person saw is what is taken over. */
export function fingerprintOf(plan: ImportPlan): string {
  const told = plan.zeilen.map(({ zeile, art, massnahmeId, unterschiede, entwurf }) => [
    zeile,
    art,
    massnahmeId,
    unterschiede,
    art === "neu" ? entwurf : null,
  ]);
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (const char of JSON.stringify(told)) {
    const code = char.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
}

/** What is proposed for every question that is still open, by its key. */
export function suggestionsOf(plan: ImportPlan): Record<string, string> {
  const open = plan.zeilen
    .flatMap((zeile) => zeile.probleme)
    .filter((problem) => problem.gewaehlt === null && problem.vorschlag !== null);
  return Object.fromEntries(open.map(({ schluessel, vorschlag }) => [schluessel, vorschlag ?? ""]));
}
