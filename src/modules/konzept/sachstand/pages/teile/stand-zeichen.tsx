import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Aktualitaet, Einschaetzung, Umsetzung } from "../../rules/sachstand.ts";

const EINSCHAETZUNG_TONES = { "im-plan": "gut", gefaehrdet: "warnung", kritisch: "kritisch" } as const;
const AKTUALITAET_TONES = {
  frisch: "gut",
  faellig: "warnung",
  veraltet: "warnung",
  "nie-berichtet": "luecke",
} as const;

/** How its lead judges it. No judgement is a gap, not a good one. */
export function EinschaetzungZeichen({ einschaetzung }: { einschaetzung: Einschaetzung | null }) {
  const { text } = useTexte();
  if (einschaetzung === null) return <StatusMark tone="ruht">{text("sachstand.einschaetzung.offen")}</StatusMark>;
  return (
    <StatusMark tone={EINSCHAETZUNG_TONES[einschaetzung]}>
      {text(`sachstand.einschaetzung.${einschaetzung}`)}
    </StatusMark>
  );
}

/** How far it is, in a word without a colour: planned is not worse than done. */
export function UmsetzungWort({ umsetzung }: { umsetzung: Umsetzung | null }) {
  const { text } = useTexte();
  return <>{text(`sachstand.umsetzung.${umsetzung ?? "offen"}`)}</>;
}

/** How old the last report is. Nothing where none is expected. */
export function AktualitaetZeichen({ aktualitaet }: { aktualitaet: Aktualitaet | null }) {
  const { text } = useTexte();
  if (aktualitaet === null) return null;
  return <StatusMark tone={AKTUALITAET_TONES[aktualitaet]}>{text(`sachstand.aktualitaet.${aktualitaet}`)}</StatusMark>;
}
