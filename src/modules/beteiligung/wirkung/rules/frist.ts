import { addDays, type Datum } from "#src/shared/datum.ts";

/**
 * Two months until the results of a survey are shown, two weeks until a workshop is documented, and two months from there
 * until it is said what became of every cluster (docs/fachliches/belege.md A1, A2).
 */
const TAGE = { umfrage: 60, workshop: 14, verbleib: 60 } as const;

/** From this day on those who took part wait for an answer. */
export function antwortFaelligAm(art: keyof typeof TAGE, ende: Datum): Datum {
  return addDays(ende, TAGE[art]);
}
