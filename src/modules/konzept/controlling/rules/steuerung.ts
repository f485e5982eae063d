import type { Damals } from "./damals.ts";
import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { AntragId, Antragstand } from "../../antraege/rules/antrag.ts";
import type { Finanzierungsart } from "../../rules/finanzierung-angabe.ts";
import type { Finanzierungsstand, Massnahmenart, MassnahmeId } from "../../rules/massnahme.ts";
import type { Aktualitaet, Einschaetzung, Entscheidung, Umsetzung } from "../../sachstand/rules/sachstand.ts";

/** One statement about money. One that belongs to an application is not counted beside it. */
export type GeldAussage = {
  readonly massnahmeId: MassnahmeId;
  readonly art: Finanzierungsart;
  readonly stand: Finanzierungsstand | null;
  readonly betragCent: Cent | null;
  readonly jahr: number | null;
  readonly antragId: AntragId | null;
};

export type GeldAntrag = {
  readonly id: AntragId;
  readonly massnahmeId: MassnahmeId;
  readonly titel: string;
  readonly stand: Antragstand;
  readonly beantragtCent: Cent;
  readonly bewilligtCent: Cent | null;
  readonly beantragtAm: Datum | null;
  readonly beginn: Datum | null;
  readonly ende: Datum | null;
  readonly nachweisBis: Datum | null;
};

/** A Maßnahme as whoever steers looks at it on a day. */
export type SteuerungMassnahme = {
  readonly id: MassnahmeId;
  readonly kennung: string;
  readonly titel: string;
  readonly handlungsfeld: string;
  readonly handlungsfeldSlug: string;
  readonly handlungsfeldId: string;
  readonly art: Massnahmenart | null;
  readonly beginn: Datum | null;
  readonly ende: Datum | null;
  readonly oeffentlich: boolean;
  readonly entscheidung: Entscheidung;
  readonly entscheidungGrund: string;
  /** When the last decision was written down; null when it came with a table. */
  readonly entschiedenAm: Datum | null;
  /** Names the lead in an address: the id of a Stelle or Gemeinde; null for a group. */
  readonly leadId: string | null;
  readonly federfuehrung: string | null;
  readonly umsetzung: Umsetzung | null;
  readonly einschaetzung: Einschaetzung | null;
  readonly grund: string;
  readonly bericht: string;
  readonly sachstandAm: Datum | null;
  /** Since when its reports say so. */
  readonly seit: Datum | null;
  readonly neuerTermin: Datum | null;
  readonly aktualitaet: Aktualitaet | null;
  /** A report is expected now. */
  readonly faellig: boolean;
  /** What is asked about it in an open round. */
  readonly abfrage: {
    readonly id: string;
    readonly rundeId: string;
    readonly faelligAm: Datum;
    readonly wartet: boolean;
  } | null;
  /** A round could be opened for it: it is published, goes on, has a lead with a letterbox, and nobody asks already. */
  readonly fragbar: boolean;
  /** The actor reports of it. */
  readonly meldet: boolean;
};

/** How many Maßnahmen stood so with their last report of a year. */
export type SteuerungJahr = {
  readonly jahr: number;
  readonly anzahl: number;
  readonly umsetzung: Umsetzung;
  readonly einschaetzung: Einschaetzung | null;
};

/** How a Maßnahme stood with its last report of a year. */
export type Jahresstand = Pick<
  SteuerungMassnahme,
  "umsetzung" | "einschaetzung" | "sachstandAm" | "seit" | "grund" | "neuerTermin"
>;

export type Steuerungsdaten = {
  readonly massnahmen: readonly SteuerungMassnahme[];
  /** Of a report on a past day: what its list knows and does not; null when it is about today. */
  readonly damals: Damals | null;
  /** By id, of the year that was asked for: whoever is not in it has no report of that year. */
  readonly desJahres: ReadonlyMap<string, Jahresstand>;
  readonly aussagen: readonly GeldAussage[];
  readonly antraege: readonly GeldAntrag[];
  /** Of those that were chosen. */
  readonly verlauf: readonly SteuerungJahr[];
  /** Only what the actor answers for. */
  readonly nurEigene: boolean;
  /** Who may ask for reports and remind. */
  readonly may: { readonly fragen: boolean };
};
