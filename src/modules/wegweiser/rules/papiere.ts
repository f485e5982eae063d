import type { UnterlageId } from "./ids.ts";

/**
 * Every paper of a journey once, in the order in which somebody needs it first (docs/fachliches/wegweiser.md W17).
 *
 * @param schritte the papers of each step
 * @returns `schritte` counts from 1
 */
export function collectPapiere(
  schritte: readonly (readonly UnterlageId[])[],
): { readonly id: UnterlageId; readonly schritte: readonly number[] }[] {
  const found = new Map<UnterlageId, number[]>();
  for (const [place, ids] of schritte.entries()) {
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), place + 1]);
  }
  return [...found].map(([id, numbers]) => ({ id, schritte: numbers }));
}
