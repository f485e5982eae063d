import type { ReactNode } from "react";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { StatusMark, type StatusTone } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { Lagestand } from "../../rules/struktur.ts";
import type { LageView, StrukturenView } from "../../views/strukturen.ts";

/** What is missing is a gap, not somebody's failure: a ring, never red. */
const TON: Readonly<Record<Lagestand, StatusTone>> = { ausreichend: "gut", teilweise: "warnung", fehlt: "luecke" };

type Struktur = StrukturenView["strukturen"][number];

/** Structures × Planungsregionen, each cell with shape and word; cards on telephones. */
export function StrukturenTabelle(props: { view: StrukturenView; aendern?: (struktur: Struktur) => ReactNode }) {
  const { text } = useTexte();
  const inhalt = useInhaltSprache();
  const { aendern } = props;
  return (
    <CardTable
      caption={text("quer.strukturen.caption")}
      captionHidden
      rows={props.view.strukturen}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "struktur",
          header: text("quer.strukturen.struktur"),
          rowHeader: true,
          cell: (row) => (
            <span {...inhalt}>
              {row.name}
              {row.beschreibung ? (
                <>
                  <br />
                  <Muted>{row.beschreibung}</Muted>
                </>
              ) : null}
            </span>
          ),
        },
        ...props.view.regionen.map((region, at) => ({
          key: region.slug,
          header: region.name,
          cell: (row: Struktur) => <Lage lage={row.lagen[at] ?? null} />,
        })),
        ...(aendern
          ? [{ key: "aendern", header: text("quer.strukturen.aendern"), headerHidden: true, cell: aendern }]
          : []),
      ]}
    />
  );
}

function Lage({ lage }: { lage: LageView | null }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  if (!lage) return <Muted>{text("quer.strukturen.stand.offen")}</Muted>;
  return (
    <>
      <StatusMark tone={TON[lage.stand]}>{text(`quer.strukturen.stand.${lage.stand}`)}</StatusMark>
      {lage.bedarf && lage.stand !== "ausreichend" ? (
        <>
          <br />
          <TextLink href={link(`/konzept/bedarfe/${lage.bedarf.kennung}`)}>
            {text("kette.wort.bedarf")} {lage.bedarf.kennung}
          </TextLink>
        </>
      ) : null}
      {lage.bemerkung ? (
        <>
          <br />
          <span {...inhalt}>{lage.bemerkung}</span>
        </>
      ) : null}
      <br />
      <Muted>{f.date(lage.eingeschaetztAm)}</Muted>
    </>
  );
}
