import type { Id } from "#src/shared/id.ts";
import type { Vergleichsfeld } from "../feld-texte.ts";
import type { Finanzierungsaussage } from "../finanzierung.ts";
import type {
  Ebene,
  HandlungsfeldId,
  Massnahmenart,
  MassnahmeId,
  QuerschnittsthemaId,
  Zeitangabe,
  ZielgruppeId,
} from "../massnahme.ts";
import type { Nennung } from "../zustaendigkeit.ts";
import type { Zuordnung } from "./spalten.ts";
import type { Benannt } from "./stelle-finden.ts";
import type { ImportZeile } from "./zeile.ts";

/** Whom a name in the table means. `offen`: somebody has to say. `neue-stelle` is created once per key. */
export type Bezug =
  | { readonly art: "stelle"; readonly id: Id<"Stelle"> }
  | { readonly art: "gemeinde"; readonly id: Id<"Gemeinde"> }
  | { readonly art: "neue-stelle"; readonly schluessel: string; readonly name: string }
  | { readonly art: "gruppe" }
  | { readonly art: "kollektiv" }
  | { readonly art: "offen" };
export type ZugeordneteNennung = Nennung & { readonly bezug: Bezug };

export type ProgrammBezug =
  | { readonly art: "programm"; readonly id: Id<"Foerderprogramm"> }
  | { readonly art: "neues-programm"; readonly schluessel: string; readonly name: string };
export type ZugeordneteAussage = Finanzierungsaussage & { readonly programmBezug: ProgrammBezug | null };

/** What a row would become. */
export type MassnahmeEntwurf = {
  /** The county's own number; null when there is none or the numbers repeat within the table. */
  readonly kennung: string | null;
  readonly handlungsfeld: string;
  /** Null: it is created. */
  readonly handlungsfeldId: HandlungsfeldId | null;
  readonly titel: string;
  readonly beschreibung: string;
  readonly zustaendigkeit: {
    readonly wortlaut: string;
    readonly federfuehrung: ZugeordneteNennung | null;
    readonly mitwirkung: readonly ZugeordneteNennung[];
  };
  readonly finanzierung: { readonly wortlaut: string; readonly aussagen: readonly ZugeordneteAussage[] };
  readonly art: Massnahmenart | null;
  readonly beginn: Zeitangabe | null;
  readonly ende: Zeitangabe | null;
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
  readonly zielgruppeIds: readonly ZielgruppeId[];
  readonly querschnittsthemaIds: readonly QuerschnittsthemaId[];
  /** Null: the table does not say. */
  readonly ebene: Ebene | null;
};

/** A Maßnahme as it is, its texts as they are exported. */
export type BestehendeMassnahme = {
  readonly id: MassnahmeId;
  readonly kennung: string;
  readonly handlungsfeld: string;
  readonly titel: string;
  readonly beschreibung: string;
  readonly zustaendigkeit: string;
  readonly finanzierung: string;
  readonly art: Massnahmenart | null;
  readonly beginn: Zeitangabe | null;
  readonly ende: Zeitangabe | null;
  readonly gemeindeIds: readonly Id<"Gemeinde">[];
  readonly zielgruppeIds: readonly ZielgruppeId[];
  readonly querschnittsthemaIds: readonly QuerschnittsthemaId[];
  readonly ebene: Ebene;
};

/** Somebody has to decide before anything is taken over. */
export const FEHLERCODES = [
  "ohne-titel",
  "ohne-handlungsfeld",
  "handlungsfeld-unbekannt",
  "stelle-unbekannt",
  "kennung-passt-nicht",
  "person-genannt",
  "ende-vor-beginn",
] as const;
/** Worth a look; works without. */
export const HINWEISCODES = [
  "titel-aehnlich",
  "titel-in-anderem-feld",
  "titel-ganz-anders",
  "titel-lang",
  "titel-doppelt",
  "ohne-zustaendigkeit",
  "ohne-finanzierung",
  "mehrere-federfuehrende",
  "ohne-federfuehrung",
  "nicht-getrennt",
  "unvollstaendig",
  "zustaendigkeit-offen",
  "zustaendigkeit-zu-lang",
  "finanzierung-wortlaut",
  "jahr-fehlt",
  "programm-unbekannt",
  "betrag-unlesbar",
  "jahr-unlesbar",
  "zeit-unlesbar",
  "gemeinde-unbekannt",
  "zielgruppe-unbekannt",
  "querschnittsthema-unbekannt",
  "ebene-unlesbar",
  "wird-geleert",
  "summenzeile",
  "zellfehler",
] as const;
export type Problemcode = (typeof FEHLERCODES)[number] | (typeof HINWEISCODES)[number];

