import { addDays, type Datum } from "#src/shared/datum.ts";

/** Two months until the results of a survey are shown, two weeks until a workshop is documented (docs/fachliches/belege.md A1). */
const TAGE = { umfrage: 60, workshop: 14 } as const;

/** From this day on those who took part wait for an answer. */
export function antwortFaelligAm(art: keyof typeof TAGE, ende: Datum): Datum {
  return addDays(ende, TAGE[art]);
}
