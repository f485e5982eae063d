import { describe, expect, it } from "vitest";
import { einladungsstand, linkIsOpen } from "./einladung.ts";
import { isConfirmed, mayGoOn } from "./sitzung.ts";

const NOW = Date.parse("2026-11-21T11:00:00Z");
const before = (minutes: number) => new Date(NOW - minutes * 60_000);

describe("the end of a session", () => {
  it.each<[string, number, number, boolean]>([
    ["fresh", 0, 0, true],
    ["59 minutes without a request", 59, 59, true],
    ["60 minutes without a request", 60, 60, false],
    ["busy for 11:59 hours", 719, 1, true],
    ["busy for 12 hours", 720, 1, false],
  ])("%s", (_name, since, seen, goesOn) => {
    const times = { createdAt: before(since), gesehenAm: before(seen), bestaetigtAm: before(since) };
    expect(mayGoOn(times, NOW)).toBe(goesOn);
  });

  it.each([
    [9, true],
    [10, false],
  ])("confirmed %s minutes ago counts: %s", (minutes, counts) => {
    const times = { createdAt: before(minutes), gesehenAm: before(0), bestaetigtAm: before(minutes) };
    expect(isConfirmed(times, NOW)).toBe(counts);
  });
});

describe("T53 the end of a link", () => {
  const open = { expiresAt: before(-1), eingeloestAm: null, widerrufenAm: null };
  it.each([
    ["offen", open],
    ["abgelaufen", { ...open, expiresAt: before(0) }],
    ["eingeloest", { ...open, eingeloestAm: before(1) }],
    ["widerrufen", { ...open, widerrufenAm: before(1) }],
  ])("%s", (stand, einladung) => {
    expect(einladungsstand(einladung, NOW)).toBe(stand);
  });

  it("a missing link is closed like any other", () => {
    expect(
      [null, { expiresAt: before(0), eingeloestAm: null }, { expiresAt: before(-1), eingeloestAm: before(1) }].map(
        (link) => linkIsOpen(link, NOW),
      ),
    ).toEqual([false, false, false]);
    expect(linkIsOpen({ expiresAt: before(-1), eingeloestAm: null }, NOW)).toBe(true);
  });
});
