import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import type { Umfragephase } from "../../rules/umfrage.ts";
import { useUmfrageTexte } from "./texte.tsx";

const TOENE = {
  entwurf: "luecke",
  geplant: "luecke",
  laeuft: "gut",
  abgelaufen: "warnung",
  geschlossen: "ruht",
  archiviert: "ruht",
} as const;

export function PhaseZeichen({ phase }: { phase: Umfragephase }) {
  const { text } = useUmfrageTexte();
  return <StatusMark tone={TOENE[phase]}>{text(`phase.${phase}`)}</StatusMark>;
}
