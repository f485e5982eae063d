import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import type { Vorlagenstand } from "../../rules/vorlage.ts";
import { useVorlageTexte } from "./texte.ts";

const TONES = {
  entwurf: "luecke",
  eingebracht: "warnung",
  beschlossen: "gut",
  abgelehnt: "kritisch",
  vertagt: "ruht",
} as const;

/** Where a paper is on its way, in shape and word. */
export function VorlagenstandZeichen({ stand }: { stand: Vorlagenstand }) {
  const { text } = useVorlageTexte();
  return <StatusMark tone={TONES[stand]}>{text(`stand.${stand}`)}</StatusMark>;
}
