import { addDays, type Datum } from "#src/shared/datum.ts";
import {
  escapeKalender as escape,
  kalendermoment as moment,
  kalenderstempel,
  kalendertag as day,
  writeKalender,
} from "#src/shared/kalender.ts";
import { plainText } from "#src/shared/textform.ts";
import { rruleOf } from "../rules/wiederholung.ts";
import type { TerminDaten } from "../views/termine.ts";

function event(row: TerminDaten, origin: string): string[] {
  const { beginn, von, bis, wiederholung, ausfaelle } = row;
  const timed = von !== null;
  // The first day need not be in a weekly rule with other days; then a calendar counts it beside the rule.
  const rule = rruleOf(beginn, wiederholung, timed ? "utc" : "tag");
  const at = (name: string, datum: Datum) =>
    timed ? `${name};TZID=Europe/Berlin:${moment(datum, von)}` : `${name};VALUE=DATE:${day(datum)}`;
  const place = [row.ort?.name, row.ortText, row.ort?.strasse, row.ort?.ortszeile].filter(Boolean).join(", ");
  const url = `${origin}/wegweiser/termine#${row.slug}`;
  const words = [plainText(row.text), row.anmeldung, row.online].filter(Boolean).join("\n\n");
  return [
    "BEGIN:VEVENT",
    `UID:${row.id}@${new URL(origin).hostname}`,
    `DTSTAMP:${kalenderstempel(row.updatedAt)}`,
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
  return writeKalender(
    name,
    rows.map((row) => event(row, origin)),
  );
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
