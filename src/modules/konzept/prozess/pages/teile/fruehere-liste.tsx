import { formatBytes } from "#src/shared/datei.ts";
import { CardTable, type TableColumn } from "#src/ui/card-table/card-table.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { FruehereFassung } from "../../views/fruehere.ts";

/** Editions known as a PDF only, with what is missing of them said. */
export function FruehereListe(props: {
  fassungen: readonly FruehereFassung[];
  mehr?: TableColumn<FruehereFassung> | undefined;
}) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <CardTable
      caption={text("frueher.titel")}
      captionHidden
      rows={props.fassungen}
      rowKey={(one) => one.id}
      columns={[
        {
          key: "fassung",
          header: text("frueher.fassung"),
          rowHeader: true,
          cell: (one) => <span {...inhalt}>{one.bezeichnung}</span>,
        },
        {
          key: "beschluss",
          header: text("frueher.beschluss"),
          cell: (one) => (
            <>
              <span {...inhalt}>{one.gremium}</span>, {f.date(one.beschlossenAm)}
            </>
          ),
        },
        { key: "stand", header: text("frueher.stand"), cell: () => text("frueher.nicht-erfasst") },
        {
          key: "datei",
          header: text("prozess.unterlage.datei"),
          cell: (one) => (
            <TextLink href={link(one.pfad)}>{text("frueher.pdf", { groesse: formatBytes(one.bytes, f) })}</TextLink>
          ),
        },
        ...(props.mehr ? [props.mehr] : []),
      ]}
    />
  );
}
