import type { Id } from "#src/shared/id.ts";

export type LebenslageId = Id<"Lebenslage">;
export type LeistungId = Id<"Leistung">;
export type UnterlageId = Id<"Unterlage">;
export type AnlaufstelleId = Id<"Anlaufstelle">;
export type BesuchshinweisId = Id<"Besuchshinweis">;
export type ZustaendigkeitsregelId = Id<"Zustaendigkeitsregel">;
