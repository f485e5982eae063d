import { z } from "zod";
import { datumSchema } from "#src/shared/datum.ts";
import { BERICHTSARTEN } from "./bericht.ts";

const text = z.string();

export const SPALTENBREITEN = ["nr", "schmal", "weit"] as const;

const abschnittSchema = z.strictObject({
  titel: text,
  /** With numerator, denominator and what was left out where there is a number. */
  text,
  /** What stands there when there is nothing to list. */
  leer: text,
  spalten: z.array(z.strictObject({ titel: text, breite: z.enum(SPALTENBREITEN) })),
  zeilen: z.array(z.array(text)),
});

/**
 * A report as it is frozen: words, ready to be shown. Page, PDF and Excel are made of this and of nothing else, so that
 * they stay the same whatever becomes of the data (B4, MODEL 5.3 rule 15).
 */
export const dokumentSchema = z.strictObject({
  version: z.literal(1),
  art: z.enum(BERICHTSARTEN),
  landkreis: text,
  titel: text,
  untertitel: text,
  /** The day on which it was frozen. */
  stichtag: datumSchema,
  von: datumSchema,
  bis: datumSchema,
  oeffentlich: z.boolean(),
  vorwort: text,
  kennzahlen: z.array(z.strictObject({ name: text, wert: text })),
  abschnitte: z.array(abschnittSchema),
  /** 1 for the first; a correction is the next one and says what it corrects. */
  nummer: z.int().min(1),
  berichtigung: text,
  vorgaengerHash: text,
});
export type Dokument = z.infer<typeof dokumentSchema>;
export type Abschnitt = z.infer<typeof abschnittSchema>;

/** What is written before it is known which revision it becomes. */
export type Vorschau = Omit<Dokument, "nummer" | "berichtigung" | "vorgaengerHash">;

export type BerichtVorschau<Luecke = unknown> = {
  readonly dokument: Vorschau;
  /** Who is missing. */
  readonly luecken: readonly Luecke[];
  /** Where the name of a person may stand (B8). */
  readonly namen: readonly string[];
  /** Names this state: another one as soon as anything in it changes. */
  readonly stand: string;
};
