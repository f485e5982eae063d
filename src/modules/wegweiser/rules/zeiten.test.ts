import { describe, expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import {
  type Ausnahme,
  baldAnders,
  fensterAm,
  naechsteOeffnung,
  naechsterWechsel,
  ortszeit,
  type Zeiten,
  zustandUm,
  wochengruppen,
} from "./zeiten.ts";

const d = (text: string) => text as Datum;
/** The Jobcenter of the demo: Monday, Tuesday and Friday 8–12, Thursday also 14–17. */
const jobcenter: Zeiten = {
  regeln: [
    { tag: 4, von: "14:00", bis: "17:00", art: "offen" },
    { tag: 1, von: "08:00", bis: "12:00", art: "offen" },
    { tag: 2, von: "08:00", bis: "12:00", art: "offen" },
    { tag: 4, von: "08:00", bis: "12:00", art: "offen" },
    { tag: 5, von: "08:00", bis: "12:00", art: "offen" },
  ],
  ausnahmen: [],
  feiertage: [],
};
const zwischenDenJahren: Ausnahme = {
  von: d("2026-12-24"),
  bis: d("2027-01-01"),
  art: "geschlossen",
  zeitVon: null,
  zeitBis: null,
  grund: "Betriebsruhe",
};
const abendsprechstunde: Ausnahme = {
  von: d("2026-11-25"),
  bis: d("2026-11-25"),
  art: "offen",
  zeitVon: "16:00",
  zeitBis: "19:00",
  grund: "Abendsprechstunde",
};
const nurTermin: Zeiten = { ...jobcenter, regeln: jobcenter.regeln.map((one) => ({ ...one, art: "nur-termin" })) };
const mixed: Zeiten = {
  ...jobcenter,
  regeln: [
    { tag: 1, von: "08:00", bis: "12:00", art: "nur-termin" },
    { tag: 2, von: "13:00", bis: "15:00", art: "offen" },
    { tag: 1, von: "13:00", bis: "14:00", art: "telefon" },
  ],
};

describe("the next opening", () => {
  it.each([
    ["Saturday: Monday at eight", jobcenter, "2026-11-21", "12:00", "2026-11-23 08:00 offen"],
    ["Monday before it opens", jobcenter, "2026-11-23", "07:59", "2026-11-23 08:00 offen"],
    ["Monday at eight: now", jobcenter, "2026-11-23", "08:00", "2026-11-23 08:00 offen jetzt"],
    ["Monday at twelve: Tuesday", jobcenter, "2026-11-23", "12:00", "2026-11-24 08:00 offen"],
    ["Thursday at noon: in the afternoon", jobcenter, "2026-11-26", "12:30", "2026-11-26 14:00 offen"],
    ["only by appointment is no closed door", nurTermin, "2026-11-21", "12:00", "2026-11-23 08:00 nur-termin"],
    ["open for all comes before an earlier appointment", mixed, "2026-11-23", "07:00", "2026-11-24 13:00 offen"],
    [
      "closed between the years: the fourth of January",
      { ...jobcenter, ausnahmen: [zwischenDenJahren] },
      "2026-12-24",
      "07:00",
      "2027-01-04 08:00 offen",
    ],
    [
      "an extra opening on a day without hours",
      { ...jobcenter, ausnahmen: [abendsprechstunde] },
      "2026-11-24",
      "12:00",
      "2026-11-25 16:00 offen",
    ],
    [
      "a public holiday",
      { ...jobcenter, feiertage: [{ datum: d("2027-01-01"), name: "Neujahr" }] },
      "2026-12-31",
      "18:00",
      "2027-01-04 08:00 offen",
    ],
    ["no hours at all", { ...jobcenter, regeln: [] }, "2026-11-21", "12:00", "–"],
  ] as const)("%s", (_, zeiten, datum, zeit, expected) => {
    const next = naechsteOeffnung(zeiten, { datum: d(datum), zeit });
    expect(next ? `${next.datum} ${next.von} ${next.art}${next.jetzt ? " jetzt" : ""}` : "–").toBe(expected);
  });
});

describe("how it stands at a minute", () => {
  it.each([
    ["before", jobcenter, "07:59", "geschlossen"],
    ["at the start", jobcenter, "08:00", "offen"],
    ["at the end", jobcenter, "12:00", "geschlossen"],
    ["by appointment", nurTermin, "09:00", "nur-termin"],
    ["by telephone", mixed, "13:30", "telefon"],
  ] as const)("%s", (_, zeiten, zeit, expected) => {
    expect(zustandUm(zeiten, { datum: d("2026-11-23"), zeit })).toBe(expected);
  });
});

describe("one day", () => {
  const holiday = { datum: d("2026-11-25"), name: "Feiertag" };
  it("lists the hours in order of time", () => {
    expect(fensterAm(jobcenter, d("2026-11-26")).fenster.map((one) => one.von)).toEqual(["08:00", "14:00"]);
  });
  it("an exception opens on a holiday", () => {
    const zeiten = { ...jobcenter, ausnahmen: [abendsprechstunde], feiertage: [holiday] };
    expect(fensterAm(zeiten, d("2026-11-25"))).toEqual({
      fenster: [{ von: "16:00", bis: "19:00", art: "offen" }],
      grund: "Abendsprechstunde",
    });
  });
  it("of two exceptions the closing one wins", () => {
    const closed: Ausnahme = { ...zwischenDenJahren, von: d("2026-11-25"), bis: d("2026-11-25") };
    const zeiten = { ...jobcenter, ausnahmen: [abendsprechstunde, closed] };
    expect(fensterAm(zeiten, d("2026-11-25"))).toEqual({ fenster: [], grund: "Betriebsruhe" });
  });
  const ferien: Ausnahme = { ...abendsprechstunde, von: d("2026-11-23"), bis: d("2026-12-06"), grund: "Herbstferien" };
  it.each([
    ["a usual day", "2026-11-26", ["16:00"], "Herbstferien"],
    ["a Wednesday without hours", "2026-12-02", [], null],
    ["a Sunday", "2026-11-29", [], null],
    ["a public holiday", "2026-11-24", [], "Feiertag"],
    ["the day after", "2026-12-07", ["08:00"], null],
  ])("hours of a period, W103: %s", (_name, datum, von, grund) => {
    const zeiten = { ...jobcenter, ausnahmen: [ferien], feiertage: [{ datum: d("2026-11-24"), name: "Feiertag" }] };
    const found = fensterAm(zeiten, d(datum));
    expect([found.fenster.map((one) => one.von), found.grund]).toEqual([von, grund]);
  });
  it("the last day of an exception belongs to it, the next does not", () => {
    const zeiten = { ...jobcenter, ausnahmen: [{ ...zwischenDenJahren, bis: d("2027-01-04") }] };
    expect(fensterAm(zeiten, d("2027-01-04")).fenster).toEqual([]);
    expect(fensterAm(zeiten, d("2027-01-05")).fenster).toHaveLength(1);
  });
});

it("says what will be different soon: closures, and holidays on days with hours", () => {
  const zeiten = {
    ...jobcenter,
    ausnahmen: [zwischenDenJahren],
    feiertage: [
      { datum: d("2026-12-25"), name: "1. Weihnachtstag" },
      { datum: d("2026-12-26"), name: "2. Weihnachtstag" },
    ],
  };
  expect(baldAnders(zeiten, d("2026-12-20"), 14).map((one) => one.grund)).toEqual(["Betriebsruhe", "1. Weihnachtstag"]);
  expect(baldAnders(zeiten, d("2026-11-01"), 14)).toEqual([]);
});

it("puts days with the same hours together, appointments apart", () => {
  const at = (tag: 1 | 2 | 4 | 5, von: string, bis: string, art: "offen" | "nur-termin" = "offen") => ({
    tag,
    von,
    bis,
    art,
  });
  const regeln = [
    at(4, "14:00", "17:00", "nur-termin"),
    at(5, "08:00", "12:00"),
    at(1, "08:00", "12:00"),
    at(2, "08:00", "12:00", "nur-termin"),
    at(4, "08:00", "12:00"),
  ];
  const shown = wochengruppen(regeln).map(
    ({ tage, fenster }) => `${tage.join()} ${fenster.map(({ von, art }) => `${von} ${art}`).join()}`,
  );
  expect(shown).toEqual(["1,5 08:00 offen", "2 08:00 nur-termin", "4 08:00 offen,14:00 nur-termin"]);
  expect(wochengruppen([])).toEqual([]);
});

it("local time follows summer and winter time", () => {
  expect(ortszeit(Date.parse("2026-07-01T22:30:00Z"))).toEqual({ datum: "2026-07-02", zeit: "00:30" });
  expect(ortszeit(Date.parse("2026-11-23T07:00:00Z"))).toEqual({ datum: "2026-11-23", zeit: "08:00" });
});

describe("when what is said of a place changes by itself", () => {
  it.each([
    ["2026-11-23", "07:00", "2026-11-23T07:00:00Z", "the door opens at eight"],
    ["2026-11-23", "08:00", "2026-11-23T11:00:00Z", "it closes at twelve"],
    ["2026-11-23", "12:00", "2026-11-23T23:00:00Z", "nothing more today: midnight here"],
    ["2026-10-25", "00:30", "2026-10-25T23:00:00Z", "a day of 25 hours"],
  ])("on %s at %s until %s: %s", (datum, zeit, until) => {
    expect(new Date(naechsterWechsel([jobcenter], { datum: d(datum), zeit })).toISOString()).toBe(
      new Date(until).toISOString(),
    );
  });
});
