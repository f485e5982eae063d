import type { Id } from "#src/shared/id.ts";

export type GemerkterFilterId = Id<"GemerkterFilter">;

/** Which list a kept filter belongs to. */
export const FILTER_LISTEN = ["massnahmen", "kette"] as const;
export type FilterListe = (typeof FILTER_LISTEN)[number];
