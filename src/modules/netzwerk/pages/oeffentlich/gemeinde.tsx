import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { datumOf } from "#src/shared/datum.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { LageKarte } from "../../karte/pages/lage-karte.tsx";
import { viewKarte } from "../../karte/views/karte.ts";
import { viewGemeinde } from "../../views/gemeinde.ts";
import { listGemeindeBeitraege } from "../../views/seiten-beitrag.ts";
import { Anschrift, Email, German, hostOf, KontaktListe, Telefon, useGerman } from "../parts.tsx";
import { Beitraege } from "./beitraege.tsx";
import type { Route } from "./+types/gemeinde";
import { StellenFaden } from "./netzwerk.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewGemeinde(ctx, params.slug);
  const beitraege = await listGemeindeBeitraege(ctx, view.gemeinde.id);
  const karte = await viewKarte(ctx, null);
  return { ...view, beitraege, karte, stand: datumOf(view.gemeinde.updatedAt.getTime()) };
}

/** One municipality: whom to ask there, which Stellen have their seat there. */
export default function Gemeinde({ loaderData }: Route.ComponentProps) {
  const { t, link, f, landkreis } = usePage();
  const text = t(netzwerkTexts);
  const german = useGerman();
  const { gemeinde, kontakte, stellen, karte, stand } = loaderData;
  const rathaus = [
    ...(gemeinde.telefon ? [{ term: text("stelle.telefon"), details: <Telefon nummer={gemeinde.telefon} /> }] : []),
    ...(gemeinde.email ? [{ term: text("stelle.email"), details: <Email adresse={gemeinde.email} /> }] : []),
    ...(gemeinde.website
      ? [
          {
            term: text("stelle.website"),
            details: <TextLink href={gemeinde.website}>{hostOf(gemeinde.website)}</TextLink>,
          },
        ]
      : []),
    ...(gemeinde.strasse ? [{ term: text("stelle.anschrift"), details: <Anschrift {...gemeinde} /> }] : []),
  ];
  const facts = [
    ...(gemeinde.einwohner === null
      ? []
      : [{ term: text("gemeinden.einwohner"), details: f.number(gemeinde.einwohner) }]),
    ...(gemeinde.flaecheHektar === null
      ? []
      : [
          {
            term: text("gemeinde.flaeche"),
            details: text("gemeinde.km2", { flaeche: f.number(gemeinde.flaecheHektar / 100) }),
          },
        ]),
    ...(gemeinde.region ? [{ term: text("gemeinden.region"), details: <German>{gemeinde.region}</German> }] : []),
    ...(gemeinde.verband
      ? [{ term: text("gemeinde.verwaltungsgemeinschaftId"), details: <German>{gemeinde.verband}</German> }]
      : []),
    { term: text("gemeinde.ags"), details: <bdi dir="ltr">{gemeinde.ags}</bdi> },
    ...(gemeinde.ars ? [{ term: text("gemeinde.ars"), details: <bdi dir="ltr">{gemeinde.ars}</bdi> }] : []),
  ];
  return (
    <>
      <DocumentTitle title={gemeinde.name} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: landkreis.name, href: link("/") },
          { text: text("gemeinden.titel"), href: link("/gemeinden") },
          { text: <German>{gemeinde.name}</German> },
        ]}
      />
      <Main>
        <PageTitle
          kind={text(`gemeindeart.${gemeinde.art}`)}
          title={gemeinde.name}
          lang={german}
          dir={german ? "ltr" : undefined}
        />
        <SplitLayout
          sideLabel={text("gemeinde.rathaus")}
          side={[
            ...(rathaus.length > 0 ? [{ heading: text("gemeinde.rathaus"), facts: rathaus }] : []),
            { heading: text("stelle.angaben"), facts },
          ]}
          first
        >
          <Section id="ansprech" heading={text("gemeinde.ansprech")} first>
            {kontakte.length > 0 ? (
              <KontaktListe kontakte={kontakte} />
            ) : (
              <EmptyState
                title={text("gemeinde.ohne-ansprech")}
                action={<TextLink href={link("/fachstelle")}>{text("fachstelle.titel")}</TextLink>}
              >
                {text("gemeinde.ohne-ansprech.text")}
              </EmptyState>
            )}
          </Section>
          <Section id="stellen" heading={text("gemeinde.stellen", { anzahl: stellen.length })}>
            {stellen.length > 0 ? (
              <StellenFaden stellen={stellen} />
            ) : (
              <p>
                {text("gemeinde.keine-stellen")} <TextLink href={link("/netzwerk")}>{text("netzwerk.alle")}</TextLink>
              </p>
            )}
          </Section>
          <Beitraege beitraege={loaderData.beitraege} />
          {karte ? (
            <section className="wk-abschnitt">
              <LageKarte karte={karte} gemeinde={gemeinde} />
            </section>
          ) : null}
        </SplitLayout>
        <Origin>
          {text("gemeinde.herkunft", { datum: f.longDate(stand) })}{" "}
          <TextLink href={link(`/gemeinden/${gemeinde.slug}/daten.json`)}>JSON</TextLink>
        </Origin>
      </Main>
    </>
  );
}
