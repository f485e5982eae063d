import { z } from "zod";

const line = z.string();

const abschnittSchema = z.object({
  titel: line,
  /** What stands there when there is nothing to list. */
  leer: line,
  /** Heads of number, title and what is said of it. */
  spalten: z.tuple([line, line, line]),
  zeilen: z.array(z.object({ kennung: line, titel: line, angabe: line })),
  /** What is not listed, in one sentence; empty when everything is. */
  mehr: line,
});

export const auszugDataSchema = z.object({
  landkreis: line,
  titel: line,
  untertitel: line,
  stand: line,
  seiteVon: line,
  farbe: z.object({ farbton: z.number().min(0).max(360), buntheit: z.number().min(0).max(0.09) }),
  fakten: z.array(z.object({ name: line, wert: line })),
  abschnitte: z.array(abschnittSchema),
  kontakteTitel: line,
  kontakte: z.array(z.object({ titel: line, zeilen: z.array(line) })),
  /** Where to read everything. */
  fuss: line,
});
export type AuszugData = z.infer<typeof auszugDataSchema>;
export type AuszugAbschnitt = z.infer<typeof abschnittSchema>;
