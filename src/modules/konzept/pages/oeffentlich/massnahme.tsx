import type { ReactNode } from "react";
import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import type { Translate } from "#src/platform/i18n/texts.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { ChainOfFive } from "#src/ui/chain-of-five/chain-of-five.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { type MassnahmeView, viewMassnahme } from "../../views/massnahme.ts";
import { useBegriff } from "../teile/begriff.tsx";
import { Laufzeit } from "../teile/erweiterte-tabelle.tsx";
import { Betrag, FinanzierungAussagen, FinanzierungSatz } from "../teile/finanzierung.tsx";
import { HerkunftZeile } from "../teile/herkunft.tsx";
import { useInhaltSprache, useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/massnahme";

export async function loader({ context, params }: Route.LoaderArgs) {
  const massnahme = await viewMassnahme(context.get(ctxKey), params.kennung);
  // What only the office may see belongs in no cache.
  const kept = massnahme.zustand === "oeffentlich" ? "public, max-age=0, s-maxage=60" : "private, no-store";
  return data(massnahme, { headers: { "cache-control": kept } });
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

/** One Maßnahme: who does what, where, for whom, how long, with which money, and where we know it from. */
export default function Massnahme({ loaderData: m }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  // One sentence stands under the title, more gets its own section.
  const kurz = m.beschreibung !== "" && m.beschreibung.length <= 200 && !m.beschreibung.includes("\n");
  const summe = m.finanzierungen.reduce((sum, one) => sum + (one.betragCent ?? 0), 0);
  const mitBetrag = m.finanzierungen.filter((one) => one.betragCent !== null).length;
  return (
    <>
      <DocumentTitle title={`${m.kennung} ${m.titel}`} />
      {m.beschreibung ? <meta name="description" content={m.beschreibung.slice(0, 200)} /> : null}
      {m.zustand === "oeffentlich" ? null : <meta name="robots" content="noindex" />}
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          {
            text: <span {...inhalt}>{m.handlungsfeld.name}</span>,
            href: link(`/konzept/handlungsfelder/${m.handlungsfeld.slug}`),
          },
          { text: m.kennung },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          glyph="massnahme"
          kind={text("massnahme.art", { kennung: m.kennung })}
          title={<span {...inhalt}>{m.titel}</span>}
          lead={kurz ? <span {...inhalt}>{m.beschreibung}</span> : undefined}
          status={
            <span>
              <Laufzeit zeile={m} />
            </span>
          }
        />
        {m.zustand === "oeffentlich" ? null : (
          <Notice tone="warning" title={text(`massnahme.${m.zustand}.titel`)}>
            <p>{text(`massnahme.${m.zustand}.text`)}</p>
          </Notice>
        )}
        <ChainOfFive
          id="kette"
          heading={text("kette.titel")}
          hereLabel={text("kette.hier")}
          hint={useBegriff("wirkungskette")}
          places={[
            { kind: text("kette.beleg"), content: text("kette.folgt.beleg") },
            { kind: text("kette.bedarf"), content: text("kette.folgt.bedarf") },
            { kind: text("kette.ziel"), content: text("kette.folgt.ziel") },
            { kind: woerter.massnahme, content: <span {...inhalt}>{`${m.kennung} ${m.titel}`}</span>, current: true },
            { kind: text("kette.stand"), content: text("kette.folgt.stand") },
          ]}
        />
        <SplitLayout sideLabel={text("massnahme.steckbrief")} side={steckbrief(m, text, link)}>
          {kurz ? null : (
            <Section first prose heading={text("massnahme.worum")}>
              {m.beschreibung ? (
                <TextBlock text={m.beschreibung} {...inhalt} />
              ) : (
                <p>{text("massnahme.ohne-beschreibung")}</p>
              )}
            </Section>
          )}
          <Section first={kurz} id="finanzierung" heading={text("spalte.finanzierung")}>
            {m.finanzierungen.length === 0 ? (
              <p className="kern-body">{text("massnahme.ohne-finanzierung")}</p>
            ) : mitBetrag === 0 ? (
              <FinanzierungAussagen wortlaut={m.finanzierungWortlaut} finanzierungen={m.finanzierungen} />
            ) : (
              <CardTable
                caption={text("spalte.finanzierung")}
                captionHidden
                rows={m.finanzierungen}
                rowKey={(_, place) => String(place)}
                columns={[
                  {
                    key: "aussage",
                    header: text("finanzierung.aussage"),
                    rowHeader: true,
                    cell: (one) => <FinanzierungSatz aussage={one} />,
                    ...(mitBetrag > 1 ? { footer: text("finanzierung.zusammen") } : {}),
                  },
                  {
                    key: "jahr",
                    header: text("finanzierung.jahr"),
                    cell: (one) => one.jahr ?? text("keine-angabe"),
                    ...(mitBetrag > 1 ? { footer: "" } : {}),
                  },
                  {
                    key: "betrag",
                    header: text("finanzierung.betrag"),
                    numeric: true,
                    cell: (one) => (one.betragCent === null ? text("keine-angabe") : <Betrag cent={one.betragCent} />),
                    ...(mitBetrag > 1 ? { footer: <Betrag cent={summe} /> } : {}),
                  },
                ]}
              />
            )}
          </Section>
        </SplitLayout>
        <HerkunftZeile herkunft={m.herkunft} />
        <Origin>
          <Geaendert at={m.geaendertAm} />{" "}
          <TextLink href={link(`/konzept/massnahmen/${m.kennung}.json`)}>{text("herunterladen.json.eine")}</TextLink>{" "}
          {m.may.maintain ? (
            <TextLink href={link(`/intern/massnahmen/${m.id}`)}>{text("massnahme.bearbeiten")}</TextLink>
          ) : null}
        </Origin>
      </Main>
    </>
  );
}

function Geaendert({ at }: { at: number }) {
  const { text, f } = useTexte();
  return <>{text("massnahme.geaendert", { zeit: f.moment(at) })}</>;
}

type Text = Translate<Parameters<ReturnType<typeof useTexte>["text"]>[0]>;

function steckbrief(m: MassnahmeView, text: Text, link: (path: string) => string) {
  const name = (wer: MassnahmeView["zustaendige"][number]) =>
    wer.slug ? (
      <TextLink href={link(`/netzwerk/${wer.slug}`)} lang="de">
        {wer.name}
      </TextLink>
    ) : (
      <span lang="de">{wer.name}</span>
    );
  const lead = m.zustaendige.find((wer) => wer.rolle === "federfuehrung");
  const others = m.zustaendige.filter((wer) => wer !== lead);
  const lines = (items: readonly ReactNode[]) =>
    items.map((item, place) => (
      <span key={place}>
        {place > 0 ? <br /> : null}
        {item}
      </span>
    ));
  return [
    {
      heading: text("spalte.zustaendigkeit"),
      facts: [
        { term: text("rolle.federfuehrung"), details: lead ? name(lead) : text("federfuehrung.offen") },
        ...(others.length > 0 ? [{ term: text("rolle.mitwirkung"), details: lines(others.map(name)) }] : []),
        ...(m.zustaendigkeitWortlaut
          ? [{ term: text("massnahme.wortlaut"), details: <span lang="de">{m.zustaendigkeitWortlaut}</span> }]
          : []),
      ],
    },
    {
      heading: text("massnahme.wo"),
      facts: [
        {
          term: text("massnahme.gemeinden"),
          details:
            m.umfang === "kreisweit" ? text("umfang.kreisweit") : <span lang="de">{m.gemeinden.join(", ")}</span>,
        },
        ...(m.zielgruppen.length > 0
          ? [{ term: text("massnahme.zielgruppen"), details: <span lang="de">{m.zielgruppen.join("; ")}</span> }]
          : []),
        ...(m.themen.length > 0
          ? [{ term: text("massnahme.themen"), details: <span lang="de">{m.themen.join(", ")}</span> }]
          : []),
        { term: text("massnahme.ebene"), details: text(`ebene.${m.ebene}`) },
      ],
    },
    {
      heading: text("massnahme.wie-lange"),
      facts: [{ term: text("spalte.laufzeit"), details: <Laufzeit zeile={m} /> }],
    },
  ];
}
