import type { Id } from "#src/shared/id.ts";

export type GremiumId = Id<"Gremium">;
export type FunktionId = Id<"Funktion">;
export type AmtszeitId = Id<"Amtszeit">;
export type MitgliedschaftId = Id<"Mitgliedschaft">;
export type ChronikId = Id<"Chronik">;
export type MandatId = Id<"Mandat">;
