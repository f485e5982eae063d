import { FixedTable } from "#src/ui/card-table/card-table.tsx";
import { Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { MassnahmeZeile } from "../../views/present-massnahme.ts";
import { FinanzierungAussagen } from "./finanzierung.tsx";
import { useInhaltSprache, useTexte } from "./sprache.ts";

/** Exactly three columns: Maßnahme, Zuständigkeit, Aussagen zur Finanzierung (R095). */
export function MassnahmenTabelle(props: { zeilen: readonly MassnahmeZeile[]; caption: string; intern?: boolean }) {
  const { text, link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <FixedTable
      caption={props.caption}
      captionHidden
      rows={props.zeilen}
      rowKey={(zeile) => zeile.kennung}
      rowId={(zeile) => zeile.kennung}
      columns={[
        {
          key: "massnahme",
          header: woerter.massnahme,
          rowHeader: true,
          cell: (zeile) => (
            <>
              <Num>{zeile.kennung}</Num>{" "}
              <TextLink
                href={link(props.intern ? `/intern/massnahmen/${zeile.id}` : `/konzept/massnahmen/${zeile.kennung}`)}
                {...inhalt}
              >
                {zeile.titel}
              </TextLink>
            </>
          ),
        },
        {
          key: "zustaendigkeit",
          header: text("spalte.zustaendigkeit"),
          cell: (zeile) => <Zustaendigkeit {...zeile} />,
        },
        {
          key: "finanzierung",
          header: text("spalte.finanzierung"),
          cell: (zeile) => (
            <FinanzierungAussagen wortlaut={zeile.finanzierungWortlaut} finanzierungen={zeile.finanzierungen} />
          ),
        },
      ]}
    />
  );
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
