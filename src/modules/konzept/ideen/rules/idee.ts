import type { Id } from "#src/shared/id.ts";

export type IdeeId = Id<"Idee">;

/**
 * - `eingegangen` nobody has looked at it;
 * - `in-pruefung` somebody is finding out what it needs;
 * - `uebernommen` it became a Maßnahme;
 * - `nicht-ausgewaehlt` it did not, with a reason that everybody may read.
 */
export const IDEENSTAENDE = ["eingegangen", "in-pruefung", "uebernommen", "nicht-ausgewaehlt"] as const;
export type Ideenstand = (typeof IDEENSTAENDE)[number];

/** How much work it would be, as the Fachstelle estimates. */
export const AUFWAENDE = ["gering", "mittel", "hoch"] as const;
export type Aufwand = (typeof AUFWAENDE)[number];
