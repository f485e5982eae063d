import type { Datum } from "./datum.ts";

/** Rules of summer time as they have held since 1996; a calendar needs them beside local times. */
const ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Berlin",
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** A text as a line of a calendar may have it. */
export const escapeKalender = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replace(/\r?\n/g, "\\n");

const OCTETS = 75;

/** No line longer than 75 octets, and none that parts a letter. */
export function fold(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > OCTETS) {
      parts.push(part);
      part = " ";
      size = 1;
    }
    part += letter;
    size += octets;
  }
  return [...parts, part].join("\r\n");
}

export const kalendertag = (datum: Datum) => datum.replaceAll("-", "");
/** A moment of local time: `20261201T150000`. */
export const kalendermoment = (datum: Datum, zeit: string) => `${kalendertag(datum)}T${zeit.replace(":", "")}00`;
/** When an entry was written last, as a calendar says it. */
export const kalenderstempel = (moment: Date) =>
  moment
    .toISOString()
    .replace(/[-:]/g, "")
    .replace(/\.\d+Z$/, "Z");

/**
 * A calendar after RFC 5545.
 *
 * @param events lines of each, from `BEGIN:VEVENT` to `END:VEVENT`
 */
export function writeKalender(name: string, events: readonly (readonly string[])[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Wirkungskreis//Wegweiser//DE",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeKalender(name)}`,
    ...ZONE,
    ...events.flat(),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}