/**
 * What a person can choose. `vorschlag-1`… and `feld-1`… carry the name of what is proposed in `name`.
 */
export const OPTIONEN = [
  "vorschlag-1",
  "vorschlag-2",
  "vorschlag-3",
  "neu",
  "gruppe",
  "verbinden",
  "weglassen",
  "uebernehmen",
  "ergaenzen",
  "aendern",
  "kennung",
  "titel",
  "eintragen",
  "ohne-jahr",
  "tauschen",
  "ohne-ende",
  "ohne-person",
  "keine-person",
  "behalten",
  "leeren",
] as const;
export type Optionswert = (typeof OPTIONEN)[number] | `feld-${number}`;
export type Option = { readonly wert: Optionswert; readonly name: string | null };

export type Problem = {
  readonly schwere: "fehler" | "hinweis";
  /** Index of the column, null when it is about the row as a whole. */
  readonly spalte: number | null;
  readonly code: Problemcode;
  /** For the sentence of the code. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Name of the form field and key of the decision: `z7-stelle-unbekannt`. */
  readonly schluessel: string;
  /** What we would do. */
  readonly vorschlag: Optionswert | null;
  readonly optionen: readonly Option[];
  /** What a person decided, else the default; null: nobody has. */
  readonly gewaehlt: Optionswert | null;
  /** The row where it is decided, when the same name came up there before. */
  readonly entscheidungInZeile: number | null;
};

/** By the key of the problem. */
export type Entscheidungen = Readonly<Record<string, string>>;

export type Unterschied = { readonly feld: Vergleichsfeld; readonly alt: string; readonly neu: string };

export type PlanZeile = {
  readonly zeile: number;
  readonly art: "neu" | "geaendert" | "unveraendert" | "problem" | "weggelassen";
  /** The Maßnahme that is changed or stays. */
  readonly massnahmeId: MassnahmeId | null;
  /**
   * The row adds to a Maßnahme of another title: only the fields in `unterschiede` are written, and the statements in
   * `entwurf.finanzierung.aussagen` are put behind those it has.
   */
  readonly ergaenzt: boolean;
  readonly titel: string;
  readonly entwurf: MassnahmeEntwurf;
  /** What changes; for an existing Maßnahme only these fields are written. */
  readonly unterschiede: readonly Unterschied[];
  readonly probleme: readonly Problem[];
};

export type Neu = { readonly schluessel: string; readonly name: string; readonly zeilen: readonly number[] };

export type ImportPlan = {
  readonly zeilen: readonly PlanZeile[];
  readonly summen: Readonly<Record<PlanZeile["art"], number>> & {
    /** Errors that nobody has decided yet: while there are any, nothing is taken over. */
    readonly offen: number;
    readonly hinweise: number;
  };
  readonly neueHandlungsfelder: readonly Neu[];
  readonly neueStellen: readonly Neu[];
  readonly neueProgramme: readonly Neu[];
  /** Maßnahmen of the Konzept that no row of the table speaks of. They stay as they are. */
  readonly nichtInDatei: readonly MassnahmeId[];
  /** No row says to which Handlungsfeld it belongs: give `vorgabe.handlungsfeld`. */
  readonly brauchtHandlungsfeld: boolean;
  /** Numbers that repeat (counted anew in each field) do not identify a Maßnahme and are not kept. */
  readonly nummernDoppelt: boolean;
};

/** An archived one stays where it is, and comes to nothing new. */
export type BekanntesThema<T> = { readonly id: T; readonly name: string; readonly archiviert: boolean };

export type Bekannt = {
  readonly felder: readonly { readonly id: HandlungsfeldId; readonly name: string }[];
  readonly stellen: readonly Benannt<Id<"Stelle">>[];
  readonly gemeinden: readonly { readonly id: Id<"Gemeinde">; readonly name: string }[];
  readonly zielgruppen: readonly BekanntesThema<ZielgruppeId>[];
  readonly querschnittsthemen: readonly BekanntesThema<QuerschnittsthemaId>[];
  readonly programme: readonly {
    readonly id: Id<"Foerderprogramm">;
    readonly name: string;
    readonly namen: readonly string[];
  }[];
};

export type PlanEingabe = Bekannt & {
  /** All rows of the sheet, heading included. */
  readonly rows: readonly ImportZeile[];
  readonly mapping: Zuordnung;
  readonly existing: readonly BestehendeMassnahme[];
  readonly decisions: Entscheidungen;
  /** For tables that do not name a Handlungsfeld. */
  readonly vorgabe?: { readonly handlungsfeld: string };
};
