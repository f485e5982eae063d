import { type Antworten, Sicht } from "../../umfrage/rules/antworten.ts";
import type { Wert } from "../../umfrage/rules/ausdruck.ts";
import type { Umfrage } from "../../umfrage/rules/definition.ts";
import { klasseAt, klassenOf } from "./klassen.ts";
import { type Auswertungsfrage, listAuswertungsfragen, type Merkmal } from "./merkmale.ts";

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

const UNGEFRAGT = -2;
const OHNE = -1;

class Sammler {
  readonly werte: number[] = [];
  readonly von: number[] = [];
  readonly zahlen: { von: number; wert: number }[] = [];
  readonly merkmal: Merkmal;
  readonly #codes: ReadonlyMap<string, number>;

  constructor(one: Merkmal) {
    this.merkmal = one;
    this.#codes = new Map(one.kategorien.map(({ code }, at) => [code, at]));
  }

  add(von: number, asked: boolean, wert: Wert | undefined): void {
    this.von.push(von);
    this.werte.push(asked ? this.#read(von, wert) : UNGEFRAGT);
  }

  #read(von: number, wert: Wert | undefined): number {
    switch (this.merkmal.lesart) {
      case "wert":
        return (typeof wert === "string" ? this.#codes.get(wert) : undefined) ?? OHNE;
      case "erster":
        return (Array.isArray(wert) && wert[0] !== undefined ? this.#codes.get(wert[0]) : undefined) ?? OHNE;
      case "enthaelt":
        return Array.isArray(wert) && wert.some((one) => this.#codes.has(one)) ? 0 : OHNE;
      case "nichts":
        return wert === undefined || (Array.isArray(wert) && wert.length === 0) ? 0 : OHNE;
      case "da":
        return wert === undefined || wert === "" ? OHNE : 0;
      default:
        return this.#readNumber(von, wert);
    }
  }

  /** Which class it is in is told at the end. */
  #readNumber(von: number, wert: Wert | undefined): number {
    const number = this.merkmal.lesart === "jahr" ? Number(String(wert ?? "").slice(0, 4)) : wert;
    if (typeof number !== "number" || !Number.isFinite(number) || wert === undefined) return OHNE;
    this.zahlen.push({ von, wert: number });
    return this.zahlen.length - 1;
  }

  finish(entries: boolean): { merkmal: Merkmal; spalte: Spalte } {
    const isNumber = this.merkmal.lesart === "zahl" || this.merkmal.lesart === "jahr";
    const klassen = isNumber
      ? klassenOf(
          this.zahlen.map((one) => one.wert),
          this.merkmal.lesart === "jahr",
        )
      : [];
    const merkmal: Merkmal = isNumber
      ? {
          ...this.merkmal,
          kategorien: klassen.map((klasse) => {
            const code = `${klasse.von}-${klasse.bis ?? ""}`;
            return { code, konzept: code, name: { art: "klasse", klasse }, zahl: null };
          }),
        }
      : this.merkmal;
    const none = merkmal.kategorien.length;
    const werte = this.werte.map((one) => {
      if (one < 0) return one === OHNE ? none : none + 1;
      return isNumber ? klasseAt(klassen, this.zahlen[one]?.wert ?? Number.NaN) : one;
    });
    return { merkmal, spalte: { werte, von: entries ? this.von : null } };
  }
}

/**
 * Reads all answers once. "No answer" and "not asked" are told apart by what respondents saw (AW1); what is no answer of
 * the question, as after an import, is none.
 */
export function buildDatensatz(umfrage: Umfrage, antworten: readonly Gegeben[]): Datensatz {
  const fragen = listAuswertungsfragen(umfrage);
  const plan = fragen.map((frage) => ({ frage, sammler: frage.merkmale.map((one) => new Sammler(one)) }));
  const reihen = new Map<string, { von: number; codes: readonly string[] }[]>();
  const texte = new Map<string, Textantwort[]>();
  const take = (von: number, werte: Gegeben["werte"], asked: boolean, key: string, at: (typeof plan)[number]): void => {
    for (const one of at.sammler) one.add(von, asked, werte[key + one.merkmal.zelle]);
    if (!asked) return;
    const { schluessel, typ } = at.frage;
    const own = werte[key];
    if (typ === "rang" && Array.isArray(own)) push(reihen, schluessel, { von, codes: own });
    for (const zelle of at.frage.texte) {
      const text = werte[key + zelle];
      if (typeof text === "string" && text.trim() !== "") push(texte, schluessel, { von, zelle, text });
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
      const { merkmal, spalte } = one.finish(frage.gruppe !== null);
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
