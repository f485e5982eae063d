import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Num, Row, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { listZiele, type ZielZeile } from "../../views/ziel-seite.ts";
import { Kennungen } from "../teile/kennungen.tsx";
import type { Route } from "./+types/ziele";

export async function loader({ context }: Route.LoaderArgs) {
  return { ziele: await listZiele(context.get(ctxKey)) };
}

/** All Wirkungsziele by Handlungsfeld: agreed or not, measured by what, and what is missing (R090, R091). */
export default function Wirkungsziele({ loaderData: { ziele } }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const vereinbart = ziele.filter((one) => one.stand === "vereinbart").length;
  const felder = Map.groupBy(ziele, (one) => one.handlungsfeld.slug);
  return (
    <>
      <DocumentTitle title={text("zieleseite.kurz")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/konzept") }, { text: text("zieleseite.kurz") }]}
      />
      <Main voice="serif">
        <PageTitle
          glyph="ziel"
          kind={text("konzept.kurz")}
          title={text("zieleseite.titel", { anzahl: ziele.length })}
          lead={ziele.length > 0 ? text("zieleseite.vorspann", { anzahl: ziele.length, vereinbart }) : undefined}
        />
        {ziele.length === 0 ? (
          <EmptyState title={text("zieleseite.leer")}>{text("zieleseite.leer.text")}</EmptyState>
        ) : (
          <Row noPrint>
            <TextLink href={link("/konzept/kette")}>{text("karte.titel")}</TextLink>
            <TextLink href={link("/konzept/indikatoren")}>{text("indikatorenseite.kurz")}</TextLink>
          </Row>
        )}
        {[...felder].map(([slug, own]) => (
          <Section key={slug} id={slug} heading={<span {...inhalt}>{own[0]?.handlungsfeld.name}</span>}>
            <ZieleTabelle ziele={own} />
          </Section>
        ))}
        <Origin>
          <TextLink href={link("/konzept/ziele.csv")}>{text("seite.csv")}</TextLink>{" "}
          <TextLink href={link("/konzept/ziele.json")}>{text("seite.json")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function ZieleTabelle({ ziele }: { ziele: readonly ZielZeile[] }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <CardTable
      caption={text("zieleseite.caption")}
      captionHidden
      rows={ziele}
      rowKey={(one) => one.kennung}
      rowGap={(one) => one.bedarfe.length === 0 || one.massnahmen.length === 0}
      columns={[
        {
          key: "ziel",
          header: text("kette.wort.ziel"),
          rowHeader: true,
          cell: (one) => (
            <>
              <Num>{one.kennung}</Num>{" "}
              <TextLink href={link(`/konzept/ziele/${one.kennung}`)} {...inhalt}>
                {one.aussage}
              </TextLink>
              <br />
              <Muted>
                {text(`zielstand.${one.stand}`)}
                {one.vereinbartAm ? `, ${f.date(one.vereinbartAm)}` : null}
                {one.zieljahr ? ` · ${text("zieleseite.bis", { jahr: String(one.zieljahr) })}` : null}
              </Muted>
            </>
          ),
        },
        {
          key: "warum",
          header: text("zieleseite.warum"),
          cell: (one) => (
            <Kennungen pfad="/konzept/bedarfe" kennungen={one.bedarfe} leer={text("zieleseite.ohne-bedarf")} />
          ),
        },
        {
          key: "gemessen",
          header: text("zieleseite.gemessen"),
          cell: (one) =>
            one.messungen.length === 0 ? (
              <StatusMark tone="luecke">{text("zieleseite.ohne-indikator")}</StatusMark>
            ) : (
              one.messungen.map((messung, place) => (
                <span key={messung.slug}>
                  {place > 0 ? <br /> : null}
                  <TextLink href={link(`/konzept/indikatoren/${messung.slug}`)} {...inhalt}>
                    {messung.name}
                  </TextLink>
                </span>
              ))
            ),
        },
        {
          key: "getan",
          header: text("zieleseite.getan"),
          cell: (one) => (
            <Kennungen pfad="/konzept/massnahmen" kennungen={one.massnahmen} leer={text("zieleseite.ohne-massnahme")} />
          ),
        },
      ]}
    />
  );
}
