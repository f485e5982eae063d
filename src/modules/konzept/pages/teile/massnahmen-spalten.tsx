import type { MassnahmeZeile } from "../../views/present-massnahme.ts";
import { FinanzierungAussagen } from "./finanzierung.tsx";
import { useInhaltSprache, useTexte } from "./sprache.ts";

/** The two columns beside every Maßnahme in a table (R095). */
export function useMassnahmenSpalten() {
  const { text } = useTexte();
  return [
    {
      key: "zustaendigkeit",
      header: text("spalte.zustaendigkeit"),
      cell: (zeile: MassnahmeZeile) => <Zustaendigkeit {...zeile} />,
    },
    {
      key: "finanzierung",
      header: text("spalte.finanzierung"),
      cell: (zeile: MassnahmeZeile) => (
        <FinanzierungAussagen wortlaut={zeile.finanzierungWortlaut} finanzierungen={zeile.finanzierungen} />
      ),
    },
  ] as const;
}

type Wer = Pick<MassnahmeZeile, "zustaendigkeitWortlaut" | "federfuehrung" | "beteiligte">;

/** Who is responsible in one sentence: the wording of the source, or "A in Zusammenarbeit mit B; C". */
export function Zustaendigkeit({ zustaendigkeitWortlaut, federfuehrung, beteiligte }: Wer) {
  const { text } = useTexte();
  const inhalt = useInhaltSprache();
  if (zustaendigkeitWortlaut) return <span {...inhalt}>{zustaendigkeitWortlaut}</span>;
  const wer = federfuehrung ?? text("federfuehrung.offen");
  if (beteiligte.length === 0) return <>{wer}</>;
  return <>{text("zustaendigkeit.satz", { wer, beteiligte: beteiligte.join("; ") })}</>;
}
