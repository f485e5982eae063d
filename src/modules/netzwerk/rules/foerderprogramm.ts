import type { Datum } from "#src/shared/datum.ts";
import type { StelleId } from "./ids.ts";

/** From whose budget the money comes. */
export const FOERDER_EBENEN = ["eu", "bund", "land", "landkreis", "gemeinde", "stiftung", "sonstige"] as const;
export type FoerderEbene = (typeof FOERDER_EBENEN)[number];

export type FoerderprogrammAngaben = {
  readonly name: string;
  readonly ebene: FoerderEbene;
  readonly weitereNamen: readonly string[];
  readonly geberId: StelleId | null;
  readonly laeuftBis: Datum | null;
  readonly hinweis: string;
  readonly website: string;
};
