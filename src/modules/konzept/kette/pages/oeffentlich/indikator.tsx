import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { type IndikatorSeite, viewIndikatorSeite } from "../../views/indikator-seite.ts";
import { Zielwert } from "../teile/messungen.tsx";
import type { Route } from "./+types/indikator";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewIndikatorSeite(context.get(ctxKey), params.slug);
}

/** One Indikator: what is counted, how and by whom; never the success of one Maßnahme (R114). */
export default function Indikator({ loaderData: one }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <>
      <DocumentTitle title={one.name} />
      <meta name="description" content={`${one.name}: ${one.zaehler}`.slice(0, 200)} />
      <link rel="alternate" type="application/ld+json" href={link(`/konzept/indikatoren/${one.slug}.jsonld`)} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          { text: text("indikatorenseite.kurz"), href: link("/konzept/indikatoren") },
          { text: <span {...inhalt}>{one.name}</span> },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind={`${text("indikatorseite.art")} · ${text(`indikatorart.${one.art}`)}`}
          title={<span {...inhalt}>{one.name}</span>}
          lead={text("indikatorseite.einheit", { einheit: one.einheit })}
        />
        <Notice>
          <p>{text(one.art === "kontext" ? "indikatorseite.kontext" : "indikatorseite.umfeld")}</p>
        </Notice>
        <SplitLayout sideLabel={text("indikatorseite.herkunft")} side={useHerkunft(one)}>
          <Section first id="definition" heading={text("indikatorseite.definition")}>
            <DescriptionList
              items={[
                { term: text("indikatorseite.zaehler"), details: <span {...inhalt}>{one.zaehler}</span> },
                ...(one.nenner
                  ? [{ term: text("indikatorseite.nenner"), details: <span {...inhalt}>{one.nenner}</span> }]
                  : []),
              ]}
            />
          </Section>
          {one.methode ? (
            <Section prose id="methode" heading={text("indikatorseite.methode")}>
              <TextBlock text={one.methode} {...inhalt} />
            </Section>
          ) : null}
          <Section id="ziele" heading={text("indikatorseite.wofuer")}>
            {one.ziele.length === 0 ? (
              <p className="kern-body">{text("indikatorseite.wofuer.leer")}</p>
            ) : (
              <Thread
                entries={one.ziele.map((ziel) => ({
                  key: ziel.kennung,
                  margin: <Num>{ziel.kennung}</Num>,
                  title: <span {...inhalt}>{ziel.aussage}</span>,
                  href: link(`/konzept/ziele/${ziel.kennung}`),
                  content: (
                    <p>
                      <Zielwert messung={{ ...ziel, einheit: one.einheit }} />
                    </p>
                  ),
                }))}
              />
            )}
          </Section>
          {one.massnahmen.length > 0 ? (
            <Section prose id="massnahmen" heading={text("indikatorseite.massnahmen")}>
              <PlainList
                items={one.massnahmen.map(({ kennung, titel }) => ({
                  key: kennung,
                  content: (
                    <>
                      <Num>{kennung}</Num>{" "}
                      <TextLink href={link(`/konzept/massnahmen/${kennung}`)} {...inhalt}>
                        {titel}
                      </TextLink>
                    </>
                  ),
                }))}
              />
            </Section>
          ) : null}
        </SplitLayout>
        <Origin>
          {text("indikatorseite.werte")}{" "}
          <TextLink href={link(`/konzept/indikatoren/${one.slug}.json`)}>{text("seite.json")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function useHerkunft(one: IndikatorSeite) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const german = (value: string) => <span {...inhalt}>{value}</span>;
  return [
    {
      heading: text("indikatorseite.herkunft"),
      facts: [
        { term: text("indikatorenseite.quelle"), details: one.quelle ? german(one.quelle) : text("keine-angabe") },
        ...(one.stelle
          ? [
              {
                term: text("indikatorseite.stelle"),
                details: one.stelle.slug ? (
                  <TextLink href={link(`/netzwerk/${one.stelle.slug}`)} lang="de">
                    {one.stelle.name}
                  </TextLink>
                ) : (
                  german(one.stelle.name)
                ),
              },
            ]
          : []),
        ...(one.turnus ? [{ term: text("indikatorseite.turnus"), details: text(`turnus.${one.turnus}`) }] : []),
        ...(one.stichtag ? [{ term: text("indikatorseite.stichtag"), details: german(one.stichtag) }] : []),
        { term: text("indikatorseite.richtung"), details: text(`richtung.${one.richtung}`) },
        ...(one.handlungsfeld
          ? [
              {
                term: text("feldseite.zum"),
                details: (
                  <TextLink href={link(`/konzept/handlungsfelder/${one.handlungsfeld.slug}`)} lang="de">
                    {one.handlungsfeld.name}
                  </TextLink>
                ),
              },
            ]
          : []),
      ],
    },
  ];
}
