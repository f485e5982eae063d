import type { Id } from "#src/shared/id.ts";

/** Ids of what other modules own; rules name them without knowing their modules. */
export type GemeindeId = Id<"Gemeinde">;
export type StelleId = Id<"Stelle">;
