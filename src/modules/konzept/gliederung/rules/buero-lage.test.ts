import { expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { type BueroMassnahme, orderLage } from "./buero-lage.ts";

const HEUTE = "2026-11-21" as Datum;
const massnahme = (kennung: string, rest: Partial<BueroMassnahme> = {}): BueroMassnahme => ({
  id: kennung,
  kennung,
  titel: kennung,
  entscheidung: "ausgewaehlt",
  umsetzung: "laeuft",
  einschaetzung: "im-plan",
  einschaetzungGrund: "",
  sachstandAm: "2026-10-15" as Datum,
  federfuehrung: null,
  eigene: false,
  ...rest,
});
const all = [
  massnahme("M43", { einschaetzung: "kritisch" }),
  massnahme("M17", { einschaetzung: "kritisch" }),
  massnahme("M30", { einschaetzung: "kritisch", sachstandAm: "2026-08-20" as Datum }),
  massnahme("M41", { einschaetzung: "gefaehrdet" }),
  massnahme("M29", { umsetzung: "geplant", einschaetzung: null, sachstandAm: null }),
  massnahme("M44", { umsetzung: "abgeschlossen", einschaetzung: "kritisch" }),
  massnahme("M01"),
  massnahme("M02", { eigene: true }),
  massnahme("M03", { eigene: true, sachstandAm: "2026-01-01" as Datum }),
];
const kennungen = (rows: readonly BueroMassnahme[]) => rows.map((one) => one.kennung).join(" ");

it("puts what is critical first, the longest without a word before the others", () => {
  const lage = orderLage(all, HEUTE);
  expect(kennungen(lage.kritisch)).toBe("M30 M17 M43");
  expect(kennungen(lage.gefaehrdet)).toBe("M41");
  expect(kennungen(lage.nieBerichtet)).toBe("M29");
  expect(lage.imPlan).toBe(3);
});

it("shows her own, those that need a report first", () => {
  expect(orderLage(all, HEUTE).eigene.map((one) => [one.kennung, one.faellig])).toEqual([
    ["M03", true],
    ["M02", false],
  ]);
});
