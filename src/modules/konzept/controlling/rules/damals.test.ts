import { expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { gehoerteDazu } from "./damals.ts";

const AM = "2025-12-31" as Datum;
const spuren = (angelegtAm: string, beginn: string | null = null, sachstandAm: string | null = null) => ({
  angelegtAm: angelegtAm as Datum,
  beginn: beginn as Datum | null,
  sachstandAm: sachstandAm as Datum | null,
});

test.each([
  ["written down by then", spuren("2025-12-31"), "ja"],
  ["written down later, begun before", spuren("2026-03-01", "2024-01-01"), "ja"],
  ["written down later, reported on before", spuren("2026-03-01", null, "2025-06-30"), "ja"],
  ["written down later, begins later", spuren("2026-03-01", "2026-01-01"), "danach"],
  ["written down later, nobody said when it begins", spuren("2026-03-01"), "unbekannt"],
])("B7 the list of a past day: %s", (_, one, expected) => {
  expect(gehoerteDazu(one, AM)).toBe(expected);
});
