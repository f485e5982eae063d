import { suchtext } from "#src/shared/suchtext.ts";
import type { StelleAngaben } from "./stelle.ts";

const FILLED_FROM_OTHER = [
  "kurzname",
  "sektor",
  "aufgabe",
  "strasse",
  "plz",
  "ort",
  "raum",
  "telefon",
  "email",
  "website",
] as const satisfies readonly (keyof StelleAngaben)[];

/**
 * What the surviving Stelle says after a merge: its own words; where it says nothing, the other's; every name of both.
 *
 * @param stays what the survivor says
 * @param goes what the other says
 */
export function mergeAngaben(stays: StelleAngaben, goes: StelleAngaben): StelleAngaben {
  const filled: Partial<Record<(typeof FILLED_FROM_OTHER)[number], string>> = {};
  for (const field of FILLED_FROM_OTHER) filled[field] = stays[field] || goes[field];
  const norms = new Set([suchtext(stays.name)]);
  const weitereNamen = [...stays.weitereNamen, goes.name, ...goes.weitereNamen].filter((name) => {
    const norm = suchtext(name);
    if (norm === "" || norms.has(norm)) return false;
    norms.add(norm);
    return true;
  });
  return {
    ...stays,
    ...filled,
    sektor: stays.sektor || goes.sektor,
    weitereNamen,
    nameUebersetzt: { ...goes.nameUebersetzt, ...stays.nameUebersetzt },
    gemeindeId: stays.gemeindeId ?? goes.gemeindeId,
    sprachen: [...new Set([...stays.sprachen, ...goes.sprachen])],
    oeffentlich: stays.oeffentlich || goes.oeffentlich,
  };
}
