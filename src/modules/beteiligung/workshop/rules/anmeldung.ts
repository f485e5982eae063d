import type { Datum } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { GruppeId } from "./ids.ts";
import type { Stand } from "./workshop.ts";

/** `warteliste` moves up when a place is given back; `abgesagt` stays without anything of the person (WS6). */
export const ANMELDESTAENDE = ["angemeldet", "warteliste", "abgesagt"] as const;
export type Anmeldestand = (typeof ANMELDESTAENDE)[number];

/** Registrations of one hour and county above which nobody is at work but a machine. */
export const ANMELDUNGEN_JE_STUNDE = 60;
export const WARTELISTE_MAX = 100;

/** What somebody tells who wants to come. */
export type AnmeldungAngaben = {
  /** Function or organisation, never asked for a name of a person. */
  readonly funktion: string;
  readonly email: string;
  readonly gruppeId: GruppeId | null;
  /** The language to be interpreted; empty: none. */
  readonly dolmetschen: string;
  readonly kinderbetreuung: boolean;
  readonly hinweis: string;
};

export type Anmeldelage = {
  readonly stand: Stand;
  readonly anmeldungBis: Datum;
  readonly plaetze: number;
  readonly angemeldet: number;
  readonly wartend: number;
};

/** Whether somebody can register today, and whether there is a place for her or one in the waiting list (WS5). */
export function acceptAnmeldung(
  lage: Anmeldelage,
  heute: Datum,
): Outcome<"angemeldet" | "warteliste", "nicht-offen" | "frist-vorbei" | "alles-voll"> {
  if (lage.stand !== "anmeldung") return refuse("nicht-offen");
  if (heute > lage.anmeldungBis) return refuse("frist-vorbei");
  if (lage.angemeldet < lage.plaetze) return accept("angemeldet");
  return lage.wartend < WARTELISTE_MAX ? accept("warteliste") : refuse("alles-voll");
}

/** How many of the waiting list move up, in the order they came (WS6). */
export function nachrueckende({ plaetze, angemeldet, wartend }: Omit<Anmeldelage, "stand" | "anmeldungBis">): number {
  return Math.min(wartend, Math.max(0, plaetze - angemeldet));
}
