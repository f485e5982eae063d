import { z } from "zod";

const line = z.string();

/** A run of words that stayed, came or went. */
const stueckSchema = z.object({ art: z.enum(["gleich", "neu", "gestrichen"]), text: line });

const blockSchema = z.discriminatedUnion("art", [
  /** A heading; each level stands under the one above. A new sheet begins with every Anlage. */
  z.object({
    art: z.literal("ueberschrift"),
    ebene: z.union([z.literal(2), z.literal(3)]),
    text: line,
    neueSeite: z.boolean(),
  }),
  z.object({ art: z.literal("text"), text: line }),
  z.object({ art: z.literal("klein"), text: line }),
  /** `breiten` are shares of the width, one for each column. */
  z.object({
    art: z.literal("tabelle"),
    spalten: z.array(line),
    breiten: z.array(z.number().positive()),
    zeilen: z.array(z.array(line)),
  }),
  /** Something that changed: what happened to it, its name, and what reads differently. */
  z.object({
    art: z.literal("eintrag"),
    was: line,
    titel: line,
    zeilen: z.array(z.object({ name: line, stuecke: z.array(stueckSchema) })),
  }),
]);

/** A paper: a head, facts, and blocks from top to bottom. */
export const papierDataSchema = z.object({
  landkreis: line,
  /** Above the title: what kind of paper this is, with its number. */
  art: line,
  titel: line,
  stand: line,
  seiteVon: line,
  farbe: z.object({ farbton: z.number().min(0).max(360), buntheit: z.number().min(0).max(0.09) }),
  /** Stands on every page: who may not read it. Empty for everybody. */
  vermerk: line,
  fakten: z.array(z.object({ name: line, wert: line })),
  bloecke: z.array(blockSchema),
  /** Words that mark what came and what went. */
  marken: z.object({ neu: line, gestrichen: line }),
  fuss: line,
});
export type PapierData = z.infer<typeof papierDataSchema>;
export type PapierBlock = PapierData["bloecke"][number];
