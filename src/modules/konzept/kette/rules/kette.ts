import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";

export type BedarfId = Id<"Bedarf">;
export type WirkungszielId = Id<"Wirkungsziel">;
export type BelegId = Id<"Beleg">;
export type IndikatorId = Id<"Indikator">;
export type KapitelId = Id<"Kapitel">;

/** The links of the chain that have an address and a number of their own: B01, W01, M01. */
export const GLIEDER = ["bedarf", "wirkungsziel", "massnahme"] as const;
export type Glied = (typeof GLIEDER)[number];

/** What a number begins with. Numbers are given once and never again (R070). */
export const KENNBUCHSTABEN: Readonly<Record<Glied, string>> = { bedarf: "B", wirkungsziel: "W", massnahme: "M" };

/** How much a Bedarf presses, set with a reason and the body that set it (R045). */
export const VORRAENGE = ["hoch", "mittel", "niedrig"] as const;
export type Vorrang = (typeof VORRAENGE)[number];

export const BEDARFSSTAENDE = ["vorgeschlagen", "bestaetigt", "zurueckgestellt"] as const;
export type Bedarfsstand = (typeof BEDARFSSTAENDE)[number];

/** Where something was said. `zahl` is a figure of the administration, `meldung` what somebody told the Fachstelle. */
export const BELEGARTEN = ["umfrage", "gespraech", "arbeitsgruppe", "zahl", "dokument", "meldung"] as const;
export type Belegart = (typeof BELEGARTEN)[number];

/** How far a Beleg may be seen; words of a person leave the office only when released (MODEL 5.3 rule 13). */
export const BELEG_FREIGABEN = ["intern", "anonymisiert", "woertlich"] as const;
export type BelegFreigabe = (typeof BELEG_FREIGABEN)[number];

/** What a Beleg does to the element it is linked with. */
export const BELEGWIRKUNGEN = ["stuetzt", "widerspricht", "veranschaulicht"] as const;
export type Belegwirkung = (typeof BELEGWIRKUNGEN)[number];

/** Counted answers beside a Beleg, drawn as bars: the question, out of how many, and what was said how often. */
export type BelegZahlen = {
  readonly frage: string;
  /** Who was asked, so that the bars have a scale; null where it is not known. */
  readonly von: number | null;
  readonly antworten: readonly { readonly wort: string; readonly zahl: number }[];
};

/** What a Wirkungsziel wants to change: who gets in, what people can or do, how they live, or how offices work. */
export const WIRKUNGSEBENEN = ["zugang", "kompetenz", "verhalten", "lebenslage", "struktur"] as const;
export type Wirkungsebene = (typeof WIRKUNGSEBENEN)[number];

export const ZIELSTAENDE = ["vorgeschlagen", "vereinbart"] as const;
export type Zielstand = (typeof ZIELSTAENDE)[number];

/** Kontext: around the work, never anybody's success or failure (R114). */
export const INDIKATORARTEN = ["kontext", "wirkung", "leistung", "struktur"] as const;
export type Indikatorart = (typeof INDIKATORARTEN)[number];

export const RICHTUNGEN = ["steigend", "fallend", "neutral"] as const;
export type Richtung = (typeof RICHTUNGEN)[number];

export const TURNUSSE = ["monatlich", "vierteljaehrlich", "halbjaehrlich", "jaehrlich", "alle-zwei-jahre"] as const;
export type Turnus = (typeof TURNUSSE)[number];

/** A reason may stand with every link of the chain; it is never needed, because most links speak for themselves. */
export type Verknuepfung<T> = { readonly id: T; readonly grund: string };

/** What a Wirkungsziel is measured by, with the value to be reached. */
export type Zielwert = {
  readonly indikatorId: IndikatorId;
  /** In the unit of the Indikator. Null: measured, but no value was agreed. */
  readonly wert: number | null;
  readonly jahr: number | null;
};

export type Vereinbarung = { readonly am: Datum | null; readonly durch: string };
