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

export type AnteilFehler = "topf-unbekannt" | "topf-betrag" | "topf-zu-viel";

/**
 * Reads what a candidate draws on which envelope, as people write it: `Kreishaushalt 20.000; Land 15.000; Fachstelle 0,5`.
 * A name alone takes all that is left of what the candidate asks.
 */
export function parseAnteile(
  text: string,
  toepfe: readonly Topf[],
  fordert: { readonly betragCent: Cent | null; readonly stellenHundertstel: number | null },
): { readonly ok: true; readonly anteile: Anteile } | { readonly ok: false; readonly fehler: AnteilFehler } {
  const anteile: Record<string, number> = {};
  const left = { geld: fordert.betragCent ?? 0, stellen: fordert.stellenHundertstel ?? 0 };
  for (const part of text.split(/[;\n]/u).map((one) => one.trim())) {
    if (part === "") continue;
    const topf = toepfe.find(({ name }) => part.toLocaleLowerCase("de").startsWith(name.toLocaleLowerCase("de")));
    if (!topf || topf.key in anteile) return { ok: false, fehler: "topf-unbekannt" };
    const typed = part.slice(topf.name.length).replace(/^[\s:]+/u, "");
    const value = typed === "" ? left[topf.art] : topf.art === "geld" ? parseGeld(typed) : parseStellen(typed);
    if (value === null || value === undefined || value < 0) return { ok: false, fehler: "topf-betrag" };
    if (value > left[topf.art]) return { ok: false, fehler: "topf-zu-viel" };
    left[topf.art] -= value;
    anteile[topf.key] = value;
  }
  return { ok: true, anteile };
}

/** The same back into the field: amounts only where not everything is drawn on one envelope. */
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
      return [
        value === all
          ? name
          : `${name} ${
              (value / 100)
                .toFixed(2)
                .replace(/[.,]?0+$/u, "")
                .replace(".", ",") || "0"
            }`,
      ];
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
