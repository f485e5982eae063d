import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "./bezug.ts";
import type { AnlaufstelleId, LebenslageId, LeistungId, UnterlageId } from "./ids.ts";
import type { Risiko } from "./pruefung.ts";
import type { Quelltext } from "./uebersetzung.ts";

export const TERMIN_ARTEN = ["ohne", "empfohlen", "noetig"] as const;
export type TerminArt = (typeof TERMIN_ARTEN)[number];

/** Where one goes: one place for the county, or the own town hall. */
export const GEBIETE = ["landkreis", "gemeinde"] as const;
export type Gebiet = (typeof GEBIETE)[number];

export const DAUER_EINHEITEN = ["tage", "wochen", "monate"] as const;
export type DauerEinheit = (typeof DAUER_EINHEITEN)[number];

/** How long it takes until there is an answer; `von` 0 and `bis` 0 is at once. */
export type Dauer = { readonly von: number; readonly bis: number; readonly einheit: DauerEinheit };

/** Everything that people write about a Leistung, in German. */
export type LeistungAngaben = Quelltext & {
  /** For those who stand beside the person: typical mistakes, who decides, whom to call. */
  readonly helfende: string;
  readonly kostenfrei: boolean;
  readonly kosten: string;
  readonly dauer: Dauer | null;
  readonly termin: TerminArt;
  readonly online: string;
  readonly gebiet: Gebiet;
  readonly anbieterId: StelleId | null;
  readonly anlaufstelleId: AnlaufstelleId | null;
  /** Floor and room, as on the door. */
  readonly raum: string;
  readonly verantwortlichId: StelleId;
  /** Spoken at the counter, as BCP 47 tags. */
  readonly sprachen: readonly string[];
  readonly risiko: Risiko;
  readonly notiz: string;
  readonly lebenslageIds: readonly LebenslageId[];
  readonly unterlageIds: readonly UnterlageId[];
  readonly verwandteIds: readonly LeistungId[];
};

export type LeistungStand = "entwurf" | "veroeffentlicht";

export function leistungStand(leistung: { readonly veroeffentlichtAm: Datum | null }): LeistungStand {
  return leistung.veroeffentlichtAm === null ? "entwurf" : "veroeffentlicht";
}

/** What keeps a Leistung from being shown: somebody would come in vain. */
export type Hindernis = "keine-schritte" | "keine-lebenslage" | "kein-ort";

export function findHindernis(
  leistung: Pick<LeistungAngaben, "schritte" | "lebenslageIds" | "gebiet" | "anlaufstelleId" | "anbieterId">,
): Hindernis | null {
  if (leistung.schritte.length === 0) return "keine-schritte";
  if (leistung.lebenslageIds.length === 0) return "keine-lebenslage";
  const reachable = leistung.gebiet === "gemeinde" || leistung.anlaufstelleId !== null || leistung.anbieterId !== null;
  return reachable ? null : "kein-ort";
}

/** Drawings that a life situation can carry; see pages/zeichen.tsx. */
export const ZEICHEN = [
  "tuer",
  "papiere",
  "geld",
  "haus",
  "sprache",
  "arbeit",
  "kind",
  "familie",
  "herz",
  "schild",
  "bus",
  "frage",
  "hand",
  "stern",
] as const;
export type Zeichen = (typeof ZEICHEN)[number];
