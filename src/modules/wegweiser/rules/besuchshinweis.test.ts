import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { giltAm, giltFuer } from "./besuchshinweis.ts";
import type { AnlaufstelleId } from "./ids.ts";

const d = (text: string) => text as Datum;
const id = (text: string) => text as AnlaufstelleId;

describe("the days of a notice", () => {
  it.each([
    ["before it begins", "2026-11-02", "2026-12-18", "2026-11-01", false],
    ["on its first day", "2026-11-02", "2026-12-18", "2026-11-02", true],
    ["on its last day", "2026-11-02", "2026-12-18", "2026-12-18", true],
    ["the day after", "2026-11-02", "2026-12-18", "2026-12-19", false],
    ["the masks of 2022", "2022-10-01", "2023-04-07", "2026-11-21", false],
    ["without an end", "2025-01-01", null, "2031-01-01", true],
  ] as const)("%s", (_, ab, bis, heute, expected) => {
    expect(giltAm({ giltAb: d(ab), giltBis: bis === null ? null : d(bis) }, d(heute))).toBe(expected);
  });
});

describe("the places of a notice", () => {
  const aufbau = new Map([
    [id("haupthaus"), null],
    [id("haus-b"), id("haupthaus")],
    [id("anbau"), id("haus-b")],
    [id("jobcenter"), null],
    [id("kreis-1"), id("kreis-2")],
    [id("kreis-2"), id("kreis-1")],
  ]);
  it.each([
    ["the place itself", ["haupthaus"], false, "haupthaus", true],
    ["a branch, not inherited", ["haupthaus"], false, "haus-b", false],
    ["a branch", ["haupthaus"], true, "haus-b", true],
    ["a branch of a branch", ["haupthaus"], true, "anbau", true],
    ["another office", ["haupthaus"], true, "jobcenter", false],
    ["never upwards", ["haus-b"], true, "haupthaus", false],
    ["places that belong to each other by mistake", ["haupthaus"], true, "kreis-1", false],
    ["an unknown place", ["haupthaus"], true, "weg", false],
  ] as const)("%s", (_, ids, mitAussenstellen, place, expected) => {
    expect(giltFuer({ anlaufstelleIds: ids.map(id), mitAussenstellen }, id(place), aufbau)).toBe(expected);
  });
});
