import { Temporal } from "temporal-polyfill";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { type Feiertag, wochentag } from "../../rules/zeiten.ts";

type Jahrestag = {
  readonly name: string;
  /** Days after Easter Sunday, or month and day. */
  readonly tag: number | string | ((jahr: number) => Datum);
  /** Keys of the Länder where it holds; none: in all. */
  readonly laender?: readonly string[];
};

/** The Wednesday before the 23rd of November. */
function bussUndBettag(jahr: number): Datum {
  const last = `${jahr}-11-22` as Datum;
  return addDays(last, -((wochentag(last) + 4) % 7));
}

/** The Feiertagsgesetze as of 2026, without those of single municipalities and those that are always Sundays. */
const TAGE: readonly Jahrestag[] = [
  { name: "Neujahr", tag: "01-01" },
  { name: "Heilige Drei Könige", tag: "01-06", laender: ["08", "09", "15"] },
  { name: "Internationaler Frauentag", tag: "03-08", laender: ["11", "13"] },
  { name: "Karfreitag", tag: -2 },
  { name: "Ostermontag", tag: 1 },
  { name: "Tag der Arbeit", tag: "05-01" },
  { name: "Christi Himmelfahrt", tag: 39 },
  { name: "Pfingstmontag", tag: 50 },
  { name: "Fronleichnam", tag: 60, laender: ["05", "06", "07", "08", "09", "10"] },
  { name: "Mariä Himmelfahrt", tag: "08-15", laender: ["10"] },
  { name: "Weltkindertag", tag: "09-20", laender: ["16"] },
  { name: "Tag der Deutschen Einheit", tag: "10-03" },
  {
    name: "Reformationstag",
    tag: "10-31",
    laender: ["01", "02", "03", "04", "12", "13", "14", "15", "16"],
  },
  { name: "Allerheiligen", tag: "11-01", laender: ["05", "07", "08", "09", "10"] },
  { name: "Buß- und Bettag", tag: bussUndBettag, laender: ["14"] },
  { name: "1. Weihnachtstag", tag: "12-25" },
  { name: "2. Weihnachtstag", tag: "12-26" },
];

/**
 * The public holidays of a Land in one year, in order (W100). What holds in single municipalities only (Mariä
 * Himmelfahrt in Bavaria, Fronleichnam in parts of Saxony and Thuringia) is the county's to add.
 *
 * @param land two digits of the amtlicher Schlüssel; an unknown one has what holds everywhere
 */
export function feiertageOf(land: string, jahr: number): Feiertag[] {
  const ostern = easterSunday(jahr);
  return TAGE.filter(({ laender }) => laender?.includes(land) ?? true)
    .map(({ name, tag }) => ({
      name,
      datum:
        typeof tag === "number"
          ? addDays(ostern, tag)
          : typeof tag === "string"
            ? (`${jahr}-${tag}` as Datum)
            : tag(jahr),
    }))
    .toSorted((a, b) => (a.datum < b.datum ? -1 : 1));
}

/** What stands there with what the law adds: a day that somebody named keeps its name. */
export function withFeiertage(stehen: readonly Feiertag[], neu: readonly Feiertag[]): Feiertag[] {
  const named = new Map([...neu, ...stehen].map(({ datum, name }) => [datum, name]));
  return [...named].map(([datum, name]) => ({ datum, name })).toSorted((a, b) => (a.datum < b.datum ? -1 : 1));
}

/** Working days between a public holiday and a weekend, from today on: the days on which offices like to close (W101). */
export function brueckentage(feiertage: readonly Feiertag[], heute: Datum): { datum: Datum; nach: string }[] {
  const taken = new Set(feiertage.map(({ datum }) => datum));
  return feiertage
    .flatMap(({ datum, name }) => {
      const tag = wochentag(datum);
      const bridge = tag === 4 ? addDays(datum, 1) : tag === 2 ? addDays(datum, -1) : null;
      return bridge !== null && bridge >= heute && !taken.has(bridge) ? [{ datum: bridge, nach: name }] : [];
    })
    .toSorted((a, b) => (a.datum < b.datum ? -1 : 1));
}

/** Of the Gregorian calendar, after Meeus. */
function easterSunday(jahr: number): Datum {
  const golden = jahr % 19;
  const century = Math.floor(jahr / 100);
  const rest = jahr % 100;
  const corrected = century - Math.floor((century + 8) / 25) + 1;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(corrected / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({
    year: jahr,
    month: Math.floor(days / 31),
    day: (days % 31) + 1,
  }).toString() as Datum;
}
