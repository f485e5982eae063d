import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Ideenstand } from "../../rules/idee.ts";

const TONES = {
  eingegangen: "luecke",
  "in-pruefung": "luecke",
  uebernommen: "gut",
  "nicht-ausgewaehlt": "ruht",
} as const;

/** What became of an idea, in shape and word. */
export function IdeenstandZeichen({ stand }: { stand: Ideenstand }) {
  const { text } = useTexte();
  return <StatusMark tone={TONES[stand]}>{text(`idee.stand.${stand}`)}</StatusMark>;
}
