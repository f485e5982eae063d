import { type Datum, ZONE } from "#src/shared/datum.ts";
import type { Locale } from "#src/shared/locale.ts";
import { intlLocale } from "./texts.ts";

/** How a language writes numbers, money and days. */
export type Formats = {
  /** `118.200` */
  readonly number: (value: number) => string;
  /** `72.000 €`, with Cent only when there are some. */
  readonly money: (cent: number) => string;
  /** `01.02.2027` */
  readonly date: (datum: Datum) => string;
  /** `21. November 2026` */
  readonly longDate: (datum: Datum) => string;
  /** `21.11.2026, 14:05` in German time */
  readonly moment: (at: Date | number) => string;
  readonly list: (items: readonly string[]) => string;
};

const kept = new Map<Locale, Formats>();

export function formatsFor(locale: Locale): Formats {
  const found = kept.get(locale);
  if (found) return found;
  const tag = intlLocale(locale);
  const number = new Intl.NumberFormat(tag);
  const euro = new Intl.NumberFormat(tag, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  const euroCent = new Intl.NumberFormat(tag, { style: "currency", currency: "EUR" });
  const short = new Intl.DateTimeFormat(tag, { timeZone: "UTC", day: "2-digit", month: "2-digit", year: "numeric" });
  const long = new Intl.DateTimeFormat(tag, { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
  const moment = new Intl.DateTimeFormat(tag, { timeZone: ZONE, dateStyle: "medium", timeStyle: "short" });
  const list = new Intl.ListFormat(tag);
  const noon = (datum: Datum) => new Date(`${datum}T12:00:00Z`);
  const formats: Formats = {
    number: (value) => number.format(value),
    money: (cent) => (cent % 100 === 0 ? euro : euroCent).format(cent / 100),
    date: (datum) => short.format(noon(datum)),
    longDate: (datum) => long.format(noon(datum)),
    moment: (at) => moment.format(at),
    list: (items) => list.format(items),
  };
  kept.set(locale, formats);
  return formats;
}
