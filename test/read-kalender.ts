import ICAL from "ical.js";

/** One time at which something takes place: moments in UTC, or bare days when it lasts all day. */
export type Vorkommen = { readonly titel: string; readonly anfang: string; readonly ende: string };

const momentOf = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());

/**
 * What a calendar program makes of a file: every time up to a day, in order. Moments follow from the rules of summer time
 * in the file itself.
 *
 * @param bis the first day that is not looked at
 * @throws Error when it is no calendar
 */
export function vorkommenOf(ics: string, bis: string): Vorkommen[] {
  const kalender = ICAL.Component.fromString(ics);
  const [zone] = kalender.getAllSubcomponents("vtimezone");
  ICAL.TimezoneService.reset();
  if (zone) ICAL.TimezoneService.register(zone);
  const out: Vorkommen[] = [];
  for (const component of kalender.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    const times = event.iterator();
    for (let time = times.next(); time && momentOf(time) < bis; time = times.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(time);
      out.push({ titel: event.summary, anfang: momentOf(startDate), ende: momentOf(endDate) });
    }
  }
  return out.toSorted((a, b) => a.anfang.localeCompare(b.anfang));
}
