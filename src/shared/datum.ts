import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { latinDigits } from "./latin-digits.ts";

/** A calendar day as `YYYY-MM-DD`, without time or zone. Compares with `<`. */
export const datumSchema = z.iso.date().brand<"Datum">();
export type Datum = z.infer<typeof datumSchema>;

/** The zone in which every German county lives. */
export const ZONE = "Europe/Berlin";

/** The calendar day on which a moment falls in Germany. */
export function datumOf(epochMilliseconds: number): Datum {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .toString() as Datum;
}

/** Both are midnight in UTC, where every day has the same length; a hundred times as fast as a calendar. */
const DAY = 86_400_000;

/** Calendar days, negative towards the past. */
export function addDays(datum: Datum, days: number): Datum {
  return new Date(Date.parse(datum) + days * DAY).toISOString().slice(0, 10) as Datum;
}

/** How many days later the second is; negative when it is earlier. */
export function daysBetween(from: Datum, to: Datum): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

export function yearOf(datum: Datum): number {
  return Number(datum.slice(0, 4));
}

/** Marks of direction that Arabic days carry between their parts. */
const MARKS = /[\u061c\u200e\u200f]/gu;

/**
 * Reads a day as people in Germany type it: `1.2.2027`, `01.02.2027`, `1.2.27` or ISO; and as our pages write it in every
 * language, so that what a field shows can be sent back: `01/02/2027` is the first of February, with Arabic digits too.
 * Null when it is no day that exists.
 */
export function parseDatum(text: string): Datum | null {
  const trimmed = latinDigits(text.replaceAll(MARKS, "")).trim();
  const german = /^(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{2}|\d{4})$/.exec(trimmed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  const [year, month, day] = german ? [german[4], german[3], german[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !day) return null;
  try {
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    return Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(day) },
      { overflow: "reject" },
    ).toString() as Datum;
  } catch {
    return null;
  }
}
