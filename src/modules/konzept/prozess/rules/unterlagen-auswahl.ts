import type { Datum } from "#src/shared/datum.ts";
import { UNTERLAGENARTEN, type SchrittId, type Unterlagenart } from "./prozess.ts";

/** By what the library can be sorted: the newest first unless asked otherwise. */
export const SORTIERUNGEN = ["datum", "titel", "groesse"] as const;
export type Sortierung = (typeof SORTIERUNGEN)[number];

export type UnterlagenAuswahl = {
  readonly art: Unterlagenart | null;
  readonly phase: string | null;
  readonly sortierung: Sortierung;
};

/** Reads what an address selects from the library; `falsch` names what there is not (T10). */
export function parseUnterlagen(werte: Readonly<Partial<Record<"art" | "phase" | "sortierung", string>>>): {
  readonly auswahl: UnterlagenAuswahl;
  readonly falsch: readonly string[];
} {
  const art = UNTERLAGENARTEN.find((one) => one === werte.art) ?? null;
  const sortierung = SORTIERUNGEN.find((one) => one === werte.sortierung) ?? "datum";
  return {
    auswahl: { art, phase: werte.phase ?? null, sortierung },
    falsch: [
      ...(werte.art && art === null ? ["art"] : []),
      ...(werte.sortierung && werte.sortierung !== sortierung ? ["sortierung"] : []),
    ],
  };
}

type Zeile = {
  readonly titel: string;
  readonly art: Unterlagenart;
  readonly datum: Datum;
  readonly bytes: number | null;
  readonly phaseId: SchrittId | null;
};

/** The documents chosen, in the order asked for; at equal places by title. */
export function selectUnterlagen<T extends Zeile>(
  zeilen: readonly T[],
  { art, phase, sortierung }: UnterlagenAuswahl,
): T[] {
  const byTitle = (a: T, b: T) => a.titel.localeCompare(b.titel, "de", { numeric: true });
  const order = {
    titel: () => 0,
    datum: (a: T, b: T) => (a.datum === b.datum ? 0 : a.datum > b.datum ? -1 : 1),
    groesse: (a: T, b: T) => (b.bytes ?? -1) - (a.bytes ?? -1),
  }[sortierung];
  return zeilen
    .filter((one) => (art === null || one.art === art) && (phase === null || one.phaseId === phase))
    .toSorted((a, b) => order(a, b) || byTitle(a, b));
}
