import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Abfragestand } from "../../rules/abfrage.ts";

const TONES = {
  offen: "luecke",
  entwurf: "luecke",
  eingegangen: "warnung",
  zurueckgegeben: "luecke",
  angenommen: "gut",
  zurueckgezogen: "ruht",
  abgelaufen: "kritisch",
} as const;

/** Where a question is; the public sees the same states in other words. */
export function AbfragestandZeichen({ stand, wer }: { stand: Abfragestand; wer: "fachstelle" | "gefragte" }) {
  const { text } = useTexte();
  const tone = wer === "gefragte" && stand === "eingegangen" ? "gut" : TONES[stand];
  return <StatusMark tone={tone}>{text(`abfrage.stand.${wer}.${stand}`)}</StatusMark>;
}
