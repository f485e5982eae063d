import type { Datum } from "#src/shared/datum.ts";
import { addDays, yearOf } from "#src/shared/datum.ts";
import type { Massnahmenart, Zeitangabe } from "../../rules/massnahme.ts";

/** The years that a plan shows, both included. */
export type Fenster = { readonly von: number; readonly bis: number };

export const JAHRE_HOECHSTENS = 10;
const JAHR = /^(?:19|20|21)\d{2}$/;

/**
 * The years asked for: three from this year on unless the address says otherwise.
 *
 * @returns null when what was asked for is no span of one to ten years
 */
export function parseFenster(von: string | null, bis: string | null, heute: Datum): Fenster | null {
  const start = von ? Number(JAHR.test(von) ? von : Number.NaN) : yearOf(heute);
  const end = bis ? Number(JAHR.test(bis) ? bis : Number.NaN) : start + 2;
  if (!(end >= start) || end - start >= JAHRE_HOECHSTENS) return null;
  return { von: start, bis: end };
}

/** First and last day that a Zeitangabe can mean: `2027` is any day of 2027. */
export function spanOf({ tag, genauigkeit }: Zeitangabe): { readonly von: Datum; readonly bis: Datum } {
  if (genauigkeit === "tag") return { von: tag, bis: tag };
  const year = yearOf(tag);
  if (genauigkeit === "jahr") return { von: `${year}-01-01` as Datum, bis: `${year}-12-31` as Datum };
  const month = Number(tag.slice(5, 7));
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return { von: `${tag.slice(0, 7)}-01` as Datum, bis: addDays(next as Datum, -1) };
}

/** A stretch of the drawn years in percent of their whole width. `weich`: the thing may run then, nobody said so exactly. */
export type Strecke = { readonly von: number; readonly bis: number; readonly weich: boolean };

export type Balken = {
  readonly strecken: readonly Strecke[];
  /** It began before the years drawn, or ends after them. */
  readonly davor: boolean;
  readonly danach: boolean;
};

const dayOfYear = (datum: Datum) =>
  Math.round((Date.parse(datum) - Date.parse(`${datum.slice(0, 4)}-01-01`)) / 86_400_000);
const daysIn = (year: number) => (Date.parse(`${year + 1}-01-01`) - Date.parse(`${year}-01-01`)) / 86_400_000;

/** Where a day begins, in percent; every year is equally wide. Below 0 and above 100 outside the years drawn. */
function at(datum: Datum, { von, bis }: Fenster): number {
  const year = yearOf(datum);
  return ((year - von + dayOfYear(datum) / daysIn(year)) / (bis - von + 1)) * 100;
}

const round = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 10) / 10;

/**
 * What a plan draws for something with these days. A beginning or end known to the year is drawn soft over the whole
 * year, never as its first of January; one that is not known at all is soft up to the edge.
 *
 * @returns null when nothing of it falls into the years drawn, or neither day is known
 */
export function balkenOf(beginn: Zeitangabe | null, ende: Zeitangabe | null, fenster: Fenster): Balken | null {
  if (!beginn && !ende) return null;
  const first = beginn ? spanOf(beginn) : null;
  const last = ende ? spanOf(ende) : null;
  const starts = first ? at(first.von, fenster) : Number.NEGATIVE_INFINITY;
  const ends = last ? at(addDays(last.bis, 1), fenster) : Number.POSITIVE_INFINITY;
  if (starts >= 100 || ends <= 0) return null;
  // Known to be running: from the last day it can have begun to the first day it can have ended.
  const sureFrom = first && beginn?.genauigkeit !== "tag" ? at(addDays(first.bis, 1), fenster) : starts;
  const sureTo = last && ende?.genauigkeit !== "tag" ? at(last.von, fenster) : ends;
  const [from, to] = [first ? sureFrom : sureTo, last ? sureTo : sureFrom];
  const strecken =
    from < to
      ? [
          { von: starts, bis: from, weich: true },
          { von: from, bis: to, weich: false },
          { von: to, bis: ends, weich: true },
        ]
      : [{ von: starts, bis: ends, weich: true }];
  return {
    strecken: strecken
      .map((strecke) => ({ ...strecke, von: round(strecke.von), bis: round(strecke.bis) }))
      .filter((strecke) => strecke.bis > strecke.von),
    davor: starts < 0,
    danach: ends > 100,
  };
}

export type Zeitlich = {
  readonly art: Massnahmenart | null;
  readonly beginn: Zeitangabe | null;
  readonly ende: Zeitangabe | null;
};

/**
 * Where something stands in a plan.
 * - `dauerhaft` a permanent task without an end: stands apart, it has no bar that could end (R040);
 * - `ohne-zeit` nobody has said when;
 * - `ausserhalb` it is over before the years drawn, or begins after them.
 */
export function platzOf(zeit: Zeitlich, fenster: Fenster): "balken" | "dauerhaft" | "ohne-zeit" | "ausserhalb" {
  if (zeit.art === "dauerhaft" && !zeit.ende) return "dauerhaft";
  if (!zeit.beginn && !zeit.ende) return "ohne-zeit";
  return balkenOf(zeit.beginn, zeit.ende, fenster) ? "balken" : "ausserhalb";
}

/** What ends in which year, earliest first (R040). A permanent task or one without an end is not in it. */
export function auslaufOf<T extends Zeitlich>(
  massnahmen: readonly T[],
): readonly { readonly jahr: number; readonly massnahmen: readonly T[] }[] {
  const years = Map.groupBy(
    massnahmen.filter((one) => one.ende !== null),
    (one) => yearOf((one.ende as Zeitangabe).tag),
  );
  return [...years].map(([jahr, list]) => ({ jahr, massnahmen: list })).toSorted((a, b) => a.jahr - b.jahr);
}
