import { z } from "zod";
import { FORMATE } from "../rules/format.ts";

/** Words in one language; whoever copies them out of the PDF gets them in reading order. */
const stueck = z.strictObject({ text: z.string(), lang: z.string(), dir: z.enum(["ltr", "rtl"]) });

const zeile = z.strictObject({
  /** `kasten` has a box to tick, `nummer` stands before a step. */
  art: z.enum(["titel", "kopf", "text", "kasten", "nummer"]),
  nummer: z.number().int(),
  /** The same line in each language of the sheet, the reader's own first. */
  seiten: z.array(stueck).min(1).max(2),
});

export const handzettelSchema = z.strictObject({
  format: z.enum(FORMATE),
  pt: z.number(),
  rand: z.number(),
  spalten: z.array(z.strictObject({ lang: z.string(), dir: z.enum(["ltr", "rtl"]) })),
  zeilen: z.array(zeile),
  stand: z.array(stueck),
  adresse: z.string(),
  qrWorte: z.string(),
  landkreis: z.string(),
  farbe: z.strictObject({ farbton: z.number().min(0).max(360), buntheit: z.number().min(0).max(0.09) }),
});
export type HandzettelData = z.infer<typeof handzettelSchema>;
export type Stueck = z.infer<typeof stueck>;
export type Zeile = z.infer<typeof zeile>;
