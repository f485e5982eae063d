import { CardTable } from "#src/ui/card-table/card-table.tsx";
import type { FinanzierungView } from "../../views/present-massnahme.ts";
import { Betrag, FinanzierungAussagen, FinanzierungSatz } from "./finanzierung.tsx";
import { useTexte } from "./sprache.ts";

/** What was said about money: as a table with its sum where amounts are known, otherwise in words. */
export function FinanzierungTabelle(props: { wortlaut: string; finanzierungen: readonly FinanzierungView[] }) {
  const { text } = useTexte();
  const { wortlaut, finanzierungen } = props;
  const summe = finanzierungen.reduce((sum, one) => sum + (one.betragCent ?? 0), 0);
  const mitBetrag = finanzierungen.filter((one) => one.betragCent !== null).length;
  if (finanzierungen.length === 0) return <p className="kern-body">{text("massnahme.ohne-finanzierung")}</p>;
  if (mitBetrag === 0) return <FinanzierungAussagen wortlaut={wortlaut} finanzierungen={finanzierungen} />;
  const footer = mitBetrag > 1;
  return (
    <CardTable
      caption={text("spalte.finanzierung")}
      captionHidden
      rows={finanzierungen}
      rowKey={(_, place) => String(place)}
      columns={[
        {
          key: "aussage",
          header: text("finanzierung.aussage"),
          rowHeader: true,
          cell: (one) => <FinanzierungSatz aussage={one} />,
          ...(footer ? { footer: text("finanzierung.zusammen") } : {}),
        },
        {
          key: "jahr",
          header: text("finanzierung.jahr"),
          cell: (one) => one.jahr ?? text("keine-angabe"),
          ...(footer ? { footer: "" } : {}),
        },
        {
          key: "betrag",
          header: text("finanzierung.betrag"),
          numeric: true,
          cell: (one) => (one.betragCent === null ? text("keine-angabe") : <Betrag cent={one.betragCent} />),
          ...(footer ? { footer: <Betrag cent={summe} /> } : {}),
        },
      ]}
    />
  );
}
