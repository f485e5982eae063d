import type { ReactNode } from "react";
import { German } from "#src/modules/netzwerk/ui.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gremienTexts } from "../../texts/index.ts";
import type { MitgliedView } from "../../views/gremien.ts";
import { useWer } from "../teile.tsx";

/** Who sits in a body, by function; a person's name only while consent holds (R036). */
export function MitgliederTabelle<Row extends MitgliedView>(props: {
  mitglieder: readonly Row[];
  caption: string;
  /** In the office: leads to the seat. */
  aendern?: (row: Row) => ReactNode;
}) {
  const { t, f } = usePage();
  const text = t(gremienTexts);
  const werOf = useWer();
  return (
    <CardTable<Row>
      caption={props.caption}
      captionHidden
      rows={props.mitglieder}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "wer",
          header: text("mitglied.wer"),
          rowHeader: true,
          cell: (row) => {
            const wer = werOf(row);
            return (
              <>
                <span lang={wer.lang} dir={wer.lang ? "ltr" : undefined}>
                  {row.titel ? wer.text : <Ort row={row} />}
                </span>
                {row.personName ? <>, {row.personName}</> : null}
                {row.titel && row.ort ? (
                  <>
                    <br />
                    <Muted>
                      <Ort row={row} />
                    </Muted>
                  </>
                ) : null}
                <Neben term={text("mitglied.vertritt")} wert={row.vertritt} />
                <Neben term={text("mitglied.vertretung")} wert={row.vertretung} />
              </>
            );
          },
        },
        { key: "rolle", header: text("mitglied.rolle"), cell: (row) => text(`rolle.${row.rolle}`) },
        { key: "teilnahme", header: text("mitglied.teilnahme"), cell: (row) => text(`teilnahme.${row.teilnahme}`) },
        {
          key: "zeit",
          header: text("mitglied.zeit"),
          cell: (row) =>
            text(`zeit.${row.von ? (row.bis ? "von-bis" : "seit") : row.bis ? "bis" : "offen"}`, {
              von: row.von ? f.date(row.von) : "",
              bis: row.bis ? f.date(row.bis) : "",
            }),
        },
        ...(props.aendern
          ? [{ key: "aendern", header: text("mitglied.aendern"), headerHidden: true, cell: props.aendern }]
          : []),
      ]}
    />
  );
}

function Ort({ row }: { row: MitgliedView }) {
  const { link } = usePage();
  if (!row.ort) return "–";
  const words = <German>{row.ort.name}</German>;
  const base = row.ort.art === "stelle" ? "/netzwerk" : "/gemeinden";
  return row.ort.slug ? <TextLink href={link(`${base}/${row.ort.slug}`)}>{words}</TextLink> : words;
}

function Neben({ term, wert }: { term: string; wert: string | null }) {
  if (!wert) return null;
  return (
    <>
      <br />
      <Muted>
        {term}: <German>{wert}</German>
      </Muted>
    </>
  );
}
