import { newId } from "#src/platform/id.ts";
import type { Actor, Rollenbezug } from "#src/shared/actor.ts";
import type { Profil } from "../rules/profil.ts";

export const SYSTEM: Actor = { kind: "system", id: null, rollen: [], name: "test" };

/** Somebody signed in, with these roles. */
export function benutzer(...rollen: Rollenbezug[]): Actor {
  return { kind: "benutzer", id: newId<"Benutzer">(), name: "Testkonto", rollen, zweiterFaktor: true };
}

export const FACHSTELLE = benutzer({ rolle: "fachstelle", bezugId: null });
export const LESEND = benutzer({ rolle: "lesende", bezugId: null });
export const BETREIBER = benutzer({ rolle: "betreiber", bezugId: null });

export function aProfil(overrides: Partial<Profil> = {}): Profil {
  return {
    name: "Landkreis Probe",
    kurzname: "Probe",
    verwaltungsname: "Landratsamt Probe",
    leitung: "Landrat",
    land: "99",
    kreisschluessel: "99902",
    einwohner: 1_000,
    einwohnerStichtag: null,
    auslaendischeBevoelkerung: null,
    motto: {},
    strasse: "Weg 1",
    plz: "00200",
    ort: "Probstadt",
    postfach: "",
    telefon: "030 23125 200",
    email: "info@probe.example",
    website: "",
    kontaktName: "",
    kontaktTelefon: "",
    kontaktEmail: "",
    ...overrides,
  };
}
