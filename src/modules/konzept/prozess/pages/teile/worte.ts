import type { StatusTone } from "#src/ui/status-mark/status-mark.tsx";
import { formatZeit } from "../../../pages/teile/zeit.ts";
import type { useTexte } from "../../../pages/teile/sprache.ts";
import type { SchrittStand } from "../../rules/ablauf.ts";
import type { SchrittAngaben } from "../../rules/prozess.ts";

type Texte = Pick<ReturnType<typeof useTexte>, "text" | "f">;

/** `01.02.2026 bis 31.07.2026`, or one day, month or year. */
export function zeitraum({ beginn, ende }: Pick<SchrittAngaben, "beginn" | "ende">, { text, f }: Texte): string {
  const von = formatZeit(beginn, f);
  return ende ? text("laufzeit.von-bis", { von, bis: formatZeit(ende, f) }) : von;
}

export const TON = {
  kommt: "luecke",
  laeuft: "gut",
  vorbei: "ruht",
  erreicht: "gut",
  "steht-an": "luecke",
  "nicht-erreicht": "warnung",
} as const satisfies Record<SchrittStand, StatusTone>;
