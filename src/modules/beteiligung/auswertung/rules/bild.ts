import type { Auswertungsfrage, Kategorie, Merkmal } from "./merkmale.ts";
import { type Genannt, nameOf, titelOf, type Worte } from "./nennen.ts";
import type { Fragetafel, Kreuztafel, Tafelmerkmal, Zelle } from "./tafel.ts";

/** Below this base, shares have no decimals (SURVEYS 4.3). */
const GENAU_AB = 100;

export type Bildzelle = { readonly anzahl: Zelle; readonly prozent: number | null };
export type Bildzeile = {
  /** The Merkmal, and the answer under which it can be evidence; empty for "no answer". */
  readonly frage: string;
  readonly code: string;
  readonly name: Genannt;
  readonly zelle: Bildzelle;
};

type Kopf = {
  readonly schluessel: string;
  readonly titel: Genannt;
  readonly gefragt: number;
  readonly nichtGefragt: number;
};
/** What is said in one sentence: the answer that most gave. */
export type Spitze = { readonly name: Genannt; readonly zu: Genannt | null; readonly zelle: Bildzelle };

/** One question as it is drawn: a list of answers, or rows and columns. */
export type Fragebild = Kopf & { readonly spitze: Spitze | null } & (
    | { readonly form: "liste"; readonly zeilen: readonly Bildzeile[] }
    | {
        readonly form: "raster";
        readonly spalten: readonly { readonly code: string; readonly name: Genannt }[];
        readonly zeilen: readonly {
          readonly schluessel: string;
          readonly name: Genannt;
          readonly zellen: readonly Bildzelle[];
          readonly ohne: Zelle;
        }[];
      }
  );

/** A share of a base in percent; null where there is nothing to divide. */
export function prozentOf(anzahl: Zelle, basis: number): number | null {
  if (anzahl === null || basis <= 0) return null;
  const factor = basis < GENAU_AB ? 1 : 10;
  return Math.round((anzahl / basis) * 100 * factor) / factor;
}

const zelleOf = (anzahl: Zelle, basis: number): Bildzelle => ({ anzahl, prozent: prozentOf(anzahl, basis) });

/** The answers of a Merkmal as a table counted them: classes of numbers stand in the table. */
function kategorienOf(merkmal: Merkmal, tafel: Tafelmerkmal): Pick<Kategorie, "code" | "name">[] {
  return tafel.codes.map((code, at) => {
    const klasse = tafel.klassen[at];
    const own = merkmal.kategorien.find((one) => one.code === code);
    return { code, name: klasse ? { art: "klasse", klasse } : (own?.name ?? { art: "wort", wort: "sonstiges" }) };
  });
}

/** How a question is drawn, from a table of it. */
export function bildOf(frage: Auswertungsfrage, tafel: Fragetafel, worte: Worte): Fragebild {
  const { gefragt, nichtGefragt } = tafel;
  const kopf = { schluessel: frage.schluessel, titel: titelOf(frage.titel, worte), gefragt, nichtGefragt };
  const pairs = tafel.merkmale.flatMap((counted) => {
    const merkmal = frage.merkmale.find((one) => one.schluessel === counted.schluessel);
    return merkmal ? [{ merkmal, counted }] : [];
  });
  const [first] = pairs;
  if (first && pairs.every(({ merkmal }) => merkmal.art === "kreuz")) {
    const zeilen = pairs.map(({ merkmal, counted }) => ({
      frage: frage.typ === "mehrfach" ? frage.schluessel : merkmal.schluessel,
      code: counted.codes[0] ?? "",
      name: merkmal.name ? nameOf(merkmal.name, worte) : kopf.titel,
      zelle: zelleOf(counted.zellen[0] ?? null, gefragt),
    }));
    return { ...kopf, form: "liste", zeilen, spitze: spitzeOf(zeilen.filter((one) => one.code !== "nichts")) };
  }
  if (first && pairs.length === 1 && !first.merkmal.name) {
    const { counted, merkmal } = first;
    const zeilen = kategorienOf(merkmal, counted).map(({ code, name }, at) => ({
      frage: merkmal.schluessel,
      code,
      name: nameOf(name, worte),
      zelle: zelleOf(counted.zellen[at] ?? null, gefragt),
    }));
    const none = { text: worte.wort("ohne"), lang: worte.sprache };
    const ohne = { frage: merkmal.schluessel, code: "", name: none, zelle: zelleOf(counted.ohne, gefragt) };
    return { ...kopf, form: "liste", zeilen: [...zeilen, ohne], spitze: spitzeOf(zeilen) };
  }
  return { ...kopf, ...rasterOf(pairs, gefragt, worte) };
}

