import { describe, expect, test } from "vitest";
import { type AngebotFreigabe, angebotstand, nenntPerson, OHNE_FREIGABE } from "#src/modules/netzwerk/index.ts";
import type { Datum } from "#src/shared/datum.ts";
import { type AngebotAntwort, freigabeNach, hindernisOf, linkOeffnet } from "./anfrage.ts";

const d = (text: string) => text as Datum;
const HEUTE = d("2026-11-22");
const DAVOR = d("2026-06-30");
const mit = (freigabe: Partial<AngebotFreigabe>): AngebotFreigabe => ({ ...OHNE_FREIGABE, ...freigabe });
const OFFEN = mit({ bestaetigtAm: DAVOR, einwilligungAm: DAVOR, oeffentlich: true });

test.each([
  ["entwurf", mit({})],
  ["zur-bestaetigung", mit({ angefragtAm: HEUTE })],
  ["zur-bestaetigung", mit({ angefragtAm: HEUTE, bestaetigtAm: DAVOR })],
  ["bestaetigt", mit({ angefragtAm: HEUTE, bestaetigtAm: HEUTE })],
  ["bestaetigt", mit({ bestaetigtAm: DAVOR })],
  ["veroeffentlicht", OFFEN],
  ["veroeffentlicht", { ...OFFEN, angefragtAm: HEUTE }],
  ["zurueckgezogen", mit({ bestaetigtAm: DAVOR, zurueckgezogenAm: HEUTE })],
] as const)("AG1 the state %s follows from the days", (stand, freigabe) => expect(angebotstand(freigabe)).toBe(stand));

describe("AG2, AG5 what an answer changes", () => {
  const zu = { oeffentlich: false, einwilligungAm: null, zurueckgezogenAm: HEUTE };
  test.each<readonly [AngebotAntwort, AngebotFreigabe, Partial<AngebotFreigabe>]>([
    ["zeigen", mit({}), { bestaetigtAm: HEUTE, einwilligungAm: HEUTE, zurueckgezogenAm: null }],
    ["nur-intern", mit({}), { bestaetigtAm: HEUTE }],
    ["nur-intern", OFFEN, { bestaetigtAm: HEUTE, ...zu }],
    ["nur-intern", mit({ einwilligungAm: DAVOR }), { bestaetigtAm: HEUTE, ...zu }],
    ["geaendert", OFFEN, {}],
    ["entfallen", OFFEN, zu],
    ["entfallen", mit({}), {}],
  ])("%s", (antwort, vorher, nachher) => expect(freigabeNach(antwort, vorher, HEUTE)).toEqual(nachher));
});

test.each([
  ["schon-oeffentlich", OFFEN, true, false],
  ["nicht-bestaetigt", mit({ einwilligungAm: DAVOR }), true, false],
  ["ohne-einwilligung", mit({ bestaetigtAm: DAVOR }), true, false],
  ["stelle-intern", { ...OFFEN, oeffentlich: false }, false, false],
  ["kontakt-person", { ...OFFEN, oeffentlich: false }, true, true],
  [null, { ...OFFEN, oeffentlich: false }, true, false],
] as const)("AG3 hindered by %s", (hindernis, freigabe, oeffentlich, kontaktNenntPerson) =>
  expect(hindernisOf({ ...freigabe, stelle: { oeffentlich }, kontaktNenntPerson })).toBe(hindernis),
);

test.each([
  ["", false],
  ["Beratungsstelle, 09999 12345", false],
  ["Leitung des Familienzentrums", false],
  ["kontakt@awo.example", false],
  ["Frau Muster", true],
  ["Anmeldung bei Maria Muster", true],
  ["maria.muster@awo.example", true],
])("AG3 the contact „%s“ names a person: %s", (kontakt, person) => expect(nenntPerson(kontakt)).toBe(person));

test.each([
  ["its last day", { gueltigBis: HEUTE, widerrufenAm: null }, true],
  ["the day after", { gueltigBis: d("2026-11-21"), widerrufenAm: null }, false],
  ["withdrawn", { gueltigBis: HEUTE, widerrufenAm: HEUTE }, false],
  ["unknown", null, false],
])("AG4 a link on %s opens: %s", (_, link, opens) => expect(linkOeffnet(link, HEUTE)).toBe(opens));
