import { newId } from "#src/platform/id.ts";
import type { Actor, Rolle } from "#src/shared/actor.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { GremiumAngaben } from "../rules/gremium.ts";
import type { MitgliedschaftAngaben } from "../rules/mitgliedschaft.ts";

export function aGremium(overrides: Partial<GremiumAngaben> = {}): GremiumAngaben {
  return {
    name: "Steuerungsgruppe Probe",
    nameUebersetzt: {},
    art: "steuerungsgruppe",
    ebene: "steuernd",
    rechte: ["steuern"],
    beschlussfaehigAb: 50,
    turnus: "",
    sitzungenOeffentlich: false,
    gegruendetAm: "2016-02-25" as Datum,
    anlass: "Informationsveranstaltung",
    ziele: [],
    aufgaben: [],
    stand: "aktiv",
    standGrund: "",
    oeffentlich: true,
    ...overrides,
  };
}

export function aSitz(overrides: Partial<MitgliedschaftAngaben> = {}): MitgliedschaftAngaben {
  return {
    funktionId: null,
    stelleId: null,
    gemeindeId: null,
    rolle: "mitglied",
    teilnahme: "stimmberechtigt",
    zugang: "alles",
    vertritt: "",
    vertretungId: null,
    von: null,
    bis: null,
    ...overrides,
  } as MitgliedschaftAngaben;
}

export const aFunktion = (titel = "Integrationsbeauftragte") => ({
  titel,
  titelUebersetzt: {},
  stelleId: null,
  gemeindeId: null,
});

export function benutzerMit(rolle: Rolle): Actor {
  return {
    kind: "benutzer",
    id: newId<"Benutzer">(),
    name: "Testkonto",
    rollen: [{ rolle, bezugId: null }],
    zweiterFaktor: true,
  };
}
