import type { Id } from "#src/shared/id.ts";

export type WorkshopId = Id<"Workshop">;
export type GruppeId = Id<"Workshopgruppe">;
export type KarteId = Id<"Workshopkarte">;
export type ClusterId = Id<"Workshopcluster">;
export type AnmeldungId = Id<"Workshopanmeldung">;
