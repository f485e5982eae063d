import type { Cent } from "#src/shared/geld.ts";
import { parseGeld } from "#src/shared/geld.ts";
import { parseStellen } from "../../rules/massnahme-eingabe.ts";

export const TOPFARTEN = ["geld", "stellen"] as const;
export type Topfart = (typeof TOPFARTEN)[number];
export const MOST_TOEPFE = 6;

/** One envelope of a round beside its whole frame: a programme, a budget line, the posts of an office. */
export type Topf = {
  /** Candidates name it by this. */
  readonly key: string;
  readonly name: string;
  readonly art: Topfart;
  /** Cent, or hundredths of a post. */
  readonly grenze: number;
};

/** The key of the envelope in this row of the form; candidates keep it when the name is corrected. */
export const topfKey = (row: number): string => `topf-${row + 1}`;

/** What a candidate draws on each envelope, by its key, in the unit of the envelope. What is on none draws on the frame only. */
export type Anteile = Readonly<Record<string, number>>;

export type TopfFehler = "topf-ohne-grenze" | "topf-doppelt";

/** What is wrong with the envelopes of a round (AW16): each has a limit, and no two begin with the same words. */
export function findTopfFehler(toepfe: readonly Topf[]): TopfFehler | null {
  const names = toepfe.map(({ name }) => name.toLocaleLowerCase("de"));
  if (toepfe.some(({ grenze }) => !Number.isInteger(grenze) || grenze < 0)) return "topf-ohne-grenze";
  const same = names.some((name, at) => names.some((other, place) => place !== at && other.startsWith(name)));
  return same ? "topf-doppelt" : null;
}

/** Typed in the field of an envelope: all that the candidate asks and no other envelope gives. */
export const REST = "Rest";

export type AnteilFehler = {
  readonly key: string;
  readonly fehler: "topf-betrag" | "topf-zu-viel" | "topf-zwei-reste";
};

/**
 * Reads what a candidate draws on which envelope, an amount or `Rest` for each of them. An empty field is nothing.
 *
 * @param typed by the key of the envelope
 * @param fordert what the candidate asks: no more can be drawn, and the rest is counted from it
 */
export function readAnteile(
  typed: Readonly<Record<string, string | undefined>>,
  toepfe: readonly Topf[],
  fordert: { readonly betragCent: Cent | null; readonly stellenHundertstel: number | null },
): { readonly ok: true; readonly anteile: Anteile } | ({ readonly ok: false } & AnteilFehler) {
  const anteile: Record<string, number> = {};
  const left = { geld: fordert.betragCent ?? 0, stellen: fordert.stellenHundertstel ?? 0 };
  const wordOf = (key: string) => (typed[key] ?? "").trim();
  const isRest = (key: string) => wordOf(key).toLowerCase() === REST.toLowerCase();
  const amountsFirst = toepfe.toSorted((one, other) => Number(isRest(one.key)) - Number(isRest(other.key)));
  const rests = new Set<Topfart>();
  for (const { key, art } of amountsFirst) {
    const word = wordOf(key);
    if (word === "") continue;
    const value = isRest(key) ? left[art] : art === "geld" ? parseGeld(word) : parseStellen(word);
    if (isRest(key) && rests.has(art)) return { ok: false, key, fehler: "topf-zwei-reste" };
    if (isRest(key)) rests.add(art);
    if (value === null || value === undefined || value < 0) return { ok: false, key, fehler: "topf-betrag" };
    if (value > left[art]) return { ok: false, key, fehler: "topf-zu-viel" };
    left[art] -= value;
    anteile[key] = value;
  }
  return { ok: true, anteile };
}

/** An amount of an envelope as its field reads it back: `12000`, `0,5`. */
export function formatAnteil(value: number | undefined): string {
  if (value === undefined) return "";
  return (value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2).replace(/0$/u, "")).replace(".", ",");
}

/** In one line, for tables: amounts only where not everything is drawn on one envelope. */
export function formatAnteile(
  anteile: Anteile,
  toepfe: readonly Topf[],
  fordert: { readonly betragCent: number | null; readonly stellenHundertstel: number | null },
): string {
  return toepfe
    .flatMap(({ key, name, art }) => {
      const value = anteile[key];
      if (value === undefined) return [];
      const all = art === "geld" ? fordert.betragCent : fordert.stellenHundertstel;
      return [value === all ? name : `${name} ${formatAnteil(value)}`];
    })
    .join("; ");
}

/** What some candidates draw on an envelope together. */
export type TopfSumme = Topf & {
  readonly belegt: number;
  /** Below zero when it is exceeded: a warning, never a block. */
  readonly frei: number;
};

export function topfSummen(
  vorschlaege: readonly { readonly anteile: Anteile }[],
  toepfe: readonly Topf[],
): readonly TopfSumme[] {
  return toepfe.map((topf) => {
    const belegt = vorschlaege.reduce((sum, one) => sum + (one.anteile[topf.key] ?? 0), 0);
    return { ...topf, belegt, frei: topf.grenze - belegt };
  });
}
