import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { BelegInhalt } from "../../kette/rules/beleg.ts";
import type { BelegFreigabe, Belegart, Belegwirkung, Glied } from "../../kette/rules/kette.ts";

/** One thing that was said, as the module further right that keeps it tells of it. */
export type Belegquelle = {
  readonly schluessel: string;
  /** What was said, in one sentence. */
  readonly aussage: string;
  /** Where it was said, without names of persons. */
  readonly herkunft: string;
  readonly tag: Datum | null;
  readonly zahlen: { readonly anzahl: number; readonly basis: number } | null;
  /** Public page that shows it, without language; null while there is none. */
  readonly adresse: string | null;
  /** The most that may be shown of it. */
  readonly freigabe: BelegFreigabe;
};

/** What the part of a key before the colon makes of a Beleg. */
const ART_OF: Readonly<Record<string, Belegart>> = {
  antworten: "umfrage",
  zitat: "gespraech",
  karte: "arbeitsgruppe",
  cluster: "arbeitsgruppe",
};

/** The kind of Beleg that comes of a source; null for a key that no part of the product gives out. */
export function artOfSchluessel(schluessel: string): Belegart | null {
  const [kind = "", rest = ""] = schluessel.split(/:(.*)/su);
  return rest !== "" && Object.hasOwn(ART_OF, kind) ? (ART_OF[kind] ?? null) : null;
}

/** An element that the Beleg is linked with, and what it does there. */
export type Zuordnung = { readonly glied: Glied; readonly id: string; readonly wirkung: Belegwirkung };

/** Characters of a sentence for the Konzept. */
export const AUSSAGE_MAX = 1_000;

/** Elements that one form links at once; more are linked on the page of the Beleg. */
export const ZUORDNUNGEN_MAX = 5;

/**
 * The Beleg that comes of a source: kind, origin, day and numbers are the source's, only the sentence and how far it may
 * be seen are chosen (docs/fachliches/belege.md, Q1–Q4).
 */
export function acceptZitierung(
  quelle: Belegquelle,
  typed: { readonly aussage: string; readonly freigabe: BelegFreigabe; readonly zuordnungen: readonly Zuordnung[] },
): Outcome<BelegInhalt, "art-unbekannt" | "ohne-zuordnung" | "doppelt-zugeordnet"> {
  const art = artOfSchluessel(quelle.schluessel);
  if (!art) return refuse("art-unbekannt");
  if (typed.zuordnungen.length === 0) return refuse("ohne-zuordnung");
  const ids = typed.zuordnungen.map((one) => one.id);
  if (new Set(ids).size < ids.length) return refuse("doppelt-zugeordnet");
  return accept({
    art,
    aussage: typed.aussage,
    quelle: quelle.herkunft,
    tag: quelle.tag,
    fundstelle: "",
    adresse: quelle.adresse ?? "",
    zahlen: quelle.zahlen && {
      frage: quelle.herkunft,
      von: quelle.zahlen.basis,
      antworten: [{ wort: quelle.aussage, zahl: quelle.zahlen.anzahl }],
    },
    freigabe: typed.freigabe,
  });
}
