import type { Id } from "#src/shared/id.ts";

export type AufgabeId = Id<"Aufgabe">;

/** What a task may hang on. It stays a task: nothing of it enters the Konzept (R042). */
export const AUFGABE_BEZUEGE = ["massnahme", "bedarf", "wirkungsziel", "handlungsfeld"] as const;
export type AufgabeBezug = (typeof AUFGABE_BEZUEGE)[number];
