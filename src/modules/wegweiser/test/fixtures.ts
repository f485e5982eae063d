import type { OrtAngaben } from "#src/modules/netzwerk/index.ts";
import type { Outcome } from "#src/shared/result.ts";
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
    namen: {},
    stelleId: null,
    gehoertZuId: null,
    zeiten: [{ tag: 1, von: "08:00", bis: "12:00", art: "offen" }],
    ausnahmen: [],
    merkmale: [],
    ...overrides,
  };
}

/** A place of the directory that people can come to. */
export function anOrt(overrides: Partial<OrtAngaben> = {}): OrtAngaben {
  return {
    name: "Amt Probe",
    art: "amt",
    gemeindeId: null,
    strasse: "Weg 1",
    plz: "00200",
    ort: "Probstadt",
    breite: null,
    laenge: null,
    barrierefrei: "unbekannt",
    zugang: "",
    haltestelle: "",
    gehminuten: null,
    oeffentlich: true,
    ...overrides,
  };
}

/** What a command accepted; fails the test when it refused. */
export function valueOf<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}
