import { expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { fold } from "#src/shared/kalender.ts";
import { aTermin } from "../test/fixtures.ts";
import { termineIcs } from "./ics.ts";

const row = aTermin({
  titel: { de: "Sprachcafé; für alle, immer" },
  text: "Kommen Sie.\n\n- einfach so",
  beginn: "2026-12-01" as Datum,
  von: "15:00",
  bis: "17:00",
  wiederholung: { takt: "woche", abstand: 1, tage: [], bis: null },
  ausfaelle: ["2026-12-29" as Datum],
  updatedAt: new Date("2026-11-20T10:00:00.123Z"),
});

it("a calendar says when, how often and when not, with escaped words and short lines", () => {
  const ics = termineIcs([row], "https://kreis.example", "Landkreis Probe");
  const lines = ics.split("\r\n");
  for (const line of [
    "DTSTART;TZID=Europe/Berlin:20261201T150000",
    "DTEND;TZID=Europe/Berlin:20261201T170000",
    "RRULE:FREQ=WEEKLY;BYDAY=TU",
    "EXDATE;TZID=Europe/Berlin:20261229T150000",
    "SUMMARY:Sprachcafé\\; für alle\\, immer",
    "DESCRIPTION:Kommen Sie.\\n\\neinfach so",
    "DTSTAMP:20261120T100000Z",
    "UID:00000000-0000-4000-8000-000000000001@kreis.example",
  ]) {
    expect(lines).toContain(line);
  }
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

it("all day has no time, and a folded line reads the same", () => {
  const ics = termineIcs([{ ...row, von: null, bis: null }], "https://kreis.example", "x");
  expect(ics).toContain("DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n");
  const long = `SUMMARY:${"مرحبا ".repeat(40)}`;
  expect(fold(long).replaceAll("\r\n ", "")).toBe(long);
});
