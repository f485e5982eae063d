import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Datum } from "#src/shared/datum.ts";
import { SPRACHEN } from "../rules/sprachen.ts";
import { spracheOf } from "../import/exchange/fremdtext.ts";
import { aTermin } from "../veranstaltungen/test/fixtures.ts";
import { EINMAL } from "../veranstaltungen/rules/wiederholung.ts";
import type { OrtDaten } from "../views/daten.ts";
import { anId } from "../../../../test/an-id.ts";
import { codeOf, integreatRegion, regionSchema } from "./integreat.ts";
import { integreatCategories, integreatLocations, locationSchema } from "./integreat-orte.ts";
import { eventSchema, imprintSchema, integreatEvents, integreatImprint } from "./integreat-termine.ts";

const d = (text: string) => text as Datum;
const region = { key: "kreis", name: "Landkreis Probe", origin: "https://kreis.example" };
const ausschnitt = { westen: 9.8, sueden: 49.8, osten: 10.4, norden: 50.2 };
const SCHILDER = ["de", "de-simple", "ar"] as const;

/**
 * What clients of Integreat do with an answer, seen with one of them (ADR 0120): which fields they take for granted, and
 * what they make of them.
 */
describe("a region", () => {
  it("lies somewhere, or clients show none at all", () => {
    const found = integreatRegion({ ...region, ausschnitt }, SCHILDER);
    expect(regionSchema.safeParse(found).error?.issues ?? []).toEqual([]);
    expect(found.bounding_box.flat()).toEqual([9.8, 49.8, 10.4, 50.2]);
    expect(found.longitude).toBeCloseTo(10.1);
    expect(found.latitude).toBe(50);
    const unknown = integreatRegion({ ...region, ausschnitt: null }, ["de"]);
    expect(regionSchema.safeParse(unknown).error?.issues ?? []).toEqual([]);
  });

  it("calls Leichte Sprache as they do, and every code leads back to its language", () => {
    expect(integreatRegion({ ...region, ausschnitt }, SCHILDER).languages.map(({ code }) => code)).toEqual([
      "de",
      "de-si",
      "ar",
    ]);
    expect(SPRACHEN.map((sprache) => spracheOf(codeOf(sprache)))).toEqual(SPRACHEN);
  });
});

describe("a place", () => {
  const ort: OrtDaten = {
    id: anId("00000000-0000-4000-8000-000000000003"),
    name: "Haus A",
    namen: { ar: "المبنى أ" },
    art: "amt",
    barrierefrei: "teilweise",
    merkmale: [],
    zeiten: [{ tag: 2, von: "08:00", bis: "12:00", art: "nur-termin" }],
    ausnahmen: [
      {
        von: d("2026-12-24"),
        bis: d("2027-01-01"),
        art: "geschlossen",
        zeitVon: null,
        zeitBis: null,
        grund: "Ruhe & mehr",
      },
      { von: d("2026-12-02"), bis: d("2026-12-02"), art: "offen", zeitVon: "16:00", zeitBis: "19:00", grund: "" },
    ],
    geschuetzt: false,
    gemeinde: "Probstadt",
    updatedAt: new Date("2026-11-20T10:00:00Z"),
    strasse: "Weg 1",
    plz: "00200",
    ort: "Probstadt",
    haltestelle: "",
    gehminuten: null,
    zugang: "Klingel <links>",
    breite: 50.1,
    laenge: 10.1,
  };
  const one = (change: Partial<OrtDaten> = {}, sprache: (typeof SCHILDER)[number] = "de", mitLage = true) =>
    integreatLocations([{ ...ort, ...change }], region, sprache, SCHILDER, mitLage)[0];

  it("has what clients read, in every language under its own address", () => {
    const place = one({}, "ar");
    expect(locationSchema.safeParse(place).error?.issues ?? []).toEqual([]);
    expect(place).toMatchObject({
      path: "/kreis/ar/locations/00000000-0000-4000-8000-000000000003/",
      title: "المبنى أ",
      category: { name: "دائرة حكومية" },
      available_languages: { "de-si": { path: "/kreis/de-si/locations/00000000-0000-4000-8000-000000000003/" } },
    });
    expect(integreatCategories([ort], "de")).toMatchObject([{ name: "Amt oder Behörde" }]);
  });

  it("says when it is otherwise in words: the shape has no field for it", () => {
    expect(one()?.content).toBe(
      "<p>Klingel &lt;links&gt;</p><ul><li>24.12.2026 bis 01.01.2027: geschlossen, Ruhe &amp; mehr</li>" +
        "<li>02.12.2026: 16:00–19:00</li></ul>",
    );
  });

  it("is by appointment on a day, closed on the others, and unknown rather than closed without hours", () => {
    const [monday, tuesday] = one()?.opening_hours ?? [];
    expect(monday).toMatchObject({ closed: true, appointmentOnly: false });
    expect(tuesday).toMatchObject({ closed: false, appointmentOnly: true, timeSlots: [{ timezone: "Europe/Berlin" }] });
    expect(one({ zeiten: [] })?.opening_hours).toBeNull();
  });

  it.each([
    ["without a position, on the map", { breite: null }, true, false],
    ["without a position, in the list", { breite: null }, false, true],
    ["that protects somebody", { geschuetzt: true }, false, false],
  ])("%s", (_, change, mitLage, there) => expect(one(change, "de", mitLage) !== undefined).toBe(there));
});

