import { describe, expect, it, test } from "vitest";
import { benutzer } from "#src/modules/konzept/test/fixtures.ts";
import { addDays, type Datum } from "#src/shared/datum.ts";
import { acceptAnmeldung, nachrueckende, WARTELISTE_MAX } from "./anmeldung.ts";
import { entwurfText } from "./ergebnis.ts";
import type { ClusterId, GruppeId, KarteId } from "./ids.ts";
import { mayRunWorkshops } from "./permissions.ts";
import { formatRaumcode, parseRaumcode, raumcodeFrom } from "./raumcode.ts";
import { drawPinnwand } from "./pinnwand-bild.ts";
import { acceptPunkte, freiePunkte, KARTE_MAX, parseKarte, parseZeilen, ZEILEN_MAX } from "./pinnwand.ts";
import {
  acceptAngaben,
  acceptStand,
  darfImRaum,
  formatAgenda,
  HANDLUNGEN,
  loeschtagOf,
  parseAgenda,
  SCHRITTE,
  type WorkshopAngaben,
} from "./workshop.ts";

const heute = "2026-11-22" as Datum;

test.each([
  ["geplant", "anmeldung", 0, 0, true],
  ["geplant", "laeuft", 0, 0, true],
  ["geplant", "dokumentiert", 0, 3, "schritt-passt-nicht"],
  ["anmeldung", "laeuft", 9, 0, true],
  ["anmeldung", "geplant", 0, 0, true],
  ["anmeldung", "geplant", 1, 0, "schon-angemeldete"],
  ["laeuft", "anmeldung", 0, 0, "schritt-passt-nicht"],
  ["laeuft", "dokumentiert", 0, 0, "ohne-karten"],
  ["laeuft", "dokumentiert", 0, 1, true],
  ["dokumentiert", "laeuft", 0, 1, true],
  ["dokumentiert", "geplant", 0, 1, "schritt-passt-nicht"],
] as const)("WS2: from %s to %s with %i registered and %i cards: %s", (von, nach, angemeldete, karten, erwartet) => {
  const outcome = acceptStand(von, nach, { angemeldete, karten });
  expect(outcome.ok ? true : outcome.reason).toBe(erwartet);
});

describe("WS3: what is written about a workshop", () => {
  const gruppe = (name: string) => ({ id: null, name, bezugId: null, thema: "", handlungsfeldId: null });
  const gut: WorkshopAngaben = {
    prozessId: null,
    runde: 1,
    titel: "Bedarfe",
    einleitung: "",
    tag: addDays(heute, 10),
    von: "13:30",
    bis: "17:00",
    ort: "Kulturbahnhof",
    moderation: "",
    anmeldungBis: addDays(heute, 8),
    plaetze: 40,
    hilfen: [],
    agenda: [],
    punkteJePerson: 5,
    punkteJeCluster: 3,
    gruppen: [gruppe("Familien"), gruppe("Zugewanderte Frauen")],
  };
  it.each([
    [{}, true],
    [{ punkteJeCluster: 5 }, true],
    [{ bis: "13:30" }, "ende-vor-anfang"],
    [{ anmeldungBis: addDays(heute, 11) }, "anmeldung-nach-termin"],
    [{ gruppen: [] }, "ohne-gruppe"],
    [{ gruppen: [gruppe("Familien"), gruppe("familien")] }, "gruppe-doppelt"],
    [{ gruppen: Array.from({ length: 13 }, (_, at) => gruppe(`G${at}`)) }, "zu-viele-gruppen"],
    [{ punkteJeCluster: 6 }, "punkte-passen-nicht"],
  ])("%o: %s", (anders, erwartet) => {
    const outcome = acceptAngaben({ ...gut, ...anders });
    expect(outcome.ok ? true : outcome.reason).toBe(erwartet);
  });
  it.each([
    ["13:30 Begrüßung", { zeit: "13:30", punkt: "Begrüßung" }],
    ["9.05 Kaffee", { zeit: "09:05", punkt: "Kaffee" }],
    ["25:00 Nacht", { zeit: "", punkt: "25:00 Nacht" }],
    ["Abschluss", { zeit: "", punkt: "Abschluss" }],
  ])("the line %j of an agenda", (line, erwartet) => {
    expect(parseAgenda([line])).toEqual([erwartet]);
    expect(parseAgenda([formatAgenda([erwartet])])).toEqual([erwartet]);
  });
  it("is forgotten thirty days after it", () => {
    expect(loeschtagOf("2026-11-22" as Datum)).toBe("2026-12-22");
  });
});

test.each([
  ["anmeldung", 0, 10, 9, 0, "angemeldet"],
  ["anmeldung", 0, 10, 10, 0, "warteliste"],
  ["anmeldung", 1, 10, 0, 0, "frist-vorbei"],
  ["anmeldung", 0, 10, 10, WARTELISTE_MAX, "alles-voll"],
  ["geplant", 0, 10, 0, 0, "nicht-offen"],
  ["laeuft", 0, 10, 0, 0, "nicht-offen"],
] as const)(
  "WS5: %s, %i days late, %i places, %i taken, %i waiting: %s",
  (stand, spaeter, plaetze, angemeldet, wartend, erwartet) => {
    const outcome = acceptAnmeldung(
      { stand, anmeldungBis: heute, plaetze, angemeldet, wartend },
      addDays(heute, spaeter),
    );
    expect(outcome.ok ? outcome.value : outcome.reason).toBe(erwartet);
  },
);

