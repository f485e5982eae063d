import type { Id } from "#src/shared/id.ts";

export type AngebotId = Id<"Angebot">;

/** Who pays for an Angebot, as the Stelle says; empty: nobody has said. */
export const ANGEBOT_FINANZIERUNGEN = ["bund", "land", "eu", "landkreis", "eigene", "spenden", "gemischt"] as const;
export type AngebotFinanzierung = (typeof ANGEBOT_FINANZIERUNGEN)[number];
