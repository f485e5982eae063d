import type { Id } from "#src/shared/id.ts";

export type StelleId = Id<"Stelle">;
export type StelleNameId = Id<"StelleName">;
export type GemeindeId = Id<"Gemeinde">;
export type PlanungsregionId = Id<"Planungsregion">;
export type VerwaltungsgemeinschaftId = Id<"Verwaltungsgemeinschaft">;
export type OrtId = Id<"Ort">;
export type KontaktId = Id<"Kontakt">;
export type FoerderprogrammId = Id<"Foerderprogramm">;
