import { Temporal } from "temporal-polyfill";
import { addDays, daysBetween, type Datum, ZONE } from "#src/shared/datum.ts";
import { type Wochentag, wochentag } from "../../rules/zeiten.ts";

/**
 * How a Veranstaltung comes again. A part of RFC 5545: every so many weeks on some days, every so many months on the day
 * of the first one or on its weekday (the second Tuesday, the last Friday).
 */
export const TAKTE = ["einmal", "woche", "monat-tag", "monat-wochentag"] as const;
export type Takt = (typeof TAKTE)[number];

export type Wiederholung = {
  readonly takt: Takt;
  /** Every one, every second, … */
  readonly abstand: number;
  /** Days of the week for `woche`; the day of the first one belongs to them always. */
  readonly tage: readonly Wochentag[];
  /** The last day on which it may be; null: until somebody ends it. */
  readonly bis: Datum | null;
};

export const EINMAL: Wiederholung = { takt: "einmal", abstand: 1, tage: [], bis: null };

/** What decides on which days something is. */
export type Reihe = {
  readonly beginn: Datum;
  readonly wiederholung: Wiederholung;
  /** Days on which it does not take place. */
  readonly ausfaelle: readonly Datum[];
};

/** A series without end is looked at for no longer than this. */
const LONGEST_DAYS = 3_660;

/** Which of its weekday in the month: 1 to 4, or -1 where it is the last one and no fourth. */
export function wievielter(datum: Datum): number {
  const nth = Math.ceil(Number(datum.slice(8)) / 7);
  return nth === 5 ? -1 : nth;
}

/** Every day of a series from one day to another, both included, in order; cancelled days are left out. */
export function listTage({ beginn, wiederholung, ausfaelle }: Reihe, von: Datum, bis: Datum): Datum[] {
  const last = wiederholung.bis !== null && wiederholung.bis < bis ? wiederholung.bis : bis;
  const out: Datum[] = [];
  for (const tag of tageAb(beginn, wiederholung)) {
    if (tag > last || daysBetween(beginn, tag) > LONGEST_DAYS) break;
    if (tag >= von && !ausfaelle.includes(tag)) out.push(tag);
  }
  return out;
}

function* tageAb(beginn: Datum, { takt, abstand, tage }: Wiederholung): Generator<Datum> {
  const step = Math.max(1, abstand);
  if (takt === "einmal") {
    yield beginn;
    return;
  }
  if (takt === "woche") {
    const days = [...new Set([...tage, wochentag(beginn)])].toSorted((a, b) => a - b);
    const monday = addDays(beginn, 1 - wochentag(beginn));
    for (let week = monday; daysBetween(beginn, week) <= LONGEST_DAYS; week = addDays(week, 7 * step)) {
      for (const day of days) {
        const tag = addDays(week, day - 1);
        if (tag >= beginn) yield tag;
      }
    }
    return;
  }
  for (let month = 0; month <= LONGEST_DAYS / 28; month += step) {
    const tag = takt === "monat-tag" ? sameDay(beginn, month) : sameWeekday(beginn, month);
    if (tag !== null) yield tag;
  }
}

/** The same day of a later month; null where that month has none, as RFC 5545 leaves it out. */
function sameDay(beginn: Datum, months: number): Datum | null {
  const tag = `${monthAfter(beginn, months)}-${beginn.slice(8)}` as Datum;
  return addDays(addDays(tag, 1), -1) === tag && Number(beginn.slice(8)) <= lengthOf(tag.slice(0, 7)) ? tag : null;
}

function sameWeekday(beginn: Datum, months: number): Datum {
  const month = monthAfter(beginn, months);
  const nth = wievielter(beginn);
  const first = `${month}-01` as Datum;
  const early = addDays(first, (wochentag(beginn) - wochentag(first) + 7) % 7);
  if (nth > 0) return addDays(early, 7 * (nth - 1));
  const fifth = addDays(early, 28);
  return fifth.startsWith(month) ? fifth : addDays(early, 21);
}

function monthAfter(beginn: Datum, months: number): string {
  const count = Number(beginn.slice(0, 4)) * 12 + Number(beginn.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

function lengthOf(month: string): number {
  const next = monthAfter(`${month}-01` as Datum, 1);
  return daysBetween(`${month}-01` as Datum, `${next}-01` as Datum);
}

const DAYS: Record<Wochentag, string> = { 1: "MO", 2: "TU", 3: "WE", 4: "TH", 5: "FR", 6: "SA", 7: "SU" };

/**
 * How the last day of a rule is written: a day for what lasts all day, a moment in UTC for what has times of a zone, and
 * local time for readers that know no zone.
 */
export type Ende = "tag" | "utc" | "ortszeit";

/** The rule as RFC 5545 writes it; null for something that happens once. */
export function rruleOf(beginn: Datum, { takt, abstand, tage, bis }: Wiederholung, ende: Ende): string | null {
  if (takt === "einmal") return null;
  const days = [...new Set([...tage, wochentag(beginn)])].toSorted((a, b) => a - b);
  const nth = `${wievielter(beginn)}${DAYS[wochentag(beginn)]}`;
  const by =
    takt === "woche" ? `BYDAY=${days.map((day) => DAYS[day]).join(",")}` : takt === "monat-tag" ? "" : `BYDAY=${nth}`;
  const until = bis === null ? "" : `UNTIL=${letzterMoment(bis, ende)}`;
  return [`FREQ=${takt === "woche" ? "WEEKLY" : "MONTHLY"}`, abstand > 1 ? `INTERVAL=${abstand}` : "", by, until]
    .filter(Boolean)
    .join(";");
}

function letzterMoment(bis: Datum, ende: Ende): string {
  const tag = bis.replaceAll("-", "");
  if (ende === "tag") return tag;
  if (ende === "ortszeit") return `${tag}T235959`;
  const utc = Temporal.PlainDateTime.from(`${bis}T23:59:59`).toZonedDateTime(ZONE).toInstant().toString();
  return utc.replaceAll(/[-:]/g, "");
}
