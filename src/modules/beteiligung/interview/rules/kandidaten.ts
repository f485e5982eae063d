import type { Id } from "#src/shared/id.ts";
import { proposeStellen } from "../../bestand/rules/bestand.ts";

type StelleId = Id<"Stelle">;

/** Somebody to ask, as a form offers it. */
export type Kandidat = {
  /** Name of its box: `stelle.<Id>`, or `antwort.<Id>` where the directory does not know it. */
  readonly feld: string;
  readonly name: string;
  readonly stelleId: StelleId | null;
  /** As the directory calls it, where the answer says another name. */
  readonly verzeichnis: string | null;
  /** There is an interview with it already. */
  readonly schonGefragt: boolean;
};

type Gefragt = { readonly stelleId: StelleId | null; readonly partner: string };

/** A Stelle of the directory. */
export function kandidatOfStelle(
  stelle: { readonly id: StelleId; readonly name: string },
  gefragt: readonly Gefragt[],
) {
  const { id: stelleId, name } = stelle;
  const schonGefragt = gefragt.some((one) => one.stelleId === stelleId || one.partner === name);
  return { feld: `stelle.${stelleId}`, name, stelleId, verzeichnis: null, schonGefragt };
}

/**
 * Whom answers lead to (docs/fachliches/interviews.md).
 *
 * - K2 An answer without a name leads to nobody; how many there are is told.
 * - K3 A name that the directory knows leads to that Stelle, and two answers of one Stelle to it once.
 *
 * @param antworten with the name that the answer or its invitation says
 */
export function kandidatenOf(
  antworten: readonly { readonly id: string; readonly name: string }[],
  stellen: readonly { readonly id: StelleId; readonly name: string; readonly namen: readonly string[] }[],
  gefragt: readonly Gefragt[],
): { readonly kandidaten: readonly Kandidat[]; readonly ohneNamen: number } {
  const named = antworten.filter((one) => one.name !== "");
  const kandidaten = named.map(({ id, name }): Kandidat => {
    const [stelle] = proposeStellen(name, stellen);
    if (stelle) {
      const verzeichnis = stelle.name === name ? null : stelle.name;
      return { ...kandidatOfStelle(stelle, gefragt), name, verzeichnis };
    }
    const schonGefragt = gefragt.some((one) => one.partner === name);
    return { feld: `antwort.${id}`, name, stelleId: null, verzeichnis: null, schonGefragt };
  });
  const once = new Map(kandidaten.toReversed().map((one) => [one.feld, one]));
  return {
    kandidaten: [...once.values()].toSorted((a, b) => a.name.localeCompare(b.name, "de")),
    ohneNamen: antworten.length - named.length,
  };
}
