import type { Datum } from "#src/shared/datum.ts";
import type { AnlaufstelleId } from "../rules/ids.ts";
import type { Merkmal, Zustaendig } from "../rules/zustaendig.ts";

/** Why this place: a rule with its conditions, the own Gemeinde, or because there is one for the whole county. */
export type Begruendung =
  | { readonly art: "regel"; readonly gruende: readonly Merkmal[]; readonly bis: Datum | null }
  | { readonly art: "gemeinde"; readonly name: string; readonly slug: string }
  | { readonly art: "landkreis" }
  | { readonly art: "angabe-fehlt"; readonly fehlt: readonly Merkmal[] }
  | { readonly art: "niemand"; readonly grund: "keine-regel" | "passt-nicht" | "kein-ort" }
  | { readonly art: "niemand"; readonly grund: "gilt-noch-nicht" | "gilt-nicht-mehr"; readonly tag: Datum };

/** What the rules said as a reader sees it: the place, the room, and why. */
export function presentZustaendig(decided: Zustaendig): {
  readonly anlaufstelleId: AnlaufstelleId | null;
  readonly raum: string;
  readonly begruendung: Begruendung;
} {
  if (decided.art === "niemand") return { anlaufstelleId: null, raum: "", begruendung: decided };
  const regel = decided.art === "gefunden" ? decided.regel : decided.sonst;
  return {
    anlaufstelleId: regel?.anlaufstelleId ?? null,
    raum: regel?.raum ?? "",
    begruendung:
      decided.art === "gefunden"
        ? { art: "regel", gruende: decided.gruende, bis: decided.regel.giltBis }
        : { art: "angabe-fehlt", fehlt: decided.fehlt },
  };
}
