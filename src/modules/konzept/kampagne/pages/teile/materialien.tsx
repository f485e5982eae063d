import { formatBytes } from "#src/shared/datei.ts";
import type { ReactNode } from "react";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Quote } from "#src/ui/quote/quote.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { KampagneView } from "../../views/kampagne.ts";

type Material = KampagneView["materialien"][number];

/** What was made for a campaign, with what can be done with each where `tun` says so. */
export function Materialien(props: {
  materialien: readonly Material[];
  tun?: ((one: Material) => ReactNode) | undefined;
}) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { tun } = props;
  return (
    <CardTable
      caption={text("kampagne.materialien", { anzahl: props.materialien.length })}
      captionHidden={tun !== undefined}
      rows={props.materialien}
      rowKey={(one) => one.id}
      columns={[
        {
          key: "titel",
          header: text("kampagne.material"),
          rowHeader: true,
          cell: (one) => (
            <TextLink href={one.adresse === "" ? link(one.pfad) : one.pfad} {...inhalt}>
              {one.titel}
            </TextLink>
          ),
        },
        { key: "art", header: text("kampagne.art"), cell: (one) => text(`kampagne.art.${one.art}`) },
        {
          key: "sprachen",
          header: text("kampagne.sprachen"),
          cell: (one) => (one.sprachen ? <span {...inhalt}>{one.sprachen}</span> : text("keine-angabe")),
        },
        { key: "datum", header: text("kampagne.datum"), cell: (one) => f.date(one.datum) },
        {
          key: "datei",
          header: text("prozess.unterlage.datei"),
          cell: (one) =>
            one.bytes === null
              ? text("prozess.unterlage.netz")
              : [one.format, formatBytes(one.bytes, f)].filter(Boolean).join(", "),
        },
        ...(tun ? [{ key: "tun", header: text("prozess.tun"), cell: tun }] : []),
      ]}
    />
  );
}

/** On the page of a Maßnahme that is a campaign (R105). */
export function KampagneTeil({ kampagne }: { kampagne: KampagneView | null }) {
  const { text } = useTexte();
  const inhalt = useInhaltSprache();
  if (!kampagne) return null;
  return (
    <Section id="kampagne" heading={text("kampagne.wort")}>
      <Quote {...inhalt}>{kampagne.botschaft}</Quote>
      {kampagne.materialien.length > 0 ? (
        <Materialien materialien={kampagne.materialien} />
      ) : (
        <p className="kern-body">{text("kampagne.ohne-material")}</p>
      )}
    </Section>
  );
}
