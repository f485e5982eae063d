import type { Id } from "#src/shared/id.ts";

export type ErgebnisId = Id<"Umfrageergebnis">;
