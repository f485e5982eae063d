import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { GemeindeStaendeView } from "../../views/gemeinde-staende.ts";
import { UmsetzungWort } from "./stand-zeichen.tsx";

/** How far each municipality is with a Maßnahme that they carry together (R099). For public pages. */
export function GemeindeStaende({ staende }: { staende: GemeindeStaendeView }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const notes = staende.zeilen.some((zeile) => zeile.stand?.bemerkung);
  return (
    <Section id="gemeindestaende" heading={text("gemeindestand.titel")}>
      <p className="kern-body">
        <strong>
          <GemeindeSatz staende={staende} />
        </strong>
      </p>
      <CardTable
        caption={text("gemeindestand.titel")}
        captionHidden
        rows={staende.zeilen}
        rowKey={(zeile) => zeile.gemeindeId}
        rowGap={(zeile) => zeile.stand === null}
        columns={[
          {
            key: "gemeinde",
            header: text("gemeindestand.gemeinde"),
            rowHeader: true,
            cell: (zeile) => (
              <TextLink href={link(`/gemeinden/${zeile.slug}`)} {...inhalt}>
                {zeile.name}
              </TextLink>
            ),
          },
          {
            key: "umsetzung",
            header: text("sachstand.umsetzung"),
            cell: (zeile) =>
              zeile.stand ? <UmsetzungWort umsetzung={zeile.stand.umsetzung} /> : text("gemeindestand.kein"),
          },
          {
            key: "anzahl",
            header: staende.leistung?.name ?? text("gemeindestand.anzahl"),
            numeric: true,
            cell: (zeile) => (zeile.stand?.anzahl == null ? text("keine-angabe") : f.number(zeile.stand.anzahl)),
          },
          ...(notes
            ? [
                {
                  key: "bemerkung",
                  header: text("gemeindestand.bemerkung"),
                  cell: (zeile: GemeindeStaendeView["zeilen"][number]) => (
                    <span {...inhalt}>{zeile.stand?.bemerkung ?? ""}</span>
                  ),
                },
              ]
            : []),
          {
            key: "tag",
            header: text("gemeindestand.tag"),
            cell: (zeile) => (zeile.stand ? f.date(zeile.stand.tag) : text("keine-angabe")),
          },
        ]}
      />
    </Section>
  );
}

/** "71 abgedruckte Beiträge in 15 von 20 Gemeinden". */
export function GemeindeSatz({ staende }: { staende: GemeindeStaendeView }) {
  const { text, f } = useTexte();
  const zahlen = { dabei: staende.dabei, gesamt: staende.zeilen.length };
  if (staende.summe === null) return <>{text("gemeindestand.satz.ohne", zahlen)}</>;
  return (
    <>
      {text("gemeindestand.satz", {
        ...zahlen,
        summe: f.number(staende.summe),
        was: staende.leistung?.name ?? "",
      })}
    </>
  );
}
