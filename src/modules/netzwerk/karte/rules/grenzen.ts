import { suchtext } from "#src/shared/suchtext.ts";
import type { GemeindeId } from "../../rules/ids.ts";

/** Hundred-thousandths of a degree (WGS 84), about a metre: longitude, latitude. */
export type Punkt = readonly [laenge: number, breite: number];
/** A closed line; the first point is not repeated at the end. */
export type Ring = readonly Punkt[];
/** All outer lines and holes of one municipality: what lies inside an odd number of them belongs to it. */
export type Grenze = { readonly gemeindeId: GemeindeId; readonly ringe: readonly Ring[] };

export const PUNKTE_JE_GRAD = 100_000;

/** Degrees as steps. */
export const pointOf = (breite: number, laenge: number): Punkt => [
  Math.round(laenge * PUNKTE_JE_GRAD),
  Math.round(breite * PUNKTE_JE_GRAD),
];

/** One area of a file: the key and the name that stand beside it, either may be missing. */
export type FremdeFlaeche = { readonly schluessel: string; readonly name: string; readonly ringe: readonly Ring[] };

type Gemeinde = { readonly id: GemeindeId; readonly name: string; readonly ags: string };

export type Zuordnung = {
  readonly grenzen: readonly Grenze[];
  /** Municipalities that no area of the file belongs to. */
  readonly ohne: readonly string[];
  /** How many areas of the file are none of ours. */
  readonly fremde: number;
};

/**
 * Which area is which municipality (docs/fachliches/wegweiser.md W90): by Gemeindeschlüssel (8 digits) or
 * Regionalschlüssel (12 digits), and only where a file has neither by its name. Parts of one municipality are put together.
 */
export function assignFlaechen(flaechen: readonly FremdeFlaeche[], gemeinden: readonly Gemeinde[]): Zuordnung {
  const byAgs = new Map(gemeinden.map((one) => [one.ags, one.id]));
  const byName = new Map(gemeinden.map((one) => [suchtext(one.name), one.id]));
  const found = new Map<GemeindeId, Ring[]>();
  let fremde = 0;
  for (const { schluessel, name, ringe } of flaechen) {
    const id = schluessel === "" ? byName.get(suchtext(name)) : byAgs.get(agsOf(schluessel));
    if (id) found.set(id, [...(found.get(id) ?? []), ...ringe]);
    else fremde += 1;
  }
  return {
    grenzen: [...found].map(([gemeindeId, ringe]) => ({ gemeindeId, ringe })),
    ohne: gemeinden.filter((one) => !found.has(one.id)).map((one) => one.name),
    fremde,
  };
}

/** The Gemeindeschlüssel within a Regionalschlüssel: without the four digits of the association. */
function agsOf(schluessel: string): string {
  return schluessel.length === 12 ? schluessel.slice(0, 5) + schluessel.slice(9) : schluessel;
}

/** The box around areas in degrees WGS 84. */
export type Umfang = { readonly west: number; readonly sued: number; readonly ost: number; readonly nord: number };

/** @returns null without areas */
export function umfangOf(grenzen: readonly Grenze[]): Umfang | null {
  const punkte = grenzen.flatMap(({ ringe }) => ringe.flat());
  const [first] = punkte;
  if (!first) return null;
  let [[west, sued], [ost, nord]] = [first, first];
  for (const [laenge, breite] of punkte) {
    west = Math.min(west, laenge);
    ost = Math.max(ost, laenge);
    sued = Math.min(sued, breite);
    nord = Math.max(nord, breite);
  }
  const degrees = (steps: number) => steps / PUNKTE_JE_GRAD;
  return { west: degrees(west), sued: degrees(sued), ost: degrees(ost), nord: degrees(nord) };
}
