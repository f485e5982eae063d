import { schluesselOf } from "../../umfrage/rules/antworten.ts";
import {
  type Frage,
  fragenOf,
  type Gruppe,
  type Option,
  SONSTIGES,
  type Texte,
  type Umfrage,
} from "../../umfrage/rules/definition.ts";

export type Spaltenart = "kreuz" | "rang" | "wahl" | "janein" | "zahl" | "datum" | "text" | "berechnet" | "datei";

/** One column of a table of answers. */
export type Spalte = {
  /** Ours, and the heading of what we hand out: `themen.a`, `bedarf.spr`. */
  readonly name: string;
  /** What LimeSurvey calls it: `themen_a`, `bedarf_spr`, `istsoll_spr_1`. */
  readonly fremd: readonly string[];
  /** The words of a heading, part by part, each in every way it may be written. */
  readonly worte: readonly (readonly string[])[];
  /** Where the answer is kept. */
  readonly zelle: string;
  readonly art: Spaltenart;
  /** Which box of a multiple choice, which place of a ranking (from 1). */
  readonly kasten: string | null;
  readonly platz: number | null;
  readonly optionen: readonly Option[];
  readonly frage: Frage;
  /** The repeatable group it belongs to, and its number there. */
  readonly eintrag: { readonly gruppe: Gruppe; readonly nummer: number } | null;
};

const KOMMENTAR = ["Kommentar", "Comment", "تعليق"];
const SONSTIGES_WORTE = ["Sonstiges", "Other", "أخرى"];
const all = (texte: Texte): string[] => Object.values(texte);

const ARTEN: Partial<Record<Frage["typ"], Spaltenart>> = {
  janein: "janein",
  einwilligung: "kreuz",
  zahl: "zahl",
  mehrzahl: "zahl",
  datum: "datum",
  berechnet: "berechnet",
  datei: "datei",
};

type Stamm = Pick<Spalte, "name" | "fremd" | "zelle" | "worte" | "frage" | "eintrag">;

/** Columns of one question where it stands. `stamm` is the column of the question as a whole. */
function spaltenOf(stamm: Stamm): Spalte[] {
  const { frage } = stamm;
  const base: Spalte = { ...stamm, art: ARTEN[frage.typ] ?? "text", kasten: null, platz: null, optionen: [] };
  const part = (code: string, foreign: readonly string[], worte: readonly string[], more: Partial<Spalte>): Spalte => ({
    ...base,
    name: `${stamm.name}.${code}`,
    fremd: stamm.fremd.flatMap((one) => foreign.map((each) => `${one}_${each}`)),
    worte: [...stamm.worte, worte],
    zelle: `${stamm.zelle}.${code}`,
    ...more,
  });
  const other = (kommentar: boolean): Spalte[] => [
    ...("sonstiges" in frage && frage.sonstiges
      ? [part(SONSTIGES, [SONSTIGES], SONSTIGES_WORTE, { art: "text" })]
      : []),
    ...(kommentar ? [part("kommentar", ["comment"], KOMMENTAR, { art: "text" })] : []),
  ];
  switch (frage.typ) {
    case "hinweis":
      return [];
    case "einfach":
      return [{ ...base, art: "wahl", optionen: frage.optionen }, ...other(frage.kommentar)];
    case "mehrfach":
      return [
        ...frage.optionen.flatMap(({ code, konzept, text }) => {
          const foreign = [konzept || code, code];
          const box = part(code, foreign, all(text), { art: "kreuz", kasten: code, zelle: stamm.zelle });
          const words = part(
            `${code}.kommentar`,
            foreign.map((one) => `${one}comment`),
            all(text),
            { art: "text" },
          );
          return frage.kommentar ? [box, { ...words, worte: [...words.worte, KOMMENTAR] }] : [box];
        }),
        ...other(false),
      ];
    case "rang":
      return frage.optionen.map((_, at) => {
        const place = String(at + 1);
        const words = [`Rank ${place}`, `Rang ${place}`];
        const { optionen } = frage;
        return part(place, [place], words, { art: "rang", platz: at + 1, optionen, zelle: stamm.zelle });
      });
    case "matrix":
      return frage.zeilen.flatMap(({ code, konzept, text }) =>
        frage.skalen.map((skala, at) => {
          const isDual = frage.skalen.length > 1;
          const foreign = [konzept || code, code].map((one) => (isDual ? `${one}_${String(at)}` : one));
          const row = part(at === 0 ? code : `${code}.2`, foreign, all(text), {
            art: "wahl",
            optionen: skala.optionen,
          });
          const scale = [`Skala ${String(at + 1)}`, `Scale ${String(at + 1)}`, ...all(skala.titel)];
          return isDual ? { ...row, worte: [...row.worte, scale] } : row;
        }),
      );
    case "tabelle": {
      const art = frage.inhalt === "text" ? "text" : frage.inhalt === "zahl" ? "zahl" : "kreuz";
      return frage.zeilen.flatMap((row) =>
        frage.spalten.map((column) => {
          const foreign = `${row.konzept || row.code}_${column.konzept || column.code}`;
          const both = [foreign, `${row.code}_${column.code}`];
          const cell = part(`${row.code}.${column.code}`, both, all(row.text), { art });
          return { ...cell, worte: [...cell.worte, all(column.text)] };
        }),
      );
    }
    case "mehrtext":
    case "mehrzahl":
      return frage.zeilen.map(({ code, konzept, text }) => part(code, [konzept || code, code], all(text), {}));
    default:
      return [base];
  }
}

/** The columns of a table of answers, in the order of the questions; entries of a group one after the other. */
export function listSpalten(umfrage: Umfrage): Spalte[] {
  return umfrage.seiten.flatMap(fragenOf).flatMap(({ frage, gruppe }) => {
    const titel = all(frage.titel);
    const foreign = [...new Set([frage.konzept || frage.code, frage.code])];
    if (!gruppe)
      return spaltenOf({ name: frage.code, fremd: foreign, zelle: frage.code, worte: [titel], frage, eintrag: null });
    return Array.from({ length: gruppe.max }, (_, at) => at + 1).flatMap((nummer) => {
      const zelle = schluesselOf(frage, gruppe, nummer);
      const fremd = foreign.map((one) => `${gruppe.code}_e${String(nummer)}_${one}`);
      const worte = [all(gruppe.titel), [`${gruppe.code} ${String(nummer)}`], titel];
      return spaltenOf({ name: zelle, fremd, zelle, worte, frage, eintrag: { gruppe, nummer } });
    });
  });
}
