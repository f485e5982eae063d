import type { ReactNode } from "react";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Laufzeit } from "../../../pages/teile/erweiterte-tabelle.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { Kurz, MassnahmeKurz } from "../../views/present.ts";

const ORTE = { bedarfe: "/konzept/bedarfe", ziele: "/konzept/ziele", massnahmen: "/konzept/massnahmen" } as const;
export type GliedArt = keyof typeof ORTE;

/** Number and words of one link of the chain, leading to its page. */
export function KurzLink({ art, glied }: { art: GliedArt; glied: Pick<Kurz, "kennung" | "titel"> }) {
  const { link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <>
      <Num>{glied.kennung}</Num>{" "}
      <TextLink href={link(`${ORTE[art]}/${glied.kennung}`)} {...inhalt}>
        {glied.titel}
      </TextLink>
    </>
  );
}

/** Links of the chain below each other, with the Handlungsfeld they stand in unless it is clear. */
export function KurzListe(props: { art: GliedArt; glieder: readonly Kurz[]; ohneFeld?: boolean }) {
  const inhalt = useInhaltSprache();
  return (
    <PlainList
      items={props.glieder.map((glied) => ({
        key: glied.kennung,
        content: (
          <>
            <KurzLink art={props.art} glied={glied} />
            {props.ohneFeld ? null : (
              <>
                <br />
                <Muted>
                  <span {...inhalt}>{glied.feld.name}</span>
                </Muted>
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

/** Maßnahmen with how far they are and how long they run; `extra` is a column of its own page. */
export function MassnahmenKurzTabelle<Zeile extends MassnahmeKurz>(props: {
  caption: string;
  zeilen: readonly Zeile[];
  extra?: { header: string; cell: (zeile: Zeile) => ReactNode } | undefined;
}) {
  const { text, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <CardTable
      caption={props.caption}
      captionHidden
      rows={props.zeilen}
      rowKey={(zeile, at) => `${zeile.kennung}-${at}`}
      columns={[
        {
          key: "massnahme",
          header: woerter.massnahme,
          rowHeader: true,
          cell: (zeile) => (
            <>
              <KurzLink art="massnahmen" glied={zeile} />
              <br />
              <Muted>
                <span {...inhalt}>{zeile.feld.name}</span>
              </Muted>
            </>
          ),
        },
        ...(props.extra ? [{ key: "extra", header: props.extra.header, cell: props.extra.cell }] : []),
        {
          key: "stand",
          header: text("quer.wort.stand"),
          cell: (zeile) => text(`sachstand.umsetzung.${zeile.umsetzung ?? "offen"}`),
        },
        { key: "laufzeit", header: text("spalte.laufzeit"), cell: (zeile) => <Laufzeit zeile={zeile} /> },
      ]}
    />
  );
}
