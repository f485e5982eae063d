import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import type { Stand } from "../../rules/workshop.ts";
import { useWorkshopTexte } from "./texte.ts";

const TOENE = { geplant: "luecke", anmeldung: "gut", laeuft: "gut", dokumentiert: "ruht" } as const;

export function StandZeichen({ stand }: { stand: Stand }) {
  const { text } = useWorkshopTexte();
  return <StatusMark tone={TOENE[stand]}>{text(`stand.${stand}`)}</StatusMark>;
}