describe("dates", () => {
  const termin = aTermin({ titel: { de: "Sprachcafé", en: "Language café" } });
  const events = (change: Parameters<typeof aTermin>[0], series = true) =>
    integreatEvents([{ ...termin, ...change }], region, "en", ["de", "en"], series);

  it("one by one, before and after the end of summer time", () => {
    const found = events({}, false);
    expect(z.array(eventSchema).safeParse(found).error?.issues ?? []).toEqual([]);
    expect(found.map(({ path, event }) => [path, event.start])).toEqual([
      ["/kreis/en/events/sprachcafe$2026-10-20/", "2026-10-20T17:00:00+02:00"],
      ["/kreis/en/events/sprachcafe$2026-10-27/", "2026-10-27T17:00:00+01:00"],
    ]);
  });

  it("a series once, in a language that it was not written in too", () => {
    const [series, ...none] = integreatEvents([termin], region, "ar", ["de", "en", "ar"], true);
    expect(none).toEqual([]);
    expect(series).toMatchObject({
      path: "/kreis/ar/events/sprachcafe/",
      title: "Sprachcafé",
      location: { address: "Weg 1", postcode: "00200", town: "Probstadt" },
      available_languages: { en: { path: "/kreis/en/events/sprachcafe/" } },
    });
  });

  // Clients add the distance from UTC to the first moment of a rule and read everything else as local time.
  it.each<[string, Parameters<typeof aTermin>[0], string | null]>([
    ["in summer", {}, "DTSTART:20261020T150000\nRRULE:FREQ=WEEKLY;BYDAY=TU"],
    ["in winter", { beginn: d("2026-12-01") }, "DTSTART:20261201T160000\nRRULE:FREQ=WEEKLY;BYDAY=TU"],
    ["all day", { von: null, bis: null }, "DTSTART:20261019T220000\nRRULE:FREQ=WEEKLY;BYDAY=TU"],
    [
      "until a day",
      { wiederholung: { ...termin.wiederholung, bis: d("2026-12-01") } },
      "DTSTART:20261020T150000\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201T235959",
    ],
    ["once", { wiederholung: EINMAL }, null],
    ["what fell out is over", { ausfaelle: [d("2026-10-13")] }, "DTSTART:20261020T150000\nRRULE:FREQ=WEEKLY;BYDAY=TU"],
  ])("a rule: %s", (_, change, rule) => {
    expect(events(change).map((one) => one.recurrence_rule)).toEqual([rule]);
  });

  it("no rule while a day is still to fall out: clients would show it", () => {
    const found = events({ ausfaelle: [d("2026-11-03")] });
    expect(found.map((one) => [one.event.start_date, one.recurrence_rule])).toEqual([
      ["2026-10-20", null],
      ["2026-10-27", null],
    ]);
  });

  it("a place in words only is a place", () => {
    const [event] = events({ ort: null, ortId: null, ortText: "Im Park" });
    expect(event?.location).toMatchObject({ id: expect.any(Number), name: "Im Park" });
    expect(events({ ort: null, ortId: null, ortText: "", online: "https://x.example" })[0]?.location.id).toBeNull();
  });
});

it("the Impressum keeps its lines, and no sign becomes markup", () => {
  const text = { text: "Landratsamt <Probe>\nWeg 1", lang: "de", stand: d("2026-01-02") } as const;
  const imprint = integreatImprint(text, "Impressum", region, "de");
  expect(imprintSchema.safeParse(imprint).error?.issues ?? []).toEqual([]);
  expect(imprint.content).toBe("<p>Landratsamt &lt;Probe&gt;<br>Weg 1</p>");
});
