import type { Datum } from "#src/shared/datum.ts";
import type { AnlaufstelleId } from "./ids.ts";

/** What visitors must know for a while: a closed lift, an appointment that is needed. */
export type BesuchshinweisGeltung = {
  readonly giltAb: Datum;
  /** The last day; null: until somebody ends it. */
  readonly giltBis: Datum | null;
  readonly anlaufstelleIds: readonly AnlaufstelleId[];
  /** It also holds in everything that belongs to these places (R125). */
  readonly mitAussenstellen: boolean;
};

/** Where each place belongs to; null for a main house. */
export type Aufbau = ReadonlyMap<AnlaufstelleId, AnlaufstelleId | null>;

/** Whether a notice is shown today; its last day included (R124). */
export function giltAm(hinweis: Pick<BesuchshinweisGeltung, "giltAb" | "giltBis">, heute: Datum): boolean {
  return hinweis.giltAb <= heute && (hinweis.giltBis === null || heute <= hinweis.giltBis);
}

/** Whether a notice concerns a place: named itself, or by inheritance one of those it belongs to. */
export function giltFuer(
  hinweis: Pick<BesuchshinweisGeltung, "anlaufstelleIds" | "mitAussenstellen">,
  id: AnlaufstelleId,
  aufbau: Aufbau,
): boolean {
  if (hinweis.anlaufstelleIds.includes(id)) return true;
  if (!hinweis.mitAussenstellen) return false;
  const seen = new Set<AnlaufstelleId>([id]);
  for (let at = aufbau.get(id) ?? null; at !== null && !seen.has(at); at = aufbau.get(at) ?? null) {
    if (hinweis.anlaufstelleIds.includes(at)) return true;
    seen.add(at);
  }
  return false;
}
