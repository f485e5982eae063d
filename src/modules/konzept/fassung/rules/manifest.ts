import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Abstimmung } from "../../rules/abstimmung.ts";

export type FassungId = Id<"Fassung">;

/** What a Fassung is made of, in the order of a Konzept. */
export const ELEMENTARTEN = ["kapitel", "handlungsfeld", "bedarf", "wirkungsziel", "massnahme"] as const;
export type Elementart = (typeof ELEMENTARTEN)[number];

/** The texts of each kind beside its title, in reading order. Everything is kept in words, as people read it then. */
export const INHALTSFELDER = {
  kapitel: ["text"],
  handlungsfeld: ["zusammenfassung", "aktuelle-situation", "trend"],
  bedarf: ["beschreibung", "vorrang", "gemeinden", "zielgruppen", "querschnittsthemen", "empfehlungen"],
  wirkungsziel: ["zieljahr", "ausgangslage", "annahmen", "vereinbart", "gemessen-an", "querschnittsthemen"],
  massnahme: [
    "beschreibung",
    "zustaendigkeit",
    "finanzierung",
    "laufzeit",
    "gemeinden",
    "zielgruppen",
    "querschnittsthemen",
  ],
} as const satisfies Readonly<Record<Elementart, readonly string[]>>;
export type Inhaltsfeld = (typeof INHALTSFELDER)[Elementart][number];
export type Textfeld = "titel" | Inhaltsfeld;

/** One part of the Konzept as it reads in a Fassung. */
export type Element = {
  readonly art: Elementart;
  /** Of the living element; stays the same through all Fassungen. */
  readonly id: string;
  /** `M41`, or the part of the address for a Kapitel and a Handlungsfeld. */
  readonly kennung: string;
  readonly titel: string;
  /** Empty texts are left out. */
  readonly inhalt: Readonly<Partial<Record<Inhaltsfeld, string>>>;
  /** Id of the Handlungsfeld it stands in; null for a Kapitel or a Handlungsfeld. */
  readonly ort: string | null;
  /** Place among all elements, counted from 1. */
  readonly position: number;
  /** Revision of the living element at that moment. */
  readonly rev: number;
};

export const VERBINDUNGSARTEN = [
  "bedarf-beleg",
  "ziel-beleg",
  "massnahme-beleg",
  "bedarf-ziel",
  "ziel-massnahme",
  "ziel-indikator",
] as const;
export type Verbindungsart = (typeof VERBINDUNGSARTEN)[number];

/** A link of the chain with the reason that stands with it. */
export type Verbindung = {
  readonly art: Verbindungsart;
  readonly von: string;
  readonly nach: string;
  readonly grund: string;
  /**
   * What stands at the other end, in words, when it is no element of a Fassung: a Beleg as everybody may read it, an
   * Indikator with the value to be reached.
   */
  readonly worte?: string;
};

/** What can happen to an element on its way to the next Fassung and is written down with its reason. */
export const WEGARTEN = [
  "umformuliert",
  "verschoben",
  "geteilt",
  "zusammengefuehrt",
  "ersetzt",
  "neu",
  "entfallen",
] as const;
export type Wegart = (typeof WEGARTEN)[number];

/** One step from the Fassung before to this one. `nach` is null unless the element became, or became part of, another. */
export type Weg = {
  readonly vorgang: Wegart;
  readonly von: string;
  readonly nach: string | null;
  readonly grund: string;
};

/** Everything that a Fassung says. */
export type Manifest = {
  readonly elemente: readonly Element[];
  readonly verbindungen: readonly Verbindung[];
};

/** What a Fassung says of itself: part of what the hash protects. */
export type FassungKopf = {
  readonly nummer: number;
  readonly bezeichnung: string;
  readonly beschlossenAm: Datum;
  readonly gremium: string;
  readonly beschluss: string;
  /** Hash of the Fassung before; empty for the first. So no Fassung can be exchanged without all later ones. */
  readonly vorgaengerHash: string;
  /** Counted votes; left out where nobody counted, so that older Fassungen keep their hash. */
  readonly abstimmung?: Abstimmung;
  /** Number of the paper that was decided; left out without one. */
  readonly vorlage?: string;
};

/** Links whose ends both stand in the manifest, or in words beside it: others name what the public cannot read. */
export function withoutLooseEnds({ elemente, verbindungen }: Manifest): Manifest {
  const ids = new Set(elemente.map((one) => one.id));
  return {
    elemente,
    verbindungen: verbindungen.filter((one) => ids.has(one.von) && (one.worte !== undefined || ids.has(one.nach))),
  };
}

/** Texts of an element as pairs, title first, in reading order; empty ones are left out. */
export function texteOf(element: Element): { readonly feld: Textfeld; readonly text: string }[] {
  return [
    { feld: "titel" as const, text: element.titel },
    ...INHALTSFELDER[element.art].flatMap((feld) => {
      const text = element.inhalt[feld] ?? "";
      return text === "" ? [] : [{ feld, text }];
    }),
  ];
}

/** What stands where the words of a Beleg stood that was taken back (ADR 0091). */
const ZURUECKGEZOGEN =
  "Dieser Beleg wurde zurückgezogen. Sein Wortlaut wird nicht mehr gezeigt; die Prüfsumme gilt für den Wortlaut von damals.";

/** A Fassung as it may be shown today. @param zurueckgezogen ids of Belege that were taken back */
export function withoutZurueckgezogene(manifest: Manifest, zurueckgezogen: ReadonlySet<string>): Manifest {
  const shown = (one: Verbindung): Verbindung =>
    one.worte !== undefined && zurueckgezogen.has(one.nach) ? { ...one, worte: ZURUECKGEZOGEN, grund: "" } : one;
  return { ...manifest, verbindungen: manifest.verbindungen.map(shown) };
}
