import type { BedarfInhalt } from "../../kette/rules/bedarf.ts";
import type { BelegInhalt } from "../../kette/rules/beleg.ts";
import type { IndikatorInhalt } from "../../kette/rules/indikator.ts";
import type { ZielInhalt } from "../../kette/rules/wirkungsziel.ts";
import type { HandlungsfeldAngaben } from "../../rules/handlungsfeld.ts";
import type { MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";
import { EBENE_WORT } from "../../rules/zellen.ts";
import { formatZeitangabe } from "../../rules/zeitangabe.ts";
import {
  jaNeinSpalte,
  nameSpalte,
  namenSpalte,
  schauSpalte,
  type Spalte,
  tagSpalte,
  textSpalte,
  wortSpalte,
  zahlSpalte,
} from "./spalte.ts";

/** The sheets of the workbook, in their order. German in every language: they are read back by these names. */
export const BLAETTER = {
  handlungsfelder: "Handlungsfelder",
  bedarfe: "Bedarfe",
  ziele: "Wirkungsziele",
  massnahmen: "Maßnahmen",
  indikatoren: "Indikatoren",
  verknuepfungen: "Verknüpfungen",
  belege: "Belege",
} as const;
export type Blatt = keyof typeof BLAETTER;

/** A Maßnahme with the cells that people wrote in words. */
export type MassnahmeZelle = MassnahmeInhalt & { readonly zustaendigkeit: string; readonly finanzierung: string };

export type BlattDef<T> = {
  readonly blatt: Blatt;
  /** Heads of the columns that together say which element a row is about. */
  readonly schluessel: readonly string[];
  /** What a new row begins with; null: new ones are made elsewhere. */
  readonly leer: Omit<T, never> | null;
  readonly spalten: readonly Spalte<T>[];
};

const umfang = (ids: readonly string[]) => ({ umfang: ids.length === 0 ? "kreisweit" : "gemeinden", gemeindeIds: ids });

export const HANDLUNGSFELDER: BlattDef<HandlungsfeldAngaben> = {
  blatt: "handlungsfelder",
  schluessel: ["Schlüssel"],
  leer: null,
  spalten: [
    textSpalte("Name", "name", 36),
    textSpalte("Zusammenfassung", "zusammenfassung", 60),
    textSpalte("Aktuelle Situation", "aktuelleSituation", 60),
    textSpalte("Trend", "trend", 60),
  ],
};

export const BEDARFE: BlattDef<BedarfInhalt> = {
  blatt: "bedarfe",
  schluessel: ["Nr."],
  leer: {
    handlungsfeldId: "" as BedarfInhalt["handlungsfeldId"],
    titel: "",
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
  },
  spalten: [
    nameSpalte("Handlungsfeld", "handlungsfeldId", "felder"),
    textSpalte("Bedarf", "titel", 50),
    textSpalte("Beschreibung", "beschreibung", 60),
    wortSpalte("Stand", "stand", {
      vorgeschlagen: "vorgeschlagen",
      bestaetigt: "bestätigt",
      zurueckgestellt: "zurückgestellt",
    }),
    wortSpalte("Vorrang", "vorrang", { hoch: "hoch", mittel: "mittel", niedrig: "niedrig" }, null),
    textSpalte("Grund des Vorrangs", "vorrangGrund"),
    textSpalte("Vorrang gesetzt von", "vorrangDurch", 28),
    namenSpalte("Gemeinden", "gemeindeIds", "gemeinden", umfang),
    namenSpalte("Zielgruppen", "zielgruppeIds", "zielgruppen"),
    namenSpalte("Querschnittsthemen", "querschnittsthemaIds", "themen"),
    {
      kopf: "Empfehlungen",
      breite: 50,
      art: "text",
      schreibe: ({ empfehlungen }) => empfehlungen.join("\n"),
      lies: (zelle) => ({ ok: true, teil: { empfehlungen: zelle.split("\n").filter((line) => line.trim() !== "") } }),
    },
  ],
};

export const ZIELE: BlattDef<ZielInhalt> = {
  blatt: "ziele",
  schluessel: ["Nr."],
  leer: {
    handlungsfeldId: "" as ZielInhalt["handlungsfeldId"],
    aussage: "",
    wirkungsebene: null,
    ebene: "landkreis",
    zieljahr: null,
    ausgangslage: "",
    annahmen: "",
    stand: "vorgeschlagen",
    vereinbartAm: null,
    vereinbartDurch: "",
    querschnittsthemaIds: [],
  },
  spalten: [
    nameSpalte("Handlungsfeld", "handlungsfeldId", "felder"),
    textSpalte("Wirkungsziel", "aussage", 60),
    wortSpalte(
      "Wirkungsebene",
      "wirkungsebene",
      {
        zugang: "Zugang",
        kompetenz: "Wissen und Können",
        verhalten: "Verhalten",
        lebenslage: "Lebenslage",
        struktur: "Strukturen",
      },
      null,
    ),
    wortSpalte("Ebene", "ebene", EBENE_WORT),
    zahlSpalte("Zieljahr", "zieljahr"),
    textSpalte("Ausgangslage", "ausgangslage", 50),
    textSpalte("Annahmen", "annahmen", 50),
    wortSpalte("Stand", "stand", { vorgeschlagen: "vorgeschlagen", vereinbart: "vereinbart" }),
    tagSpalte("Vereinbart am", "vereinbartAm"),
    textSpalte("Vereinbart durch", "vereinbartDurch", 28),
    namenSpalte("Querschnittsthemen", "querschnittsthemaIds", "themen"),
  ],
};

/** Same heads as the table of Maßnahmen, whose import reads wordings of responsibility, money and time. */
export const MASSNAHMEN: BlattDef<MassnahmeZelle> = {
  blatt: "massnahmen",
  schluessel: ["Nr."],
  leer: null,
  spalten: [
    nameSpalte("Handlungsfeld", "handlungsfeldId", "felder"),
    textSpalte("Maßnahme", "titel", 50),
    textSpalte("Beschreibung", "beschreibung", 60),
    schauSpalte("Zuständigkeit", 50, ({ zustaendigkeit }) => zustaendigkeit),
    schauSpalte("Aussagen zur Finanzierung", 40, ({ finanzierung }) => finanzierung),
    schauSpalte(
      "Beginn",
      12,
      ({ beginn }) => (beginn?.genauigkeit === "tag" ? beginn.tag : formatZeitangabe(beginn)),
      "date",
    ),
    schauSpalte(
      "Ende",
      12,
      ({ art, ende }) =>
        ende === null && art === "dauerhaft"
          ? "dauerhaft"
          : ende?.genauigkeit === "tag"
            ? ende.tag
            : formatZeitangabe(ende),
      "date",
    ),
    namenSpalte("Gemeinden", "gemeindeIds", "gemeinden", umfang),
    namenSpalte("Zielgruppen", "zielgruppeIds", "zielgruppen"),
    namenSpalte("Querschnittsthemen", "querschnittsthemaIds", "themen"),
    wortSpalte("Ebene", "ebene", EBENE_WORT),
  ],
};

export const INDIKATOREN: BlattDef<IndikatorInhalt> = {
  blatt: "indikatoren",
  schluessel: ["Schlüssel"],
  leer: {
    name: "",
    art: "wirkung",
    einheit: "",
    nachkommastellen: 0,
    zaehler: "",
    nenner: "",
    quelle: "",
    quelleStelleId: null,
    turnus: null,
    stichtag: "",
    richtung: "neutral",
    methode: "",
    handlungsfeldId: null,
    oeffentlich: false,
  },
  spalten: [
    textSpalte("Indikator", "name"),
    wortSpalte("Art", "art", { kontext: "Kontext", wirkung: "Wirkung", leistung: "Leistung", struktur: "Struktur" }),
    textSpalte("Einheit", "einheit", 14),
    zahlSpalte("Nachkommastellen", "nachkommastellen", true),
    textSpalte("Zähler", "zaehler"),
    textSpalte("Nenner", "nenner"),
    textSpalte("Quelle", "quelle", 30),
    nameSpalte("Quelle Stelle", "quelleStelleId", "stellen", true),
    wortSpalte(
      "Turnus",
      "turnus",
      {
        monatlich: "monatlich",
        vierteljaehrlich: "vierteljährlich",
        halbjaehrlich: "halbjährlich",
        jaehrlich: "jährlich",
        "alle-zwei-jahre": "alle zwei Jahre",
      },
      null,
    ),
    textSpalte("Stichtag", "stichtag", 12),
    wortSpalte("Richtung", "richtung", { steigend: "steigend", fallend: "fallend", neutral: "keine" }),
    textSpalte("Methode", "methode", 50),
    nameSpalte("Handlungsfeld", "handlungsfeldId", "felder", true),
    jaNeinSpalte("Öffentlich", "oeffentlich"),
  ],
};

export const BELEGE: BlattDef<BelegInhalt> = {
  blatt: "belege",
  schluessel: ["Schlüssel"],
  leer: {
    art: "dokument",
    aussage: "",
    quelle: "",
    tag: null,
    fundstelle: "",
    adresse: "",
    zahlen: null,
    freigabe: "intern",
  },
  spalten: [
    wortSpalte("Art", "art", {
      umfrage: "Umfrage",
      gespraech: "Gespräch",
      arbeitsgruppe: "Arbeitsgruppe",
      zahl: "Zahl",
      dokument: "Dokument",
      meldung: "Meldung",
    }),
    textSpalte("Aussage", "aussage", 60),
    textSpalte("Quelle", "quelle", 30),
    tagSpalte("Tag", "tag"),
    textSpalte("Fundstelle", "fundstelle", 24),
    textSpalte("Adresse", "adresse", 30),
    schauSpalte("Gezählte Antworten", 40, ({ zahlen }) =>
      zahlen ? `${zahlen.frage}: ${zahlen.antworten.map(({ wort, zahl }) => `${wort} ${zahl}`).join("; ")}` : "",
    ),
    wortSpalte("Freigabe", "freigabe", { intern: "intern", anonymisiert: "anonymisiert", woertlich: "wörtlich" }),
  ],
};
