import { Temporal } from "temporal-polyfill";
import { type Datum, ZONE } from "./datum.ts";

/** Midnight at the start of a day in Germany; days have 23 to 25 hours. */
export function startOfDay(datum: Datum): Date {
  const start = Temporal.PlainDate.from(datum).toZonedDateTime({ timeZone: ZONE, plainTime: "00:00" });
  return new Date(start.epochMilliseconds);
}
