import { addDays, type Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import type { GruppeId } from "./ids.ts";

/** What the three rounds of a process are about: 1 Bedarfe per Zielgruppe, 2 Wirkungsziele per Bedarf, 3 Maßnahmen (WS1). */
export const RUNDEN = [1, 2, 3] as const;
export type Runde = (typeof RUNDEN)[number];

/** What a group of each round talks about, and what a cluster of it becomes (WS1, WS14). */
export const BEZUG = { 1: "zielgruppe", 2: "bedarf", 3: "wirkungsziel" } as const;
export const ERGEBNIS = { 1: "bedarf", 2: "wirkungsziel", 3: "idee" } as const;
export type Bezugsart = (typeof BEZUG)[Runde];
/** In round 3 also a Maßnahme that was there before. */
export type Ergebnisart = (typeof ERGEBNIS)[Runde] | "massnahme";
/** What a cluster can be joined with instead of becoming a draft (WS14). */
export const VORHANDEN = { 1: "bedarf", 2: "wirkungsziel", 3: "massnahme" } as const;

/**
 * - `geplant` nobody outside the office knows of it;
 * - `anmeldung` everybody can read of it and register;
 * - `laeuft` people work in the room, or the office writes down what they did;
 * - `dokumentiert` everybody can read what came out.
 */
export const STAENDE = ["geplant", "anmeldung", "laeuft", "dokumentiert"] as const;
export type Stand = (typeof STAENDE)[number];

/** What the room is doing while a workshop runs; the office opens one after the other, and can go back. */
export const SCHRITTE = ["sammeln", "ordnen", "gewichten", "abstimmen", "geschlossen"] as const;
export type Schritt = (typeof SCHRITTE)[number];

/** What one can do at the board. */
export const HANDLUNGEN = ["karte", "ordnen", "punkte", "stimme"] as const;
export type Handlung = (typeof HANDLUNGEN)[number];

const RAUM: Readonly<Record<Schritt, readonly Handlung[]>> = {
  sammeln: ["karte"],
  ordnen: ["karte", "ordnen"],
  gewichten: ["punkte"],
  abstimmen: ["stimme"],
  geschlossen: [],
};

/** What people in the room can do in a step (WS8); the office can do all of it while the workshop runs. */
export function darfImRaum(schritt: Schritt, handlung: Handlung): boolean {
  return RAUM[schritt].includes(handlung);
}

const FOLGT: Readonly<Record<Stand, readonly Stand[]>> = {
  geplant: ["anmeldung", "laeuft"],
  anmeldung: ["laeuft", "geplant"],
  laeuft: ["dokumentiert"],
  dokumentiert: ["laeuft"],
};

/** Where a workshop can go from here, what is usual first. */
export function folgendeStaende(von: Stand): readonly Stand[] {
  return FOLGT[von];
}

/**
 * Whether a workshop may go from one state to another (WS2).
 *
 * @param da what there is: who has registered and is still coming, and how many cards
 */
export function acceptStand(
  von: Stand,
  nach: Stand,
  da: { readonly angemeldete: number; readonly karten: number },
): Outcome<Stand, "schritt-passt-nicht" | "schon-angemeldete" | "ohne-karten"> {
  if (!FOLGT[von].includes(nach)) return refuse("schritt-passt-nicht");
  if (nach === "geplant" && da.angemeldete > 0) return refuse("schon-angemeldete");
  if (nach === "dokumentiert" && da.karten === 0) return refuse("ohne-karten");
  return accept(nach);
}

export type Agendapunkt = { readonly zeit: string; readonly punkt: string };

export type GruppeAngaben = {
  /** Null: a new one. */
  readonly id: GruppeId | null;
  readonly name: string;
  readonly bezugId: string | null;
  /** What the group talks about, as it was called when the group was made; empty: nothing set. */
  readonly thema: string;
  readonly handlungsfeldId: Id<"Handlungsfeld"> | null;
};

/** What the county offers so that more people can come. */
export const HILFEN = ["dolmetschen", "kinderbetreuung", "gebaerden", "stufenlos"] as const;
export type Hilfe = (typeof HILFEN)[number];

/** Everything that the office writes about a workshop. */
export type WorkshopAngaben = {
  readonly prozessId: Id<"Prozess"> | null;
  readonly runde: Runde;
  readonly titel: string;
  readonly einleitung: string;
  readonly tag: Datum;
  /** `13:30`, local time. */
  readonly von: string;
  readonly bis: string;
  readonly ort: string;
  readonly moderation: string;
  /** The last day to register. */
  readonly anmeldungBis: Datum;
  readonly plaetze: number;
  readonly hilfen: readonly Hilfe[];
  readonly agenda: readonly Agendapunkt[];
  readonly punkteJePerson: number;
  readonly punkteJeCluster: number;
  readonly gruppen: readonly GruppeAngaben[];
};

export const TITEL_MAX = 120;
export const EINLEITUNG_MAX = 2_000;
export const GRUPPEN_MAX = 12;
export const PLAETZE_MAX = 500;
export const AGENDA_MAX = 30;

export const ANGABEN_REASONS = [
  "ende-vor-anfang",
  "anmeldung-nach-termin",
  "ohne-gruppe",
  "gruppe-doppelt",
  "zu-viele-gruppen",
  "punkte-passen-nicht",
] as const;

/** Whether what is written about a workshop fits together (WS3). */
export function acceptAngaben(neu: WorkshopAngaben): Outcome<WorkshopAngaben, (typeof ANGABEN_REASONS)[number]> {
  const namen = neu.gruppen.map((one) => one.name.toLocaleLowerCase("de"));
  if (neu.bis <= neu.von) return refuse("ende-vor-anfang");
  if (neu.anmeldungBis > neu.tag) return refuse("anmeldung-nach-termin");
  if (namen.length === 0) return refuse("ohne-gruppe");
  if (namen.length > GRUPPEN_MAX) return refuse("zu-viele-gruppen");
  if (new Set(namen).size < namen.length) return refuse("gruppe-doppelt");
  if (neu.punkteJeCluster > neu.punkteJePerson) return refuse("punkte-passen-nicht");
  return accept(neu);
}

/** Reads an agenda, one point a line, beginning with its time or without one (WS3). */
export function parseAgenda(lines: readonly string[]): Agendapunkt[] {
  return lines.map((line) => {
    const [, stunde, minute, punkt] = /^(\d{1,2})[:.](\d{2})\s+(.+)$/u.exec(line) ?? [];
    if (!punkt || Number(stunde) > 23 || Number(minute) > 59) return { zeit: "", punkt: line };
    return { zeit: `${String(stunde).padStart(2, "0")}:${minute}`, punkt };
  });
}

export function formatAgenda(agenda: readonly Agendapunkt[]): string {
  return agenda.map((one) => [one.zeit, one.punkt].filter(Boolean).join(" ")).join("\n");
}

/** Days after the workshop on which everything that belongs to those who registered is deleted (WS7). */
export const LOESCHFRIST_TAGE = 30;
export const loeschtagOf = (tag: Datum): Datum => addDays(tag, LOESCHFRIST_TAGE);
