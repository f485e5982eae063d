import { type Antworten, Sicht } from "../../umfrage/rules/antworten.ts";
import { isLeer, type Wert } from "../../umfrage/rules/ausdruck.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import { klasseAt, klassenOf } from "./klassen.ts";
import { type Auswertungsfrage, type Kategorie, listAuswertungsfragen, type Merkmal } from "./merkmale.ts";

/** An answer as it is stored. */
export type Gegeben = Pick<Antworten, "werte" | "gesehen">;

/**
 * The answers to one Merkmal: for everybody the number of the answer; after the last one stands "no answer", then "not
 * asked". `von` says whose entry it is where entries of a group are counted.
 */
export type Spalte = { readonly werte: readonly number[]; readonly von: readonly number[] | null };

export type Textantwort = { readonly von: number; readonly zelle: string; readonly text: string };

/** All answers to a survey, column by column. */
export type Datensatz = {
  /** How many answered. */
  readonly anzahl: number;
  readonly fragen: readonly Auswertungsfrage[];
  readonly spalten: ReadonlyMap<string, Spalte>;
  /** Numbers as given, by Merkmal, with whose they are. */
  readonly zahlen: ReadonlyMap<string, readonly { readonly von: number; readonly wert: number }[]>;
  /** Orders as given, by question. */
  readonly reihen: ReadonlyMap<string, readonly { readonly von: number; readonly codes: readonly string[] }[]>;
  readonly texte: ReadonlyMap<string, readonly Textantwort[]>;
};

/** One column while it is filled. Numbers keep their place in the list of numbers until their classes are known. */
class Sammler {
  readonly merkmal: Merkmal;
  /** Where the value stands, for a question outside of groups. */
  readonly zelle: string;
  readonly zahlen: { von: number; wert: number }[] = [];
  readonly #werte: number[] = [];
  readonly #von: number[] | null;
  readonly #codes: ReadonlyMap<string, number>;
  readonly #code: string;
  readonly #ohne: number;

  constructor(frage: Auswertungsfrage, merkmal: Merkmal) {
    this.merkmal = merkmal;
    this.zelle = frage.schluessel + merkmal.zelle;
    this.#von = frage.gruppe === null ? null : [];
    this.#codes = new Map(merkmal.kategorien.map(({ code }, at) => [code, at]));
    this.#code = merkmal.kategorien[0]?.code ?? "";
    this.#ohne = isNumber(merkmal) ? -1 : merkmal.kategorien.length;
  }

  add(von: number, asked: boolean, wert: Wert | undefined): void {
    this.#von?.push(von);
    this.#werte.push(asked ? this.#read(von, wert) : isNumber(this.merkmal) ? -2 : this.#ohne + 1);
  }

  #read(von: number, wert: Wert | undefined): number {
    const list = typeof wert === "object" ? wert : null;
    switch (this.merkmal.lesart) {
      case "wert":
        return this.#codes.get(typeof wert === "string" ? wert : "") ?? this.#ohne;
      case "erster":
        return this.#codes.get(list?.[0] ?? "") ?? this.#ohne;
      case "enthaelt":
        return list?.includes(this.#code) ? 0 : this.#ohne;
      case "nichts":
        return isLeer(wert) ? 0 : this.#ohne;
      case "da":
        return isLeer(wert) ? this.#ohne : 0;
      default:
        return this.#readNumber(von, wert);
    }
  }

