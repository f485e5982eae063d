import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnySchemaObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { expect, it } from "vitest";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { without } from "#src/shared/without.ts";
import type { LeistungDaten, OrtDaten } from "../views/daten.ts";
import { hsdsServices } from "./hsds.ts";
import { hsdsPageSchema, UNTERLAGEN } from "./hsds-schema.ts";

const id = <Kind extends string>(last: number) => `00000000-0000-4000-8000-00000000000${last}` as Id<Kind>;
const d = (text: string) => text as Datum;

const ort: OrtDaten = {
  id: id(1),
  name: "Jobcenter Probe",
  namen: { ar: "مركز العمل" },
  art: "amt",
  gemeinde: "Probstadt",
  strasse: "Weg 1",
  plz: "00200",
  ort: "Probstadt",
  haltestelle: "Weg",
  gehminuten: 2,
  zugang: "",
  breite: 50.1,
  laenge: 9.2,
  barrierefrei: "teilweise",
  merkmale: ["wc"],
  geschuetzt: false,
  updatedAt: new Date("2026-11-20T10:00:00Z"),
  zeiten: [{ tag: 1, von: "08:00", bis: "12:00", art: "nur-termin" }],
  ausnahmen: [
    { von: d("2026-12-24"), bis: d("2027-01-01"), art: "geschlossen", zeitVon: null, zeitBis: null, grund: "Ruhe" },
  ],
};

const row = {
  id: id<"Leistung">(2),
  slug: "wohngeld",
  titel: "Wohngeld",
  kurz: "Zuschuss zur Miete.",
  schritte: ["Antrag stellen", "Bescheid abwarten"],
  kostenfrei: true,
  kosten: "",
  dauer: { von: 6, bis: 10, einheit: "wochen" },
  sprachen: ["de", "ru"],
  raum: "B 0.05",
  geprueftAm: d("2026-09-15"),
  anbieter: { id: id<"Stelle">(3), name: "Amt Probe", slug: "amt-probe", stelle: null },
  anlaufstelle: ort,
  unterlagen: [{ id: id<"Unterlage">(4), name: "Mietvertrag", namen: { ar: "عقد الإيجار" }, hinweis: "", rev: 1 }],
  uebersetzungen: [{ sprache: "ar", titel: "إعانة السكن", kurz: "", schritte: [], tipp: "" }],
} as unknown as LeistungDaten;

const write = (leistung: LeistungDaten, sprache: "de" | "ar" = "de") =>
  hsdsServices({ leistungen: [leistung], lebenslagen: [], feiertage: [] }, sprache, "https://kreis.example", {
    name: "Landkreis Probe",
    land: "DE-BY",
  });

it("is what HSDS 3.0 asks for, and the same ids come out every time", () => {
  const page = write(row);
  expect(hsdsPageSchema.safeParse(page).error?.issues).toBeUndefined();
  expect(write(row)).toEqual(page);
  const ids = JSON.stringify(page).match(/"id":"[^"]+"/g) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
});

const published = join(import.meta.dirname, "../../../../../shared/samples/guides/hsds-3.0/schema");

/** The published schemas, which allow fields that nobody knows: here none may slip in. */
function judge() {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
  for (const name of readdirSync(published).filter((one) => one !== "openapi.json")) {
    const schema = JSON.parse(readFileSync(join(published, name), "utf8")) as AnySchemaObject;
    ajv.addSchema({ ...schema, additionalProperties: false }, name);
  }
  return (service: unknown) => {
    ajv.validate("service.json", service);
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

it.runIf(existsSync(published))("the published schemas of HSDS 3.0 find nothing wrong, and find what is", () => {
  const findings = judge();
  const bare = { ...row, anbieter: null, anlaufstelle: null, dauer: null, unterlagen: [], sprachen: [] };
  for (const service of [...write(row).contents, ...write(row, "ar").contents, ...write(bare).contents]) {
    expect(findings(service)).toEqual([]);
    expect(findings({ ...without(service, "name"), email: "nobody", frei: 1 })).toEqual([
      " must have required property 'name'",
      " must NOT have additional properties",
      '/email must match format "email"',
    ]);
  }
});

it("by appointment is told apart from open, and a closed time has no opening", () => {
  const [service] = write(row).contents;
  expect(service?.service_at_locations[0]?.location.schedules).toMatchObject([
    { freq: "WEEKLY", byday: "MO", opens_at: "08:00", attending_type: "by_appointment" },
    { valid_from: "2026-12-24", valid_to: "2027-01-01", notes: "closed" },
  ]);
});

it("in another language the German name stays beside the translation, and what is missing stays German", () => {
  const [service] = write(row, "ar").contents;
  expect(service).toMatchObject({
    name: "إعانة السكن",
    alternate_name: "Wohngeld",
    description: "Zuschuss zur Miete.",
    [UNTERLAGEN]: [{ document: "عقد الإيجار (Mietvertrag)" }],
  });
});

it("an address that protects somebody is not in it", () => {
  const hidden = { ...ort, geschuetzt: true, strasse: "", plz: "", ort: "", breite: null, laenge: null };
  const [service] = write({ ...row, anlaufstelle: hidden }).contents;
  expect(service?.service_at_locations[0]?.location).toMatchObject({ addresses: [] });
});
