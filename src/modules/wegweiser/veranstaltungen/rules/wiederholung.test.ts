import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { wochentag } from "../../rules/zeiten.ts";
import { EINMAL, type Ende, listTage, rruleOf, type Wiederholung, wievielter } from "./wiederholung.ts";

const d = (text: string) => text as Datum;
const reihe = (beginn: string, wiederholung: Partial<Wiederholung>, ausfaelle: string[] = []) => ({
  beginn: d(beginn),
  wiederholung: { ...EINMAL, ...wiederholung },
  ausfaelle: ausfaelle.map(d),
});

describe("on which days", () => {
  it.each([
    ["once", reihe("2026-12-01", {}), ["2026-12-01"]],
    [
      "every week",
      reihe("2026-12-01", { takt: "woche" }),
      ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"],
    ],
    [
      "every second week, two days",
      reihe("2026-12-01", { takt: "woche", abstand: 2, tage: [2, 4] }),
      ["2026-12-01", "2026-12-03", "2026-12-15", "2026-12-17", "2026-12-29", "2026-12-31"],
    ],
    [
      "the first day is always one",
      reihe("2026-12-02", { takt: "woche", tage: [1], bis: d("2026-12-09") }),
      ["2026-12-02", "2026-12-07", "2026-12-09"],
    ],
    [
      "cancelled days",
      reihe("2026-12-01", { takt: "woche", bis: d("2026-12-15") }, ["2026-12-08"]),
      ["2026-12-01", "2026-12-15"],
    ],
    ["a day of the month, from earlier", reihe("2026-01-05", { takt: "monat-tag" }), ["2026-12-05"]],
    ["the second Tuesday", reihe("2026-11-10", { takt: "monat-wochentag" }), ["2026-12-08"]],
    ["the last Monday", reihe("2026-11-30", { takt: "monat-wochentag" }), ["2026-12-28"]],
    ["every third month", reihe("2026-09-15", { takt: "monat-tag", abstand: 3 }), ["2026-12-15"]],
  ])("%s", (_, row, tage) => {
    expect(listTage(row, d("2026-12-01"), d("2026-12-31"))).toEqual(tage);
  });

  it("a month without that day is left out", () => {
    const row = reihe("2026-01-31", { takt: "monat-tag" });
    expect(listTage(row, d("2026-01-01"), d("2026-06-30"))).toEqual(["2026-01-31", "2026-03-31", "2026-05-31"]);
  });

  it("a series without end comes to an end", () => {
    expect(listTage(reihe("2000-01-01", { takt: "woche" }), d("2090-01-01"), d("2091-01-01"))).toEqual([]);
  });
});

it.each([
  ["2026-11-22", 7, 4],
  ["2026-11-30", 1, -1],
  ["2024-02-29", 4, -1],
])("%s is day %d of the week, number %d of the month", (tag, day, nth) => {
  expect([wochentag(d(tag)), wievielter(d(tag))]).toEqual([day, nth]);
});

it.each<[Partial<Wiederholung>, Ende, string | null]>([
  [{}, "utc", null],
  [
    { takt: "woche", abstand: 2, tage: [4], bis: d("2027-01-31") },
    "utc",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270131T225959Z",
  ],
  [{ takt: "monat-tag", bis: d("2027-07-31") }, "utc", "FREQ=MONTHLY;UNTIL=20270731T215959Z"],
  [{ takt: "monat-tag", bis: d("2027-07-31") }, "tag", "FREQ=MONTHLY;UNTIL=20270731"],
  [{ takt: "monat-tag", bis: d("2027-07-31") }, "ortszeit", "FREQ=MONTHLY;UNTIL=20270731T235959"],
  [{ takt: "monat-wochentag" }, "utc", "FREQ=MONTHLY;BYDAY=1TU"],
])("RFC 5545: %j, end as %s", (rule, ende, written) => {
  expect(rruleOf(d("2026-12-01"), { ...EINMAL, ...rule }, ende)).toBe(written);
});
