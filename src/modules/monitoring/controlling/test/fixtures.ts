import type { Datum } from "#src/shared/datum.ts";
import type { Massnahme } from "../rules/eingang.ts";

/** A Maßnahme that goes well and was reported on lately. */
export function aMassnahme(kennung: string, overrides: Partial<Massnahme> = {}): Massnahme {
  return {
    id: `id-${kennung}`,
    kennung,
    titel: `Titel ${kennung}`,
    handlungsfeld: "Wohnen",
    handlungsfeldId: "feld-wohnen",
    handlungsfeldSlug: "wohnen",
    beginn: null,
    ende: null,
    entscheidung: "im-konzept",
    entscheidungGrund: "",
    entschiedenAm: null,
    leadId: "stelle-1",
    federfuehrung: "Stabsstelle Integration",
    umsetzung: "laeuft",
    einschaetzung: "im-plan",
    grund: "",
    sachstandAm: "2026-10-15" as Datum,
    seit: "2026-10-15" as Datum,
    neuerTermin: null,
    aktualitaet: "frisch",
    faellig: false,
    abfrage: null,
    fragbar: true,
    meldet: false,
    ...overrides,
  };
}
