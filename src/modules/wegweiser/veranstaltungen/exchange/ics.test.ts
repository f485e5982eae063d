import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type Datum, ZONE } from "#src/shared/datum.ts";
import { fold } from "#src/shared/kalender.ts";
import { vorkommenOf } from "../../../../../test/read-kalender.ts";
import { EINMAL, listTage, type Wiederholung } from "../rules/wiederholung.ts";
import { aTermin } from "../test/fixtures.ts";
import { termineIcs } from "./ics.ts";

const d = (text: string) => text as Datum;
const BIS = d("2027-05-01");
const moment = (tag: string, zeit: string) =>
  Temporal.PlainDateTime.from(`${tag}T${zeit}`)
    .toZonedDateTime(ZONE)
    .toInstant()
    .toString({ smallestUnit: "millisecond" });
const ics = (...rows: NonNullable<Parameters<typeof aTermin>[0]>[]) =>
  termineIcs(
    rows.map((row) => aTermin(row)),
    "https://kreis.example",
    "Kreis",
  );

describe("a calendar program finds the days that we name", () => {
  it.each<[string, string, Partial<Wiederholung>, string[]]>([
    ["once", "2026-12-01", {}, []],
    ["over the end of summer time", "2026-10-20", { takt: "woche" }, []],
    ["over its beginning", "2027-03-16", { takt: "woche" }, []],
    ["with days that fall out", "2026-10-20", { takt: "woche" }, ["2026-10-27", "2026-12-29"]],
    ["the first one falls out", "2026-10-20", { takt: "woche" }, ["2026-10-20"]],
    ["every second week on two days", "2026-10-20", { takt: "woche", abstand: 2, tage: [2, 4] }, []],
    ["the first day is none of its weekdays", "2026-10-21", { takt: "woche", tage: [1] }, []],
    ["until a day that counts", "2026-10-20", { takt: "woche", bis: d("2026-11-10") }, []],
    ["until the day before another one", "2026-10-20", { takt: "woche", bis: d("2026-11-09") }, []],
    ["the same in summer", "2027-03-30", { takt: "woche", bis: d("2027-04-12") }, []],
    ["the 31st, which not every month has", "2026-10-31", { takt: "monat-tag" }, []],
    ["every third month", "2026-10-15", { takt: "monat-tag", abstand: 3 }, ["2027-01-15"]],
    ["the second Tuesday", "2026-10-13", { takt: "monat-wochentag" }, []],
    ["the fourth Friday, which may be the last", "2026-10-23", { takt: "monat-wochentag" }, []],
    ["the last Friday", "2026-10-30", { takt: "monat-wochentag", bis: d("2027-03-26") }, []],
  ])("%s", (_, tag, rule, aus) => {
    const row = { beginn: d(tag), wiederholung: { ...EINMAL, ...rule }, ausfaelle: aus.map(d) };
    const tage = listTage(row, row.beginn, BIS).filter((one) => one < BIS);
    expect(tage.length).toBeGreaterThan(0);
    // Near midnight the day in Germany is another one than in UTC.
    for (const [von, bis] of [
      ["17:00", "19:00"],
      ["00:15", "01:00"],
      ["23:15", "23:45"],
    ] as const) {
      const found = vorkommenOf(ics({ ...row, von, bis }), BIS);
      expect(found).toEqual(
        tage.map((one) => ({ titel: "Sprachcafé", anfang: moment(one, von), ende: moment(one, bis) })),
      );
    }
    const days = vorkommenOf(ics({ ...row, von: null, bis: null }), BIS);
    expect(days.map(({ anfang }) => anfang)).toEqual(tage);
  });

  it("without an end it ends when it begins, and all of one subscription are found beside each other", () => {
    const open = { titel: { de: "Offen" }, beginn: d("2026-12-01"), wiederholung: EINMAL, bis: null };
    const noon = moment("2026-12-01", "17:00");
    const all = vorkommenOf(ics(open, { beginn: d("2026-12-02"), wiederholung: EINMAL }), BIS);
    expect(all).toEqual([
      { titel: "Offen", anfang: noon, ende: noon },
      { titel: "Sprachcafé", anfang: moment("2026-12-02", "17:00"), ende: moment("2026-12-02", "19:00") },
    ]);
    expect(vorkommenOf(ics(), BIS)).toEqual([]);
  });
});

it("words with signs of the format come back as they were, in lines of at most 75 octets", () => {
  const titel = `Sprachcafé; für alle, immer \\ ${"مرحبا ".repeat(20).trim()}`;
  const text = ics({
    titel: { de: titel },
    text: "Kommen Sie.\n\n- einfach so",
    wiederholung: EINMAL,
    updatedAt: new Date("2026-11-20T10:00:00.123Z"),
  });
  expect(vorkommenOf(text, BIS)[0]?.titel).toBe(titel);
  expect(text.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(text).toContain("DESCRIPTION:Kommen Sie.\\n\\neinfach so");
  expect(text).toContain("DTSTAMP:20261120T100000Z\r\n");
  expect(text).toContain("UID:00000000-0000-4000-8000-000000000001@kreis.example\r\n");
  const long = `SUMMARY:${"مرحبا ".repeat(40)}`;
  expect(fold(long).replaceAll("\r\n ", "")).toBe(long);
});
