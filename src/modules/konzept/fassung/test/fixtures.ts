import type { Datum } from "#src/shared/datum.ts";
import type { Element, FassungKopf, Manifest, Verbindung, Weg } from "../rules/manifest.ts";

export function anElement(id: string, overrides: Partial<Element> = {}): Element {
  return {
    art: "massnahme",
    id,
    kennung: id.toUpperCase(),
    titel: `Titel ${id}`,
    inhalt: {},
    ort: "feld",
    position: 1,
    rev: 1,
    ...overrides,
  };
}

/** A manifest of these elements, in this order. */
export function aManifest(elemente: readonly Element[], verbindungen: readonly Verbindung[] = []): Manifest {
  return { elemente: elemente.map((one, at) => ({ ...one, position: at + 1 })), verbindungen };
}

export const aWeg = (vorgang: Weg["vorgang"], von: string, nach: string | null, grund = ""): Weg => ({
  vorgang,
  von,
  nach,
  grund,
});

export const aKopf = (overrides: Partial<FassungKopf> = {}): FassungKopf => ({
  nummer: 1,
  bezeichnung: "Integrationskonzept 2019",
  beschlossenAm: "2019-12-09" as Datum,
  gremium: "Kreistag",
  beschluss: "Der Kreistag beschließt das Integrationskonzept.",
  vorgaengerHash: "",
  ...overrides,
});