  #readNumber(von: number, wert: Wert | undefined): number {
    const number = this.merkmal.lesart === "jahr" ? Number(String(wert ?? "").slice(0, 4)) : wert;
    if (typeof number !== "number" || !Number.isFinite(number) || wert === undefined) return this.#ohne;
    this.zahlen.push({ von, wert: number });
    return this.zahlen.length - 1;
  }

  finish(): { merkmal: Merkmal; spalte: Spalte } {
    const { merkmal } = this;
    if (!isNumber(merkmal)) return { merkmal, spalte: { werte: this.#werte, von: this.#von } };
    const klassen = klassenOf(
      this.zahlen.map((one) => one.wert),
      merkmal.lesart === "jahr",
    );
    const kategorien = klassen.map((klasse): Kategorie => {
      const code = `${klasse.von}-${klasse.bis ?? ""}`;
      return { code, konzept: code, name: { art: "klasse", klasse }, zahl: null };
    });
    const werte = this.#werte.map((one) =>
      one < 0 ? klassen.length - 1 - one : klasseAt(klassen, this.zahlen[one]?.wert ?? Number.NaN),
    );
    return { merkmal: { ...merkmal, kategorien }, spalte: { werte, von: this.#von } };
  }
}

const isNumber = ({ lesart }: Merkmal) => lesart === "zahl" || lesart === "jahr";

/**
 * Reads all answers once. "No answer" and "not asked" are told apart by what respondents saw (EG1); what is no answer of
 * the question, as after an import, is none.
 */
export function buildDatensatz(umfrage: Umfrage, antworten: readonly Gegeben[]): Datensatz {
  const fragen = listAuswertungsfragen(umfrage);
  const plan = fragen.map((frage) => ({ frage, sammler: frage.merkmale.map((one) => new Sammler(frage, one)) }));
  const reihen = new Map<string, { von: number; codes: readonly string[] }[]>();
  const texte = new Map<string, Textantwort[]>();
  const take = (von: number, werte: Gegeben["werte"], asked: boolean, key: string, at: (typeof plan)[number]): void => {
    const isOwn = key === at.frage.schluessel;
    let zelle: string | undefined;
    let wert: Wert | undefined;
    for (const one of at.sammler) {
      // The boxes of a multiple choice all look at one value.
      if (one.merkmal.zelle !== zelle) {
        zelle = one.merkmal.zelle;
        wert = werte[isOwn ? one.zelle : key + zelle];
      }
      one.add(von, asked, wert);
    }
    if (!asked) return;
    const { schluessel, typ } = at.frage;
    const own = werte[key];
    if (typ === "rang" && Array.isArray(own)) push(reihen, schluessel, { von, codes: own });
    for (const ending of at.frage.texte) {
      const text = werte[key + ending];
      if (typeof text === "string" && text.trim() !== "") push(texte, schluessel, { von, zelle: ending, text });
    }
  };
  for (const [von, { werte, gesehen }] of antworten.entries()) {
    const seen = new Set(gesehen);
    let sicht: Sicht | undefined;
    for (const at of plan) {
      const { schluessel, typ, gruppe } = at.frage;
      if (gruppe === null) {
        if (typ === "gruppe") sicht ??= new Sicht(umfrage, { sprache: umfrage.grundsprache, werte, gesehen });
        const asked =
          typ === "gruppe"
            ? (sicht?.visible(schluessel, null) ?? false)
            : seen.has(schluessel) || werte[schluessel] !== undefined;
        take(von, typ === "gruppe" ? { ...werte, [schluessel]: werte[schluessel] ?? 0 } : werte, asked, schluessel, at);
        continue;
      }
      const entries = werte[gruppe];
      const code = schluessel.slice(gruppe.length + 1);
      for (let n = 1; n <= (typeof entries === "number" ? entries : 0); n++) {
        const key = `${gruppe}.${n}.${code}`;
        take(von, werte, seen.has(key) || werte[key] !== undefined, key, at);
      }
    }
  }
  const spalten = new Map<string, Spalte>();
  const zahlen = new Map<string, Sammler["zahlen"]>();
  const finished = plan.map(({ frage, sammler }) => ({
    ...frage,
    merkmale: sammler.map((one) => {
      const { merkmal, spalte } = one.finish();
      spalten.set(merkmal.schluessel, spalte);
      if (one.zahlen.length > 0) zahlen.set(merkmal.schluessel, one.zahlen);
      return merkmal;
    }),
  }));
  return { anzahl: antworten.length, fragen: finished, spalten, zahlen, reihen, texte };
}

function push<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}
