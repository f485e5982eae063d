import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";

/** A Maßnahme as far as these rules look at it; konzept hands over more. */
export type Massnahme = {
  readonly id: string;
  readonly kennung: string;
  readonly titel: string;
  readonly handlungsfeld: string;
  readonly handlungsfeldId: string;
  readonly handlungsfeldSlug: string;
  readonly beginn: Datum | null;
  readonly ende: Datum | null;
  readonly entscheidung: string;
  readonly entscheidungGrund: string;
  readonly entschiedenAm: Datum | null;
  readonly leadId: string | null;
  readonly federfuehrung: string | null;
  readonly umsetzung: "geplant" | "laeuft" | "pausiert" | "abgeschlossen" | "abgebrochen" | null;
  readonly einschaetzung: "im-plan" | "gefaehrdet" | "kritisch" | null;
  readonly grund: string;
  readonly sachstandAm: Datum | null;
  readonly seit: Datum | null;
  readonly neuerTermin: Datum | null;
  readonly aktualitaet: "frisch" | "faellig" | "veraltet" | "nie-berichtet" | null;
  readonly faellig: boolean;
  readonly abfrage: {
    readonly id: string;
    readonly rundeId: string;
    readonly faelligAm: Datum;
    readonly wartet: boolean;
  } | null;
  readonly fragbar: boolean;
  readonly meldet: boolean;
};

export type GeldAussage = {
  readonly massnahmeId: string;
  readonly art: string;
  readonly stand: "geplant" | "gesichert" | "ausgegeben" | null;
  readonly betragCent: Cent | null;
  readonly jahr: number | null;
  readonly antragId: string | null;
};

export type GeldAntrag = {
  readonly id: string;
  readonly massnahmeId: string;
  readonly titel: string;
  readonly stand: "beantragt" | "bewilligt" | "abgelehnt" | "laeuft" | "abgeschlossen";
  readonly beantragtCent: Cent;
  readonly bewilligtCent: Cent | null;
  readonly beantragtAm: Datum | null;
  readonly beginn: Datum | null;
  readonly ende: Datum | null;
  readonly nachweisBis: Datum | null;
};

export type Jahreslage = Pick<Massnahme, "umsetzung" | "einschaetzung"> & {
  readonly jahr: number;
  readonly anzahl: number;
};

export type Beschluss = {
  readonly slug: string;
  readonly titel: string;
  readonly beschlossenAm: Datum;
  readonly gremium: string | null;
  readonly stelleId: string | null;
  readonly handlungsfeldIds: readonly string[];
};
