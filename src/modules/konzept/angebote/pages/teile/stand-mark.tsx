import type { Angebotstand } from "#src/modules/netzwerk/index.ts";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { useAngebotTexte } from "./texte.ts";

const TONE = {
  entwurf: "ruht",
  "zur-bestaetigung": "warnung",
  bestaetigt: "gut",
  veroeffentlicht: "gut",
  zurueckgezogen: "luecke",
} as const satisfies Record<Angebotstand, string>;

/** How far an Angebot is on its way to the public, in a word. */
export function StandMark({ stand }: { stand: Angebotstand }) {
  const { text } = useAngebotTexte();
  return <StatusMark tone={TONE[stand]}>{text(`stand.${stand}`)}</StatusMark>;
}
