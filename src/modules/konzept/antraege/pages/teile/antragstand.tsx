import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Antragstand } from "../../rules/antrag.ts";

const TONES = {
  beantragt: "luecke",
  bewilligt: "gut",
  abgelehnt: "kritisch",
  laeuft: "gut",
  abgeschlossen: "ruht",
} as const;

/** What became of an application, in shape and word. */
export function AntragstandZeichen({ stand }: { stand: Antragstand }) {
  const { text } = useTexte();
  return <StatusMark tone={TONES[stand]}>{text(`antrag.stand.${stand}`)}</StatusMark>;
}
