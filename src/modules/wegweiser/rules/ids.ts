import type { Id } from "#src/shared/id.ts";

export type LebenslageId = Id<"Lebenslage">;
export type LeistungId = Id<"Leistung">;
export type UnterlageId = Id<"Unterlage">;
/** An Anlaufstelle is an Ort of the module netzwerk with hours, under the same id. */
export type AnlaufstelleId = Id<"Ort">;
export type BesuchshinweisId = Id<"Besuchshinweis">;
export type ZustaendigkeitsregelId = Id<"Zustaendigkeitsregel">;
