import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { acceptStruktur, strukturNameSchema } from "./struktur.ts";
import { anId } from "../../../../../test/an-id.ts";

const HEUTE = "2026-11-21" as Datum;
const lage = (region: string, tag: string) => ({
  planungsregionId: anId<"Planungsregion">(region),
  stand: "fehlt" as const,
  bedarfId: null,
  bemerkung: "",
  eingeschaetztAm: tag as Datum,
});

describe("acceptStruktur (R092)", () => {
  test.each([
    ["one Lage per region", [lage("nord", "2026-06-30"), lage("sued", "2026-11-21")], null],
    ["nothing assessed yet", [], null],
    ["the same region twice", [lage("nord", "2026-06-30"), lage("nord", "2026-07-01")], "region-doppelt"],
    ["assessed tomorrow", [lage("nord", "2026-11-22")], "tag-in-der-zukunft"],
  ])("%s", (_, lagen, reason) => {
    const outcome = acceptStruktur({ name: "Begegnungsort", beschreibung: "", lagen }, HEUTE);
    expect(outcome.ok ? null : outcome.reason).toBe(reason);
  });
});

test.each([
  ["  Psychosoziale   Sprechstunde ", "Psychosoziale Sprechstunde"],
  ["   ", null],
  ["x".repeat(161), null],
])("the name %j", (typed, expected) => {
  const parsed = strukturNameSchema.safeParse(typed);
  expect(parsed.success ? parsed.data : null).toBe(expected);
});
