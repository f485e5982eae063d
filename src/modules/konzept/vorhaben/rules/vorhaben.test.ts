import { describe, expect, test } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import {
  acceptVorhaben,
  istSichtbar,
  moeglicheHandlungen,
  type VorhabenAngaben,
  type Vorhabenstand,
  veraltetAb,
  veraltetWeil,
} from "./vorhaben.ts";

const HEUTE = "2026-11-22" as Datum;
const bis = (tag: string) => ({ tag: tag as Datum, genauigkeit: "tag" as const });
const BUS: VorhabenAngaben = {
  titel: "Bus zur Frühschicht",
  text: "",
  wer: "Nahverkehrsstelle",
  stand: "in-arbeit",
  erwartet: bis("2027-12-31"),
  grund: "",
  massnahmeId: null,
};

describe("VH1 to VH3: what may be kept", () => {
  test.each<[string, Partial<VorhabenAngaben>]>([
    ["ok", {}],
    ["ok", { erwartet: bis(HEUTE) }],
    ["ok", { stand: "ruht", erwartet: null, grund: "Der Fördergeber prüft." }],
    ["ok", { stand: "ruht", grund: "Der Fördergeber prüft." }],
    ["titel-fehlt", { titel: "" }],
    ["wer-fehlt", { wer: "" }],
    ["erwartet-fehlt", { erwartet: null }],
    ["erwartet-fehlt", { stand: "geplant", erwartet: null }],
    ["erwartet-vorbei", { erwartet: bis("2026-11-21") }],
    ["erwartet-vorbei", { stand: "ruht", grund: "Es fehlt Geld.", erwartet: bis("2026-11-21") }],
    ["ohne-grund", { stand: "ruht", erwartet: null }],
  ])("%s: %o", (expected, anders) => {
    const outcome = acceptVorhaben({ ...BUS, ...anders }, HEUTE);
    expect(outcome.ok ? "ok" : outcome.reason).toBe(expected);
  });

  test("a reason does not outlive the rest", () => {
    expect(acceptVorhaben({ ...BUS, grund: "Der Fördergeber prüft." }, HEUTE)).toMatchObject({ value: { grund: "" } });
  });
});

test.each<[boolean, string | null]>([
  [true, null],
  [true, "2026-11-22"],
  [true, "2026-09-23"],
  [false, "2026-09-22"],
])("VH4 seen %s when finished %s", (expected, fertigAm) => {
  expect(istSichtbar({ fertigAm: fertigAm as Datum | null }, HEUTE)).toBe(expected);
});

type Fall = { stand?: Vorhabenstand; erwartet?: string | null; bestaetigtAm?: string };
const lage = ({ stand = "in-arbeit", erwartet = null, bestaetigtAm = HEUTE }: Fall) => ({
  stand,
  erwartet: erwartet === null ? null : bis(erwartet),
  bestaetigtAm: bestaetigtAm as Datum,
  fertigAm: stand === "fertig" ? HEUTE : null,
});

test.each<[ReturnType<typeof veraltetWeil>, readonly string[], Fall]>([
  [null, ["bestaetigen", "fertig"], {}],
  [null, ["bestaetigen", "fertig"], { erwartet: HEUTE, bestaetigtAm: "2026-08-24" }],
  ["lange-nicht-geprueft", ["bestaetigen", "fertig"], { bestaetigtAm: "2026-08-23" }],
  ["lange-nicht-geprueft", ["bestaetigen", "fertig"], { stand: "ruht", bestaetigtAm: "2026-08-23" }],
  ["erwartet-vorbei", ["fertig"], { erwartet: "2026-11-21" }],
  ["erwartet-vorbei", ["fertig"], { erwartet: "2026-11-21", bestaetigtAm: "2026-01-01" }],
  [null, ["oeffnen"], { stand: "fertig", erwartet: "2026-01-01", bestaetigtAm: "2026-01-01" }],
])("VH5, VH6 out of date because of %s, can be %j: %o", (weil, handlungen, fall) => {
  expect(veraltetWeil(lage(fall), HEUTE)).toBe(weil);
  expect(moeglicheHandlungen(lage(fall), HEUTE)).toEqual(handlungen);
});

test.each<[string, Fall]>([
  ["2026-11-22", { bestaetigtAm: "2026-08-23" }],
  ["2026-11-22", { erwartet: "2026-11-21" }],
  ["2026-11-22", { erwartet: "2027-06-30", bestaetigtAm: "2026-08-23" }],
])("VH5 from %s on: %o", (ab, fall) => {
  const one = lage(fall);
  expect(veraltetAb(one)).toBe(ab);
  expect(veraltetWeil(one, ab as Datum)).not.toBeNull();
});
