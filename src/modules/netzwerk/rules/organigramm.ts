import { EINHEIT_ARTEN, isEinheitArt, type StelleArt } from "./stelle.ts";

export type OrganigrammKnoten<U> = { readonly einheit: U; readonly unter: readonly OrganigrammKnoten<U>[] };

type Unit = {
  readonly id: string;
  readonly name: string;
  readonly art: StelleArt;
  readonly uebergeordneteStelleId: string | null;
};

/**
 * The units as a tree (R024). Staff units first, then by rank, then by name. A unit whose superior is missing from the
 * list stands at the top, so that nobody is lost.
 */
export function treeOf<U extends Unit>(units: readonly U[]): OrganigrammKnoten<U>[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = new Map<string | null, U[]>();
  for (const unit of units) {
    const above = unit.uebergeordneteStelleId;
    const key = above !== null && known.has(above) ? above : null;
    below.set(key, [...(below.get(key) ?? []), unit]);
  }
  const seen = new Set<string>();
  const grow = (key: string | null): OrganigrammKnoten<U>[] =>
    (below.get(key) ?? [])
      .toSorted((a, b) => rank(a.art) - rank(b.art) || a.name.localeCompare(b.name, "de"))
      .flatMap((einheit) => {
        if (seen.has(einheit.id)) return [];
        seen.add(einheit.id);
        return [{ einheit, unter: grow(einheit.id) }];
      });
  return grow(null);
}

/** A Stabsstelle stands beside its superior and so before the line below. */
function rank(art: StelleArt): number {
  if (art === "stabsstelle") return 0;
  return isEinheitArt(art) ? EINHEIT_ARTEN.indexOf(art) + 1 : EINHEIT_ARTEN.length + 1;
}

/** From the top down to one unit, itself included; empty when it is not in the list. */
export function lineOf<U extends Unit>(units: readonly U[], id: string): U[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const line: U[] = [];
  for (let at = byId.get(id); at && !line.includes(at); at = byId.get(at.uebergeordneteStelleId ?? ""))
    line.unshift(at);
  return line;
}
