import type { Cent } from "#src/shared/geld.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import type { Anteile, Topf } from "./toepfe.ts";

export type AuswahlrundeId = Id<"Auswahlrunde">;
export type VorschlagId = Id<"Vorschlag">;
export type SitzId = Id<"Sitz">;
export type StimmzettelId = Id<"Stimmzettel">;

/** Where a round stands; it only goes forward (AW1). */
export const RUNDENSTAENDE = ["entwurf", "offen", "geschlossen", "beschlossen", "veroeffentlicht"] as const;
export type Rundenstand = (typeof RUNDENSTAENDE)[number];

/** What a body decides about a candidate (AW11). */
export const ENTSCHEIDE = ["ausgewaehlt", "nicht-ausgewaehlt", "zurueckgestellt"] as const;
export type Entscheid = (typeof ENTSCHEIDE)[number];

/** Everything is rated from 1, little, to 5, much. */
export const NOTEN = [1, 2, 3, 4, 5] as const;
export const MOST_KRITERIEN = 7;
export const MOST_GEWICHT = 9;
export const MOST_VORSCHLAEGE = 200;

export type Kriterium = {
  /** Stays when the name changes: ballots name it. */
  readonly key: string;
  readonly name: string;
  readonly frage: string;
  /** How often it counts, 1 to 9. */
  readonly gewicht: number;
  /** Speaks of what a Maßnahme brings, not of how easily it is done: the quick wins are found by these. */
  readonly nutzen: boolean;
};

/** What a round may give away. Null: nobody has set a limit. */
export type Rahmen = {
  readonly rahmenCent: Cent | null;
  /** Hundredths of a post. */
  readonly rahmenStellen: number | null;
  /** Envelopes that hold beside it (AW16). */
  readonly toepfe: readonly Topf[];
};

export type RundenAngaben = Rahmen & {
  /** The last day on which ballots are taken. */
  readonly fristAm: Datum | null;
  readonly kriterien: readonly Kriterium[];
};

/** One candidate as the office chooses it for a round. */
export type VorschlagWahl = {
  readonly betragCent: Cent | null;
  readonly stellenHundertstel: number | null;
  readonly anteile: Anteile;
  /** Why it comes again from the round before; empty where it does not. */
  readonly uebertragGrund: string;
};

/** The votes of a resolution. */
export type Stimmen = { readonly ja: number; readonly nein: number; readonly enthaltung: number };

export type RundenKopf = { readonly jahr: number; readonly gremiumId: Id<"Gremium"> };

/** The words of LK Lindau for what comes first, all counting once: a county weighs them before a round opens. */
export const VORGABE_KRITERIEN: readonly Kriterium[] = [
  { key: "reichweite", name: "Reichweite", frage: "Wie viele Menschen erreicht es?", gewicht: 1, nutzen: true },
  { key: "wirkung", name: "Wirkung", frage: "Wie viel ändert sich für sie?", gewicht: 1, nutzen: true },
  { key: "bedarf", name: "Bedarf", frage: "Wie groß ist der belegte Bedarf?", gewicht: 1, nutzen: true },
  {
    key: "wichtigkeit",
    name: "Wichtigkeit",
    frage: "Was geschieht, wenn wir ein Jahr warten?",
    gewicht: 1,
    nutzen: true,
  },
  {
    key: "umsetzbarkeit",
    name: "Umsetzbarkeit",
    frage: "Sind Geld und Personal gesichert, und liegt es in eigener Verantwortung?",
    gewicht: 1,
    nutzen: false,
  },
];

export type RundenFehler =
  | "frist-fehlt"
  | "frist-vorbei"
  | "kriterium-fehlt"
  | "gewicht-falsch"
  | "kriterium-doppelt"
  | "kein-nutzen"
  | "ohne-vorschlag"
  | "uebertrag-ohne-grund";

/**
 * What keeps a draft from being opened (AW2, AW3, AW10).
 *
 * @param uebertraege for each candidate from the round before, why it comes again
 */
export function findOeffnungsFehler(
  angaben: RundenAngaben,
  vorschlaege: number,
  uebertraege: readonly string[],
  heute: Datum,
): RundenFehler | null {
  const { fristAm, kriterien } = angaben;
  if (fristAm === null) return "frist-fehlt";
  if (fristAm < heute) return "frist-vorbei";
  return (
    findKriterienFehler(kriterien) ??
    (vorschlaege === 0 ? "ohne-vorschlag" : null) ??
    (uebertraege.includes("") ? "uebertrag-ohne-grund" : null)
  );
}

/** What is wrong with the criteria of a round: at least one, every weight 1 to 9, no name twice, one of them about what it brings. */
export function findKriterienFehler(kriterien: readonly Kriterium[]): RundenFehler | null {
  if (kriterien.length === 0) return "kriterium-fehlt";
  if (kriterien.some(({ gewicht }) => !Number.isInteger(gewicht) || gewicht < 1 || gewicht > MOST_GEWICHT))
    return "gewicht-falsch";
  if (new Set(kriterien.map(({ name }) => name.toLowerCase())).size < kriterien.length) return "kriterium-doppelt";
  return kriterien.some(({ nutzen }) => nutzen) ? null : "kein-nutzen";
}

/** Whether a ballot is taken now (AW6): while the round is open, up to and on its last day. */
export function nimmtStimmzettel(runde: { readonly stand: Rundenstand; readonly fristAm: Datum | null }, heute: Datum) {
  return runde.stand === "offen" && runde.fristAm !== null && heute <= runde.fristAm;
}

/** A round whose ballots nobody changes any more. */
export function istGeschlossen(stand: Rundenstand): boolean {
  return stand !== "entwurf" && stand !== "offen";
}
