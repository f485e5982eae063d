import { ARTEN_MIT_PROGRAMM, type Finanzierungsart } from "../../rules/finanzierung-angabe.ts";
import type { AntragId } from "./antrag.ts";

/** A statement on financing, as far as it can be told from others. */
export type VerknuepfbareAussage = {
  readonly art: Finanzierungsart;
  readonly programmId: string | null;
  readonly jahr: number | null;
  readonly betragCent: number | null;
};

/**
 * Finds the statements again to which applications belong, after somebody saved the whole list of a Maßnahme: the one of
 * the same programme that is most like the old one. An application whose statement is gone loses it.
 *
 * @returns the application of each new statement, null where there is none
 */
export function keepAntraege(
  vorher: readonly (VerknuepfbareAussage & { readonly antragId: AntragId | null })[],
  neu: readonly VerknuepfbareAussage[],
): (AntragId | null)[] {
  const kept: (AntragId | null)[] = neu.map(() => null);
  for (const old of vorher) {
    if (old.antragId === null) continue;
    const [best] = neu
      .map((one, at) => ({ at, points: kept[at] === null ? likeness(old, one) : 0 }))
      .filter((one) => one.points > 0)
      .toSorted((a, b) => b.points - a.points || a.at - b.at);
    if (best) kept[best.at] = old.antragId;
  }
  return kept;
}

function likeness(old: VerknuepfbareAussage, one: VerknuepfbareAussage): number {
  if (old.programmId === null || one.programmId !== old.programmId || !ARTEN_MIT_PROGRAMM.includes(one.art)) return 0;
  return (
    1 + (one.art === old.art ? 4 : 0) + (one.jahr === old.jahr ? 2 : 0) + (one.betragCent === old.betragCent ? 1 : 0)
  );
}
