import { describe, expect, test } from "vitest";
import { addDays, type Datum, daysBetween } from "#src/shared/datum.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { Risiko } from "../../rules/pruefung.ts";
import { planErstePruefungen } from "./erste-pruefung.ts";
import { planPflegeMails } from "./erinnerung.ts";

const HEUTE = "2026-11-22" as Datum;
const AMT = "amt" as StelleId;
const neue = (count: number, stelleId: StelleId | null = AMT, risiko: Risiko = "niedrig") =>
  Array.from({ length: count }, (_, nr) => ({ id: `${stelleId} ${risiko} ${nr}`, stelleId, risiko }));
/** How many in each week, counted from the first. */
const weeks = (days: ReadonlyMap<string, Datum>) => {
  const counts: number[] = [];
  for (const day of days.values()) {
    const week = (daysBetween(HEUTE, day) - 21) / 7;
    counts[week] = (counts[week] ?? 0) + 1;
  }
  return Array.from(counts, (count) => count ?? 0);
};
const belegtIn = (week: number, count: number) =>
  Array.from({ length: count }, () => ({ stelleId: AMT, pruefenBis: addDays(HEUTE, 21 + week * 7 + 3) }));

describe("W29 the first day of entries that nobody has checked", () => {
  test.each([
    ["none", neue(0), [], []],
    ["one", neue(1), [], [1]],
    ["eleven", neue(11), [], [10, 1]],
    ["260", neue(260), [], Array.from({ length: 26 }, () => 10)],
    ["600 of one import", neue(600), [], Array.from({ length: 25 }, () => 24)],
    ["ten each of two keepers", [...neue(10), ...neue(10, null)], [], [20]],
    ["twelve, four checked ones are due in the first week", neue(12), belegtIn(0, 4), [6, 6]],
    ["three, the first week is full", neue(3), belegtIn(0, 15), [0, 3]],
    ["three, what is overdue takes no room", neue(3), belegtIn(-9, 15), [3]],
  ])("%s", (_, entries, belegt, expected) => {
    expect(weeks(planErstePruefungen(entries, belegt, HEUTE))).toEqual(expected);
  });

  test("high risks come first", () => {
    const days = planErstePruefungen([...neue(10), ...neue(1, AMT, "hoch")], [], HEUTE);
    expect(days.get("amt hoch 0")).toBe(addDays(HEUTE, 21));
    expect(days.get("amt niedrig 9")).toBe(addDays(HEUTE, 28));
  });

  test("600 imported pages are one mail in seven days at most, and none in the first week", () => {
    const days = [...planErstePruefungen(neue(600), [], HEUTE).values()];
    const entries = days.map((pruefenBis) => ({ stelleId: AMT, pflege: { pruefenBis } }));
    const mails: Datum[] = [];
    for (let tag = 0; tag < 365; tag++) {
      const day = addDays(HEUTE, tag);
      const last = mails.at(-1);
      if (planPflegeMails(entries, day, new Map(last ? [[AMT, last]] : [])).length > 0) mails.push(day);
    }
    expect(daysBetween(HEUTE, mails[0] ?? HEUTE)).toBe(7);
    expect(mails.slice(1).every((day, place) => daysBetween(mails[place] ?? day, day) >= 7)).toBe(true);
  });
});
