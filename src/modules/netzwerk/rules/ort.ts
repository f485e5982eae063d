import type { GemeindeId } from "./ids.ts";

export const ORT_ARTEN = [
  "amt",
  "rathaus",
  "beratung",
  "bildung",
  "treffpunkt",
  "gesundheit",
  "unterkunft",
  "sonstiges",
] as const;
export type OrtArt = (typeof ORT_ARTEN)[number];

/** Whether people in wheelchairs get in and around. */
export const BARRIEREFREI = ["ja", "teilweise", "nein", "unbekannt"] as const;
export type Barrierefrei = (typeof BARRIEREFREI)[number];

/** A place where people come to. What can be said of it, as it is edited. */
export type OrtAngaben = {
  readonly name: string;
  readonly art: OrtArt;
  readonly gemeindeId: GemeindeId | null;
  readonly strasse: string;
  readonly plz: string;
  readonly ort: string;
  /** Degrees, WGS 84. */
  readonly breite: number | null;
  readonly laenge: number | null;
  readonly barrierefrei: Barrierefrei;
  /** What one has to know to get in: steps, a bell, a lift out of order. */
  readonly zugang: string;
  /** Nearest stop, and how many minutes on foot. */
  readonly haltestelle: string;
  readonly gehminuten: number | null;
  /** False for places whose address protects somebody. */
  readonly oeffentlich: boolean;
};

export type OrtRefusal = "koordinate-halb" | "anschrift-fehlt";

/**
 * - O1 A place that the public sees has an address.
 * - O2 A position has both latitude and longitude.
 */
export function findOrtRefusal(ort: OrtAngaben): OrtRefusal | null {
  if ((ort.breite === null) !== (ort.laenge === null)) return "koordinate-halb";
  return ort.oeffentlich && (ort.strasse === "" || ort.ort === "") ? "anschrift-fehlt" : null;
}
