import type { HandlungsfeldId } from "../../rules/massnahme.ts";
import type { BedarfInhalt } from "../rules/bedarf.ts";
import type { BelegInhalt } from "../rules/beleg.ts";
import type { IndikatorInhalt } from "../rules/indikator.ts";
import type { ZielInhalt } from "../rules/wirkungsziel.ts";
import type { MassnahmeLage } from "../store/lage.ts";

export function aBedarfInhalt(handlungsfeldId: HandlungsfeldId, overrides: Partial<BedarfInhalt> = {}): BedarfInhalt {
  return {
    handlungsfeldId,
    titel: "Anerkannte finden keine Wohnung",
    beschreibung: "",
    stand: "vorgeschlagen",
    vorrang: null,
    vorrangGrund: "",
    vorrangDurch: "",
    umfang: "kreisweit",
    gemeindeIds: [],
    zielgruppeIds: [],
    querschnittsthemaIds: [],
    empfehlungen: [],
    ...overrides,
  };
}

export function aZielInhalt(handlungsfeldId: HandlungsfeldId, overrides: Partial<ZielInhalt> = {}): ZielInhalt {
  return {
    handlungsfeldId,
    aussage: "Anerkannte ziehen binnen zwölf Monaten in eigenen Wohnraum.",
    wirkungsebene: null,
    ebene: "landkreis",
    zieljahr: 2029,
    ausgangslage: "",
    annahmen: "",
    stand: "vorgeschlagen",
    vereinbartAm: null,
    vereinbartDurch: "",
    querschnittsthemaIds: [],
    ...overrides,
  };
}

export function aBelegInhalt(overrides: Partial<BelegInhalt> = {}): BelegInhalt {
  return {
    art: "gespraech",
    aussage: "Zwei Wohnungen in einem Monat, 80 Haushalte auf der Liste.",
    quelle: "Beratungsstelle Wohnen",
    tag: null,
    fundstelle: "",
    adresse: "",
    zahlen: null,
    freigabe: "intern",
    ...overrides,
  };
}

export function anIndikatorInhalt(overrides: Partial<IndikatorInhalt> = {}): IndikatorInhalt {
  return {
    name: "Auszugsberechtigte in Unterkünften",
    art: "wirkung",
    einheit: "%",
    nachkommastellen: 0,
    zaehler: "auszugsberechtigte Personen",
    nenner: "belegte Plätze",
    quelle: "",
    quelleStelleId: null,
    turnus: null,
    stichtag: "",
    richtung: "fallend",
    methode: "",
    handlungsfeldId: null,
    oeffentlich: true,
    ...overrides,
  };
}

export function aLage(overrides: Partial<MassnahmeLage> = {}): MassnahmeLage {
  return {
    entscheidung: "im-konzept",
    entscheidungGrund: "",
    umsetzung: null,
    einschaetzung: null,
    einschaetzungGrund: "",
    sachstandAm: null,
    einstufung: null,
    ohneZielGrund: "",
    ...overrides,
  };
}
