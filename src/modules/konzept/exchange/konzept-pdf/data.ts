import { z } from "zod";

/** Several lines are allowed: a blank line begins a paragraph. Empty means: nobody wrote anything. */
const prose = z.string();
/** One line that may be missing. */
const line = z.string();

const massnahmeSchema = z.object({
  /** The county's own number, `M21`; committees cite it. */
  kennung: line,
  titel: line,
  zustaendigkeit: prose,
  /** One statement per paragraph. */
  finanzierung: prose,
  /** Null: the three columns say all there is. */
  /** Null: nothing was reported yet. */
  sachstand: z.object({ stand: line, bericht: prose }).nullable(),
  einzelheiten: z.object({ beschreibung: prose, zeitraum: line, gemeinden: z.array(line) }).nullable(),
});

/** A chapter of the narrative. */
const kapitelSchema = z.object({
  titel: line,
  /** `[^B26]` is where the note of B26 hangs. */
  text: prose,
  /** Text of each note by Kennung; a mark without a note says nothing. */
  fussnoten: z.record(z.string(), prose),
});

const bedarfSchema = z.object({
  kennung: line,
  titel: line,
  beschreibung: prose,
  vorrang: line,
  zielgruppen: z.array(line),
  gemeinden: z.array(line),
  /** Numbers of what is to change. */
  ziele: z.array(line),
});

const zielSchema = z.object({
  kennung: line,
  aussage: line,
  vereinbart: line,
  /** One line each: what is counted and what is to be reached. */
  messungen: z.array(line),
  massnahmen: z.array(line),
});

const handlungsfeldSchema = z.object({
  titel: line,
  zusammenfassung: prose,
  aktuelleSituation: prose,
  trend: prose,
  bedarfe: z.array(bedarfSchema),
  ziele: z.array(zielSchema),
  massnahmen: z.array(massnahmeSchema),
  /** Where the content comes from: resolution, import, date. */
  herkunft: line,
});

/**
 * Words of the document in its language. `{seite}`, `{seiten}`, `{nummer}`, `{anzahl}` are filled in by the template.
 * The county's own words (Handlungsfeld or Themenfeld, Maßnahme or Projekt) are already in them.
 */
const textsSchema = z.object({
  inhalt: line,
  seiteVon: line,
  handlungsfeldVon: line,
  zusammenfassung: line,
  aktuelleSituation: line,
  trend: line,
  massnahmen: line,
  spalteMassnahme: line,
  spalteZustaendigkeit: line,
  spalteFinanzierung: line,
  keineAngabe: line,
  keineMassnahmen: line,
  keineHandlungsfelder: line,
  einzelheiten: line,
  zeitraum: line,
  gemeinden: line,
  bedarfe: line,
  ziele: line,
  vorrang: line,
  fuerWen: line,
  gemessenAn: line,
  vereinbart: line,
  sachstand: line,
  spalteStand: line,
  spalteBericht: line,
  ohneSachstand: line,
  verzeichnis: line,
  verzeichnisErklaerung: line,
  spalteNummer: line,
  spalteSeite: line,
});

export const konzeptPdfDataSchema = z.object({
  landkreis: line,
  titel: line,
  untertitel: line,
  /** "Fassung 2 vom 14. Juli 2025" or "Entwurf 0.6": what may be cited. */
  fassung: line,
  /** "Stand: 21. November 2026", formatted in the language of the document. */
  stand: line,
  /** Who publishes it and how to object, one line each. */
  herausgeber: z.array(line),
  /** The county's colour, as in the stylesheet: `--wk-farbton` and `--wk-buntheit`. */
  farbe: z.object({ farbton: z.number().min(0).max(360), buntheit: z.number().min(0).max(0.09) }),
  /** The picture itself is passed to `renderPdf` under this name; without arms the ring stands there. */
  wappen: z.object({ datei: z.enum(["wappen.svg", "wappen.png", "wappen.jpg"]), alternativtext: line }).nullable(),
  /** Before and after the Handlungsfelder. */
  kapitelDavor: z.array(kapitelSchema),
  kapitelDanach: z.array(kapitelSchema),
  handlungsfelder: z.array(handlungsfeldSchema),
  texte: textsSchema,
});

export type KonzeptPdfData = z.infer<typeof konzeptPdfDataSchema>;
export type KonzeptPdfTexts = KonzeptPdfData["texte"];
