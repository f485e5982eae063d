import { addDays, type Datum } from "#src/shared/datum.ts";

/** How much harm a wrong entry does: a missed deadline is more than an old picture. */
export const RISIKEN = ["hoch", "mittel", "niedrig"] as const;
export type Risiko = (typeof RISIKEN)[number];

/** After how many days an entry is looked at again. */
export const PRUEF_TAGE: Record<Risiko, number> = { hoch: 90, mittel: 181, niedrig: 365 };

/** Half a year after the day it was due, an entry says of itself that it may be wrong. */
const ALT_NACH = 180;
const BALD = 30;

/** - `alt` is shown to the public as a warning; the others only say when it was checked. */
export type Alter = "frisch" | "bald" | "ueberfaellig" | "alt";

/** The day by which an entry that is right today must be looked at again. */
export function naechstePruefung(geprueftAm: Datum, risiko: Risiko): Datum {
  return addDays(geprueftAm, PRUEF_TAGE[risiko]);
}

/** How an entry has aged. On the day itself it is not overdue yet. */
export function alterOf(pruefenBis: Datum, heute: Datum): Alter {
  if (heute > addDays(pruefenBis, ALT_NACH)) return "alt";
  if (heute > pruefenBis) return "ueberfaellig";
  return heute >= addDays(pruefenBis, -BALD) ? "bald" : "frisch";
}
