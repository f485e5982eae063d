import type { Datum } from "#src/shared/datum.ts";
import { anId } from "../../../../../test/an-id.ts";
import type { TerminDaten } from "../views/termine.ts";

/** A published Veranstaltung every Tuesday from five to seven, in a place that everybody may know. */
export function aTermin(overrides: Partial<TerminDaten> = {}): TerminDaten {
  return {
    id: anId("00000000-0000-4000-8000-000000000001"),
    slug: "sprachcafe",
    titel: { de: "Sprachcafé" },
    text: "Kommen Sie vorbei.",
    beginn: "2026-10-20" as Datum,
    von: "17:00",
    bis: "19:00",
    wiederholung: { takt: "woche", abstand: 1, tage: [2], bis: null },
    ausfaelle: [],
    tage: ["2026-10-20" as Datum, "2026-10-27" as Datum],
    ortId: anId("00000000-0000-4000-8000-000000000003"),
    ort: { name: "Haus A", strasse: "Weg 1", ortszeile: "00200 Probstadt" },
    ortText: "",
    gemeinde: null,
    online: "",
    veranstalterId: null,
    veranstalter: null,
    sprachen: [],
    kosten: "",
    anmeldung: "",
    kinderbetreuung: false,
    veroeffentlichtAm: "2026-10-01" as Datum,
    rev: 3,
    updatedAt: new Date("2026-10-01T10:00:00Z"),
    ...overrides,
  };
}
