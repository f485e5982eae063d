import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "./ids.ts";

/** The four levels on which the integration work is steered and done (R004). */
export const EBENEN = ["politisch", "steuernd", "intern", "extern"] as const;
export type Ebene = (typeof EBENEN)[number];

/** One body or circle on one level. */
export type FachstelleEbene = { readonly ebene: Ebene; readonly name: string; readonly beschreibung: string };

export const EBENEN_MAX = 40;

/** Which Stelle is the Fachstelle, by whose mandate, and in which structure. */
export type FachstelleAngaben = {
  readonly stelleId: StelleId;
  readonly auftrag: string;
  readonly beschlossenVon: string;
  readonly beschlossenAm: Datum | null;
  readonly ebenen: readonly FachstelleEbene[];
  readonly handlungsfelder: string;
};
