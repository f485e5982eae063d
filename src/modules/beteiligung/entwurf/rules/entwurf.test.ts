import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import { listAbsaetze } from "./absaetze.ts";
import { acceptAntwort, acceptZeitraum, countKommentare, pfadOfKennung, phaseOf } from "./entwurf.ts";

const day = (text: string) => text as Datum;
const runde = { von: day("2026-11-10"), bis: day("2026-11-22") };

test.each([
  ["the day before", "2026-11-09", "geplant"],
  ["BE2 the first day", "2026-11-10", "offen"],
  ["BE2 the last day", "2026-11-22", "offen"],
  ["BE2 the day after closes it, by itself", "2026-11-23", "beendet"],
])("%s", (_, heute, expected) => {
  expect(phaseOf(runde, day(heute))).toBe(expected);
});

test.each([
  ["BE1 yesterday", "2026-11-09", "2026-11-22", "beginn-vorbei"],
  ["BE2 six days", "2026-11-10", "2026-11-15", "zu-kurz"],
  ["BE2 seven days, both included", "2026-11-10", "2026-11-16", "ok"],
  ["BE2 backwards", "2026-11-20", "2026-11-12", "zu-kurz"],
])("%s", (_, von, bis, expected) => {
  const outcome = acceptZeitraum({ von: day(von), bis: day(bis) }, day("2026-11-10"));
  expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
});

test.each([
  ["BE5 unread", "eingegangen", "weil", "nicht-gezeigt"],
  ["BE5 refused", "zurueckgewiesen", "weil", "nicht-gezeigt"],
  ["BE5 without a reason", "gezeigt", "", "ohne-antwort"],
  ["BE5 with one", "gezeigt", "weil", "beantwortet"],
] as const)("%s", (_, stand, antwort, expected) => {
  const outcome = acceptAntwort(stand, antwort);
  expect(outcome.ok ? outcome.value : outcome.reason).toBe(expected);
});

test("BE6 what is not shown is counted, and every share has its whole", () => {
  const all = [
    { stand: "gezeigt", urteil: "angenommen" },
    { stand: "gezeigt", urteil: "teilweise" },
    { stand: "gezeigt", urteil: null },
    { stand: "zurueckgewiesen", urteil: null },
    { stand: "eingegangen", urteil: null },
  ] as const;
  const bilanz = countKommentare(all);
  expect(bilanz).toEqual({
    eingegangen: 5,
    gezeigt: 3,
    zurueckgewiesen: 1,
    offen: 1,
    beantwortet: 2,
    nachUrteil: { angenommen: 1, teilweise: 1, "nicht-uebernommen": 0 },
  });
  expect(bilanz.gezeigt + bilanz.zurueckgewiesen + bilanz.offen).toBe(bilanz.eingegangen);
});

test.each([
  ["M12", "/konzept/massnahmen/M12"],
  ["B3", "/konzept/bedarfe/B3"],
  ["wohnen", null],
  ["M12/../x", null],
])("page of %s", (kennung, expected) => {
  expect(pfadOfKennung(kennung)).toBe(expected);
});

describe("paragraphs", () => {
  const element = (art: string, id: string, rest: object = {}) => ({
    art,
    id,
    kennung: id.toUpperCase(),
    titel: `Titel ${id}`,
    inhalt: {},
    ort: null,
    ...rest,
  });
  const all = [
    element("kapitel", "wozu", { kennung: "wohnen", inhalt: { text: "Eins.\n\nZwei.\n \nDrei." } }),
    element("handlungsfeld", "f1", { kennung: "wohnen", titel: "Wohnen", inhalt: { zusammenfassung: "Kurz." } }),
    element("handlungsfeld", "f2", { kennung: "sprache", titel: "Sprache" }),
    element("bedarf", "b1", { ort: "f2" }),
    element("massnahme", "m1", { ort: "f1", inhalt: { beschreibung: "So.", finanzierung: "nicht gefragt" } }),
  ];
  const found = listAbsaetze(all);

  test("stand field by field, each element at least once, with anchors that no other has", () => {
    expect(found.map((one) => [one.anker, one.feld, one.titel, one.text])).toEqual([
      ["kapitel-wohnen-1", "", "Titel wozu", "Eins."],
      ["kapitel-wohnen-2", "", "", "Zwei."],
      ["kapitel-wohnen-3", "", "", "Drei."],
      ["handlungsfeld-wohnen-1", "Wohnen", "Wohnen", "Kurz."],
      ["m1-1", "Wohnen", "Titel m1", "So."],
      ["handlungsfeld-sprache-1", "Sprache", "Sprache", ""],
      ["b1-1", "Sprache", "Titel b1", ""],
    ]);
    expect(new Set(found.map((one) => one.anker)).size).toBe(found.length);
    expect(found.map((one) => one.nummer)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
