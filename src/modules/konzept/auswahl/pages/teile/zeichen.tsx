import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { EinschaetzungZeichen } from "../../../sachstand/pages/teile/stand-zeichen.tsx";
import type { ErgebnisZeile } from "../../views/ergebnis.ts";
import { useAuswahlTexte } from "./texte.ts";

type Angaben = Pick<
  ErgebnisZeile,
  "finanzierungOffen" | "quickWin" | "einschaetzung" | "uebertragGrund" | "seitherGeaendert"
>;

/** What the meeting must not overlook: open money, red or yellow from last year, a quick win, a second try. */
export function Zeichen({ one }: { one: Angaben }) {
  const { text } = useAuswahlTexte();
  const marks = [
    one.finanzierungOffen
      ? { key: "geld", content: <StatusMark tone="warnung">{text("finanzierung-offen")}</StatusMark> }
      : null,
    one.einschaetzung === "gefaehrdet" || one.einschaetzung === "kritisch"
      ? { key: "stand", content: <EinschaetzungZeichen einschaetzung={one.einschaetzung} /> }
      : null,
    one.quickWin ? { key: "quick", content: <StatusMark tone="gut">{text("quick-win")}</StatusMark> } : null,
    one.uebertragGrund ? { key: "uebertrag", content: text("uebertrag", { grund: one.uebertragGrund }) } : null,
    one.seitherGeaendert ? { key: "geaendert", content: text("seither-geaendert") } : null,
  ].filter((mark) => mark !== null);
  return marks.length === 0 ? <>{text("keine-zeichen")}</> : <PlainList items={marks} />;
}

/** From the lowest to the highest rating: in words, and as a bar from 1 to 5. */
export function Spanne({ von, bis }: { von: number | null; bis: number | null }) {
  const { text, punkte } = useAuswahlTexte();
  if (von === null || bis === null) return <>{text("keine-angabe")}</>;
  return (
    <>
      {text("spanne", { von: punkte(von), bis: punkte(bis) })}
      <br />
      <svg viewBox="0 0 100 8" width="100" height="8" aria-hidden="true">
        <rect className="wk-d-grund" width="100" height="8" />
        <rect className="wk-d-balken" x={(von - 100) / 4} width={Math.max(2, (bis - von) / 4)} height="8" />
      </svg>
    </>
  );
}
