import type { Id } from "#src/shared/id.ts";
import type { StelleId } from "../../rules/bezug.ts";
import type { LeistungId } from "../../rules/ids.ts";

export type UebergabeId = Id<"Uebergabe">;

/** Where one Stelle stops and another goes on, as helpers must know it (R116, R120, R143). German, as `helfende` is. */
export type UebergabeAngaben = {
  readonly leistungId: LeistungId;
  readonly vonId: StelleId;
  readonly anId: StelleId;
  /** When it comes to that. */
  readonly wann: string;
  /** What goes along: papers, a call, a consent. */
  readonly was: string;
  /** Days within which it must have happened; null: nobody waits for it. */
  readonly fristTage: number | null;
  /** What goes wrong again and again; may be empty. */
  readonly fehler: string;
};

export type Uebergabe = UebergabeAngaben & { readonly id: UebergabeId; readonly rev: number };

export const FRIST_HOECHSTENS = 730;

export type UebergabeRefusal = "dieselbe-stelle" | "schon-da";

/**
 * - W95 A Stelle hands over to another one, and for one Leistung the same two are named once.
 *
 * @param vorhandene what is kept for the county, without the one that is being changed
 */
export function findUebergabeRefusal(
  neu: UebergabeAngaben,
  vorhandene: readonly UebergabeAngaben[],
): UebergabeRefusal | null {
  if (neu.vonId === neu.anId) return "dieselbe-stelle";
  const same = (one: UebergabeAngaben) =>
    one.leistungId === neu.leistungId && one.vonId === neu.vonId && one.anId === neu.anId;
  return vorhandene.some(same) ? "schon-da" : null;
}

/**
 * The Stellen of a drawing from top to bottom: whoever hands over stands above whoever takes over, as far as that goes.
 *
 * @param wege from which to which
 */
export function orderStellen<Key>(wege: readonly { readonly von: Key; readonly an: Key }[]): Key[] {
  const open = new Set(wege.flatMap(({ von, an }) => [von, an]));
  const order: Key[] = [];
  while (open.size > 0) {
    const waits = (key: Key) => wege.some(({ von, an }) => an === key && von !== key && open.has(von));
    // In a circle nobody is first; then the order in which they were named decides.
    const next = [...open].find((key) => !waits(key)) ?? [...open][0];
    if (next === undefined) break;
    order.push(next);
    open.delete(next);
  }
  return order;
}
