import type { GemeindeAngaben } from "../rules/gemeinde.ts";
import type { KontaktAngaben } from "../rules/kontakt.ts";
import type { StelleAngaben } from "../rules/stelle.ts";

export function aStelle(overrides: Partial<StelleAngaben> = {}): StelleAngaben {
  return {
    name: "Verein Probe e. V.",
    nameUebersetzt: {},
    kurzname: "",
    weitereNamen: [],
    art: "verein",
    gehoertZumLandkreis: false,
    uebergeordneteStelleId: null,
    gemeindeId: null,
    sphaere: "gesellschaft",
    sektor: "",
    aufgabe: "",
    strasse: "",
    plz: "",
    ort: "",
    raum: "",
    telefon: "",
    email: "",
    website: "",
    sprachen: ["de"],
    oeffentlich: true,
    geprueftAm: null,
    ...overrides,
  };
}

export const anAmt = (overrides: Partial<StelleAngaben> = {}) =>
  aStelle({ name: "Amt Probe", art: "amt", gehoertZumLandkreis: true, sphaere: "oeffentlich", ...overrides });

export function aGemeinde(overrides: Partial<GemeindeAngaben> = {}): GemeindeAngaben {
  return {
    name: "Probdorf",
    art: "gemeinde",
    ags: "99902001",
    ars: "",
    einwohner: 900,
    einwohnerStichtag: null,
    flaecheHektar: null,
    planungsregionId: null,
    verwaltungsgemeinschaftId: null,
    strasse: "",
    plz: "",
    ort: "",
    telefon: "",
    email: "",
    website: "",
    breite: null,
    laenge: null,
    ...overrides,
  };
}

export function aKontakt(overrides: Partial<KontaktAngaben> = {}): KontaktAngaben {
  return {
    funktionen: ["Sprachkurskoordination"],
    personName: null,
    einwilligungAm: null,
    nameBis: null,
    telefon: "030 23125 201",
    email: "",
    sprechzeit: "",
    sprachen: [],
    oeffentlich: true,
    ...overrides,
  };
}
