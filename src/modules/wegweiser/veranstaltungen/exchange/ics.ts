import { addDays, type Datum } from "#src/shared/datum.ts";
import { plainText } from "#src/shared/textform.ts";
import { rruleOf } from "../rules/wiederholung.ts";
import type { TerminDaten } from "../views/termine.ts";

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

const escape = (text: string) =>
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

const day = (datum: Datum) => datum.replaceAll("-", "");
const moment = (datum: Datum, zeit: string) => `${day(datum)}T${zeit.replace(":", "")}00`;

function event(row: TerminDaten, origin: string): string[] {
  const { beginn, von, bis, wiederholung, ausfaelle } = row;
  const timed = von !== null;
  // The first day need not be in a weekly rule with other days; then a calendar counts it beside the rule.
  const rule = rruleOf(beginn, wiederholung, timed);
  const at = (name: string, datum: Datum) =>
    timed ? `${name};TZID=Europe/Berlin:${moment(datum, von)}` : `${name};VALUE=DATE:${day(datum)}`;
  const place = [row.ort?.name, row.ortText, row.ort?.strasse, row.ort?.ortszeile].filter(Boolean).join(", ");
  const url = `${origin}/wegweiser/termine#${row.slug}`;
  const words = [plainText(row.text), row.anmeldung, row.online].filter(Boolean).join("\n\n");
  const stamp = row.updatedAt
    .toISOString()
    .replace(/[-:]/g, "")
    .replace(/\.\d+Z$/, "Z");
  return [
    "BEGIN:VEVENT",
    `UID:${row.id}@${new URL(origin).hostname}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${row.rev}`,
    at("DTSTART", beginn),
    ...(timed
      ? bis === null
        ? []
        : [`DTEND;TZID=Europe/Berlin:${moment(beginn, bis)}`]
      : [`DTEND;VALUE=DATE:${day(addDays(beginn, 1))}`]),
    ...(rule ? [`RRULE:${rule}`] : []),
    ...ausfaelle.map((datum) => at("EXDATE", datum)),
    `SUMMARY:${escape(row.titel.de ?? "")}`,
    ...(words ? [`DESCRIPTION:${escape(words)}`] : []),
    ...(place ? [`LOCATION:${escape(place)}`] : []),
    `URL:${url}`,
    "END:VEVENT",
  ];
}

/** A calendar after RFC 5545, for one Veranstaltung or all of them. */
export function termineIcs(rows: readonly TerminDaten[], origin: string, name: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Wirkungskreis//Wegweiser//DE",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escape(name)}`,
    ...ZONE,
    ...rows.flatMap((row) => event(row, origin)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

export function icsResponse(ics: string, name: string, cacheControl: string): Response {
  return new Response(ics, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.ics"`,
      "cache-control": cacheControl,
    },
  });
}
