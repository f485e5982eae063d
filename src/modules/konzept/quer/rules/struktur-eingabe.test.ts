import { describe, expect, test } from "vitest";
import { eingabeOf, readStruktur, STRUKTUR_FELDER } from "./struktur-eingabe.ts";

const NORD = "01990000-0000-7000-8000-000000000001";
const SUED = "01990000-0000-7000-8000-000000000002";
const BEDARF = "01990000-0000-7000-8000-000000000003";
const voll = {
  name: "Begegnungsort",
  beschreibung: "Ein Raum,\r\nder offen ist.",
  [`lage.${NORD}.stand`]: "fehlt",
  [`lage.${NORD}.bedarf`]: BEDARF,
  [`lage.${NORD}.bemerkung`]: "seit Jahren",
  [`lage.${NORD}.tag`]: "30.6.2026",
};

describe("readStruktur", () => {
  test("reads the regions that have a state, and leaves the others out", () => {
    const { angaben, fehler } = readStruktur(voll, [NORD, SUED]);
    expect(fehler).toEqual({});
    expect(angaben).toEqual({
      name: "Begegnungsort",
      beschreibung: "Ein Raum,\nder offen ist.",
      lagen: [
        {
          planungsregionId: NORD,
          stand: "fehlt",
          bedarfId: BEDARF,
          bemerkung: "seit Jahren",
          eingeschaetztAm: "2026-06-30",
        },
      ],
    });
  });

  test.each([
    ["no name", { name: " " }, "name", "fehlt"],
    ["a state without a day", { [`lage.${NORD}.tag`]: "" }, `lage.${NORD}.tag`, "fehlt"],
    ["a day that does not exist", { [`lage.${NORD}.tag`]: "31.2.2026" }, `lage.${NORD}.tag`, "datum-falsch"],
    ["a Bedarf that is none", { [`lage.${NORD}.bedarf`]: "B13" }, `lage.${NORD}.bedarf`, "auswahl-fehlt"],
    ["a remark without a state", { [`lage.${SUED}.bemerkung`]: "?" }, `lage.${SUED}.stand`, "auswahl-fehlt"],
    ["a remark too long", { [`lage.${NORD}.bemerkung`]: "x".repeat(1001) }, `lage.${NORD}.bemerkung`, "zu-lang"],
  ])("names the field: %s", (_, change, field, code) => {
    expect(readStruktur({ ...voll, ...change }, [NORD, SUED]).fehler).toEqual({ [field]: code });
  });

  test("gives back what it showed", () => {
    const { angaben } = readStruktur(voll, [NORD, SUED]);
    const shown = eingabeOf(angaben, (tag) => tag.split("-").toReversed().join("."));
    expect(readStruktur(shown, [NORD, SUED])).toEqual({ angaben, fehler: {} });
  });
});

test.each([
  ["name", true],
  [`lage.${NORD}.stand`, true],
  [`lage.${NORD}.sonst`, false],
  ["lage.x.stand", false],
  ["rolle", false],
])("T17 the form knows the field %s: %s", (field, known) => {
  expect(STRUKTUR_FELDER.test(field)).toBe(known);
});
