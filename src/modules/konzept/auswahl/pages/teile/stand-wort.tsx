import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import type { Rundenstand } from "../../rules/runde.ts";
import { useAuswahlTexte } from "./texte.ts";

const TONES = {
  entwurf: "ruht",
  offen: "warnung",
  geschlossen: "warnung",
  beschlossen: "gut",
  veroeffentlicht: "gut",
} as const;

/** Where a round stands: shape and word. */
export function StandWort({ stand }: { stand: Rundenstand }) {
  const { text } = useAuswahlTexte();
  return <StatusMark tone={TONES[stand]}>{text(`stand.${stand}`)}</StatusMark>;
}
