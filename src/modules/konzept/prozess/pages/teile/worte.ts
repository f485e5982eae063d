import type { Formats } from "#src/platform/i18n/formats.ts";
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

const MEBI = 1024 * 1024;

/** `640 KB` or `2,3 MB`. */
export function groesse(bytes: number, f: Formats): string {
  return bytes < MEBI
    ? `${f.number(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${f.number(Math.round((bytes / MEBI) * 10) / 10)} MB`;
}

export const TON = {
  kommt: "luecke",
  laeuft: "gut",
  vorbei: "ruht",
  erreicht: "gut",
  "steht-an": "luecke",
  "nicht-erreicht": "warnung",
} as const satisfies Record<SchrittStand, StatusTone>;
