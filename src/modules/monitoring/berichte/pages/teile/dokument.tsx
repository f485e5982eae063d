import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Num, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { useInhaltSprache } from "../../../pages/teile/texte.ts";
import type { Abschnitt, Vorschau } from "../../rules/dokument.ts";

/** What a report says, of its document alone. German, as it was frozen. */
export function BerichtInhalt({ dokument }: { dokument: Vorschau }) {
  const inhalt = useInhaltSprache();
  return (
    <div {...inhalt}>
      {dokument.vorwort ? <TextBlock text={dokument.vorwort} /> : null}
      <DescriptionList look="facts" items={dokument.kennzahlen.map((one) => ({ term: one.name, details: one.wert }))} />
      {dokument.abschnitte.map((part, at) => (
        <Teil key={part.titel} part={part} id={`teil-${at + 1}`} />
      ))}
    </div>
  );
}

function Teil({ part, id }: { part: Abschnitt; id: string }) {
  const head = Math.max(
    part.spalten.findIndex((one) => one.breite === "weit"),
    0,
  );
  const rows = part.zeilen.map((zeile, at) => ({ key: `${at} ${zeile.join(" ")}`, zeile }));
  return (
    <Section id={id} heading={part.titel}>
      {part.text ? <SmallPrint>{part.text}</SmallPrint> : null}
      {rows.length === 0 ? (
        part.leer ? (
          <p className="kern-body">{part.leer}</p>
        ) : null
      ) : (
        <CardTable
          caption={part.titel}
          captionHidden
          rows={rows}
          rowKey={(row) => row.key}
          columns={part.spalten.map((spalte, at) => ({
            key: `${at}`,
            header: spalte.titel,
            rowHeader: at === head,
            cell: (row: (typeof rows)[number]) =>
              spalte.breite === "nr" ? <Num>{row.zeile[at]}</Num> : (row.zeile[at] ?? ""),
          }))}
        />
      )}
    </Section>
  );
}