test.each([
  [10, 9, 3, 1],
  [12, 9, 2, 2],
  [10, 10, 4, 0],
  [8, 10, 4, 0],
])("WS6: %i places, %i taken, %i waiting: %i move up", (plaetze, angemeldet, wartend, erwartet) => {
  expect(nachrueckende({ plaetze, angemeldet, wartend })).toBe(erwartet);
});

test.each([
  ["sammeln", ["karte"]],
  ["ordnen", ["karte", "ordnen"]],
  ["gewichten", ["punkte"]],
  ["abstimmen", ["stimme"]],
  ["geschlossen", []],
] as const)("WS8: in %s the room can %j", (schritt, erwartet) => {
  expect(HANDLUNGEN.filter((one) => darfImRaum(schritt, one))).toEqual(erwartet);
  expect(SCHRITTE).toContain(schritt);
});

describe("WS9: cards", () => {
  it.each([
    ["  Bus zur\n Frühschicht ", "Bus zur Frühschicht"],
    [" \n ", null],
    ["x".repeat(KARTE_MAX), "x".repeat(KARTE_MAX)],
    ["x".repeat(KARTE_MAX + 1), null],
  ])("%j is %j", (typed, erwartet) => expect(parseKarte(typed)).toBe(erwartet));
  it.each([
    ["- Bus\n\n• Kinderbetreuung \n3 Lotsen", ["Bus", "Kinderbetreuung", "3 Lotsen"]],
    [" \n\n", "ohne-karten"],
    [`gut\n${"x".repeat(KARTE_MAX + 1)}`, "zu-lang"],
    ["x\n".repeat(ZEILEN_MAX + 1), "zu-viele-karten"],
  ])("lines %# become %j", (typed, erwartet) => {
    const outcome = parseZeilen(typed);
    expect(outcome.ok ? outcome.value : outcome.reason).toEqual(erwartet);
  });
});

test.each([
  [{}, "a", 3, 3],
  [{}, "a", 4, "zu-viele-auf-einem"],
  [{ a: 3, b: 1 }, "b", 2, 2],
  [{ a: 3, b: 2 }, "c", 1, "punkte-verbraucht"],
  [{ a: 3, b: 2 }, "a", 2, 2],
  [{ a: 3 }, "a", 0, 0],
])("WS10: having %o, on %s shall be %i: %s", (gesetzt, id, anzahl, erwartet) => {
  const map = new Map(Object.entries(gesetzt) as [ClusterId, number][]);
  const outcome = acceptPunkte(map, id as ClusterId, anzahl, { punkteJePerson: 5, punkteJeCluster: 3 });
  expect(outcome.ok ? outcome.value : outcome.reason).toBe(erwartet);
  expect(freiePunkte(map, 5)).toBe(5 - [...map.values()].reduce((sum, n) => sum + n, 0));
});

test("WS11: a code of the room can be read from a wall and typed again", () => {
  const code = raumcodeFrom(Uint8Array.from({ length: 40 }, (_, at) => (at * 37) % 256));
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
  expect(parseRaumcode(formatRaumcode(code).toLowerCase())).toBe(code);
  expect(parseRaumcode(`${code}A`)).toBeNull();
  expect(parseRaumcode("ABC-0O1")).toBeNull();
});

test("WS12: the board has the heaviest cluster first, paper and telephones counted together", () => {
  const g = "g" as GruppeId;
  const cluster = (id: string, punkte: number) => ({
    id: id as ClusterId,
    gruppeId: g,
    titel: id,
    rev: 1,
    punkte,
    ja: 1,
    nein: 0,
    enthaltung: 0,
    ergebnisArt: null,
    ergebnisId: null,
    ergebnisKennung: "",
  });
  const karte = (id: string, clusterId: string | null) => ({
    id: id as KarteId,
    gruppeId: g,
    clusterId: clusterId as ClusterId | null,
    text: id,
  });
  const wertung = (clusterId: string, person: string, punkte: number, stimme: "ja" | null) => ({
    clusterId: clusterId as ClusterId,
    person,
    punkte,
    stimme,
  });
  const [gruppe] = drawPinnwand(
    [{ id: g, name: "Familien", thema: "" }],
    [karte("k1", "leicht"), karte("k2", null)],
    [cluster("leicht", 1), cluster("schwer", 2)],
    [wertung("schwer", "p1", 2, "ja"), wertung("leicht", "p2", 1, null)],
    "p1",
  );
  expect(gruppe?.cluster.map((one) => [one.titel, one.punkte, one.stimmen.ja, one.eigene.punkte])).toEqual([
    ["schwer", 4, 2, 2],
    ["leicht", 2, 1, 0],
  ]);
  expect(gruppe?.lose.map((one) => one.text)).toEqual(["k2"]);
});

test("WS14: a draft says where it comes from and what the cards say", () => {
  const workshop = { titel: "Bedarfe", tag: "18.11.2025", gruppe: "Familien", thema: "" };
  expect(entwurfText({ ...workshop, thema: "Mütter" }, [])).toContain("Gruppe „Familien“ zu „Mütter“.");
  expect(entwurfText(workshop, [])).toBe("Aus dem Workshop „Bedarfe“ am 18.11.2025, Gruppe „Familien“.");
  expect(entwurfText(workshop, ["Bus", "Kind"])).toContain("\n– Bus\n– Kind");
});

test.each([
  ["fachstelle", true],
  ["fachredaktion", false],
  ["lesende", false],
] as const)("%s runs workshops: %s", (rolle, erwartet) => {
  expect(mayRunWorkshops(benutzer({ rolle, bezugId: null }))).toBe(erwartet);
});
