import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LebenslageId } from "../../rules/ids.ts";
import type { Sprache } from "../../rules/sprachen.ts";

export type WegweiserImportId = Id<"WegweiserImport">;

/** Formats of other guides that are read. */
export const FREMDFORMATE = ["integreat", "hsds", "xzufi"] as const;
export type Fremdformat = (typeof FREMDFORMATE)[number];

/** Parts of an entry that can differ. Lists stand as lines. */
export const FELDER = [
  "titel",
  "kurz",
  "text",
  "schritte",
  "helfende",
  "unterlagen",
  "kosten",
  "online",
  "sprachen",
  "anbieter",
  "ort",
  "ueber",
] as const;
export type Feld = (typeof FELDER)[number];
export type Felder = { readonly [F in Feld]?: string };

export type Fremdtext = {
  readonly felder: Felder;
  /** Of the fields as they came: equal means that nothing has changed at the source. */
  readonly hash: string;
  /** Made by a machine, as the source says. */
  readonly maschinell?: boolean;
};

/** Somebody or a place of a file that may be here already. */
export type Fremdkontakt = {
  readonly art: "stelle" | "ort";
  /** What it is known by at the source. */
  readonly schluessel: string;
  readonly name: string;
  readonly strasse: string;
  readonly plz: string;
  readonly ort: string;
  readonly telefon: string;
  readonly email: string;
};

/** A Stelle of which nothing is known yet. */
export const NIEMAND = {
  art: "stelle",
  schluessel: "",
  name: "",
  strasse: "",
  plz: "",
  ort: "",
  telefon: "",
  email: "",
} as const satisfies Fremdkontakt;

/** An entry of another guide, all its languages together. German is among them, always. */
export type Fremdeintrag = {
  /** What it is known by at the source, and stays known by. */
  readonly schluessel: string;
  readonly art: "artikel" | "leistung";
  /** Key of what it stands below. */
  readonly ueber: string | null;
  readonly position: number;
  readonly texte: { readonly [S in Sprache]?: Fremdtext };
  readonly bilder: readonly { readonly quelle: string; readonly alt: string | null }[];
  /** Scripts, frames and forms that were left out. */
  readonly entfernt: number;
  /** The day of the source's last change or check. */
  readonly stand: Datum | null;
  /** Keys of the contacts of the file that offer it and receive people for it. */
  readonly bezug?: { readonly anbieter?: string; readonly ort?: string };
};

export const PROBLEME = [
  "unlesbar",
  "ohne-titel",
  "ohne-deutsch",
  "doppelt",
  "sprache-unbekannt",
  "ueber-fehlt",
  "nicht-aktiv",
  "geloescht",
  "anbieter-unbekannt",
  "ort-unbekannt",
  "kontakt-offen",
  "unbekanntes-element",
  "fassung-unbekannt",
  "im-kreis",
  "termine-ausgelassen",
  "hier-geaendert",
] as const;
/** Something a person must look at: `wo` is what it concerns, in the words of the source. */
export type Fremdproblem = { readonly grund: (typeof PROBLEME)[number]; readonly wo: string };

export type Fremdbestand = {
  readonly eintraege: readonly Fremdeintrag[];
  readonly probleme: readonly Fremdproblem[];
  /** Missing in a Vorschau that was read before there were any. */
  readonly kontakte?: readonly Fremdkontakt[];
};

/** What whoever brings a file says about it. */
export type ImportAngaben = {
  /** Who keeps what comes in; null: the Fachstelle. */
  readonly verantwortlichId: StelleId | null;
  readonly lebenslageId: LebenslageId | null;
  /** New Artikel are shown to everybody at once. Leistungen stay drafts. */
  readonly veroeffentlichen: boolean;
};

export type ImportErgebnis = {
  readonly neu: number;
  readonly geaendert: number;
  readonly unveraendert: number;
};

/** The fields in one order, empty ones left out: the same words are the same text, in whatever order they came. */
export function canonicalFelder(felder: Felder): string {
  return JSON.stringify(FELDER.flatMap((feld) => (felder[feld] ? [[feld, felder[feld]]] : [])));
}

/** Names of Stellen and places by id, as the directory has them. */
export type Namen = { readonly stellen: ReadonlyMap<string, string>; readonly orte: ReadonlyMap<string, string> };

type Benannt = { readonly id: string; readonly name: string };

export function namenOf(stellen: readonly Benannt[], orte: readonly Benannt[]): Namen {
  const byId = (rows: readonly Benannt[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return { stellen: byId(stellen), orte: byId(orte) };
}