function rasterOf(pairs: readonly { merkmal: Merkmal; counted: Tafelmerkmal }[], gefragt: number, worte: Worte) {
  const spalten = new Map<string, Genannt>();
  for (const { merkmal, counted } of pairs)
    for (const { code, name } of kategorienOf(merkmal, counted)) spalten.set(code, nameOf(name, worte));
  const zeilen = pairs.map(({ merkmal, counted }) => ({
    schluessel: merkmal.schluessel,
    name: merkmal.name ? nameOf(merkmal.name, worte) : { text: merkmal.schluessel, lang: worte.sprache },
    zellen: [...spalten.keys()].map((code) => {
      const at = counted.codes.indexOf(code);
      return zelleOf(at < 0 ? 0 : (counted.zellen[at] ?? null), gefragt);
    }),
    ohne: counted.ohne,
  }));
  const all = zeilen.flatMap((zeile) =>
    zeile.zellen.map((zelle, at) => ({ name: [...spalten.values()][at] ?? zeile.name, zu: zeile.name, zelle })),
  );
  return {
    form: "raster" as const,
    spalten: [...spalten].map(([code, name]) => ({ code, name })),
    zeilen,
    spitze: spitzeOf(all),
  };
}

function spitzeOf(all: readonly { name: Genannt; zu?: Genannt; zelle: Bildzelle }[]): Spitze | null {
  const told = all.filter((one) => (one.zelle.anzahl ?? 0) > 0);
  const [best] = told.toSorted((a, b) => (b.zelle.anzahl ?? 0) - (a.zelle.anzahl ?? 0));
  return best ? { name: best.name, zu: best.zu ?? null, zelle: best.zelle } : null;
}

export type Kreuzbild = {
  readonly schluessel: string;
  readonly zeile: Genannt;
  readonly spalte: Genannt;
  readonly spalten: readonly Genannt[];
  readonly zeilen: readonly {
    readonly name: Genannt;
    /** Of the row, as its own table tells it. */
    readonly basis: Zelle;
    readonly zellen: readonly Bildzelle[];
  }[];
};

type Seite = { readonly frage: Auswertungsfrage; readonly merkmal: Merkmal };

/** @param basen how often the answers of the row were given, by code */
export function kreuzbildOf(
  tafel: Kreuztafel,
  zeile: Seite,
  spalte: Seite,
  basen: ReadonlyMap<string, Zelle>,
  klassen: (merkmal: string) => Tafelmerkmal | undefined,
  worte: Worte,
): Kreuzbild {
  const titel = ({ frage, merkmal }: Seite): Genannt => {
    const own = titelOf(frage.titel, worte);
    return merkmal.name ? { ...own, text: `${own.text} – ${nameOf(merkmal.name, worte).text}` } : own;
  };
  const names = ({ merkmal }: Seite, codes: readonly string[]) => {
    const table = klassen(merkmal.schluessel);
    const all = new Map((table ? kategorienOf(merkmal, table) : merkmal.kategorien).map((one) => [one.code, one.name]));
    return codes.map((code) => nameOf(all.get(code) ?? { art: "wort", wort: "sonstiges" }, worte));
  };
  const rows = names(zeile, tafel.zeilen);
  return {
    schluessel: tafel.schluessel,
    zeile: titel(zeile),
    spalte: titel(spalte),
    spalten: names(spalte, tafel.spalten),
    zeilen: tafel.zellen.map((zellen, at) => {
      const basis = basen.get(tafel.zeilen[at] ?? "") ?? null;
      return {
        name: rows[at] ?? { text: "", lang: worte.sprache },
        basis,
        zellen: zellen.map((anzahl) => ({ anzahl, prozent: basis === null ? null : prozentOf(anzahl, basis) })),
      };
    }),
  };
}
