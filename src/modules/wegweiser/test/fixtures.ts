import type { StelleId } from "../rules/bezug.ts";
import type { LeistungAngaben } from "../rules/leistung.ts";
import type { AnlaufstelleAngaben } from "../store/anlaufstellen.ts";

export function aLeistung(verantwortlichId: StelleId, overrides: Partial<LeistungAngaben> = {}): LeistungAngaben {
  return {
    titel: "Wohngeld",
    kurz: "Zuschuss zur Miete.",
    schritte: ["Antrag stellen", "Bescheid abwarten"],
    tipp: "",
    helfende: "",
    kostenfrei: true,
    kosten: "",
    dauer: { von: 6, bis: 10, einheit: "wochen" },
    termin: "empfohlen",
    online: "",
    gebiet: "landkreis",
    anbieterId: verantwortlichId,
    anlaufstelleId: null,
    raum: "",
    verantwortlichId,
    sprachen: ["de"],
    risiko: "mittel",
    notiz: "",
    lebenslageIds: [],
    unterlageIds: [],
    verwandteIds: [],
    ...overrides,
  };
}

export function anAnlaufstelle(overrides: Partial<AnlaufstelleAngaben> = {}): AnlaufstelleAngaben {
  return {
    name: "Amt Probe",
    namen: {},
    stelleId: null,
    gemeindeId: null,
    gehoertZuId: null,
    istRathaus: false,
    strasse: "Weg 1",
    plz: "00200",
    ort: "Probstadt",
    haltestelle: "",
    fussMinuten: null,
    stufenfrei: null,
    zugangHinweis: "",
    zeiten: [{ tag: 1, von: "08:00", bis: "12:00", art: "offen" }],
    ausnahmen: [],
    ...overrides,
  };
}
