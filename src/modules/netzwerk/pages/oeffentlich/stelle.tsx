import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { type StelleLink, viewStelle } from "../../views/stelle.ts";
import { listStelleOrte } from "../../views/orte.ts";
import { listStelleBeitraege } from "../../views/seiten-beitrag.ts";
import {
  Anschrift,
  Email,
  German,
  germanList,
  hostOf,
  KontaktListe,
  StelleName,
  Telefon,
  useGerman,
  useSprachen,
} from "../parts.tsx";
import { Beitraege } from "./beitraege.tsx";
import { OrteListe } from "./orte-liste.tsx";
import type { Route } from "./+types/stelle";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewStelle(ctx, params.slug);
  if ("moved" in view) throw redirect(localePath(ctx.locale, `/netzwerk/${view.moved}`), 301);
  const { id } = view.stelle;
  return { ...view, orte: await listStelleOrte(ctx, id), beitraege: await listStelleBeitraege(ctx, id) };
}

/** One Stelle: what it does, for whom one can come, where it stands in the county. */
export default function Stelle({ loaderData }: Route.ComponentProps) {
  const { t, link, f, landkreis, locale } = usePage();
  const text = t(netzwerkTexts);
  const german = useGerman();
  const sprachen = useSprachen();
  const { stelle, gemeinde, kontakte, linie, unter, weitereNamen } = loaderData;
  const shownName = stelle.nameUebersetzt[locale] ?? stelle.name;
  const contact = [
    ...(stelle.telefon ? [{ term: text("stelle.telefon"), details: <Telefon nummer={stelle.telefon} /> }] : []),
    ...(stelle.email ? [{ term: text("stelle.email"), details: <Email adresse={stelle.email} /> }] : []),
    ...(stelle.website
      ? [{ term: text("stelle.website"), details: <TextLink href={stelle.website}>{hostOf(stelle.website)}</TextLink> }]
      : []),
    ...(stelle.strasse || stelle.ort ? [{ term: text("stelle.anschrift"), details: <Anschrift {...stelle} /> }] : []),
    ...(stelle.sprachen.length > 0 ? [{ term: text("stelle.sprachen"), details: sprachen(stelle.sprachen) }] : []),
  ];
  const about = [
    { term: text("stelle.art"), details: text(`art.${stelle.art}`) },
    { term: text("stelle.sphaere"), details: text(`sphaere.${stelle.sphaere}`) },
    ...(gemeinde
      ? [
          {
            term: text("stelle.gemeinde"),
            details: (
              <TextLink href={link(`/gemeinden/${gemeinde.slug}`)}>
                <German>{gemeinde.name}</German>
              </TextLink>
            ),
          },
        ]
      : []),
    ...(weitereNamen.length > 0
      ? [{ term: text("stelle.auch"), details: <German>{germanList(weitereNamen)}</German> }]
      : []),
  ];
  return (
    <>
      <DocumentTitle title={shownName} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: landkreis.name, href: link("/") },
          { text: text("netzwerk.titel"), href: link("/netzwerk") },
          { text: <StelleName stelle={stelle} /> },
        ]}
      />
      <Main>
        <PageTitle
          kind={text(`art.${stelle.art}`)}
          title={<StelleName stelle={stelle} />}
          lead={stelle.nameUebersetzt[locale] && german ? <span lang="de">{stelle.name}</span> : undefined}
        />
        {contact.length > 0 ? <DescriptionList look="facts" items={contact} /> : null}
        <SplitLayout sideLabel={text("stelle.angaben")} side={[{ heading: text("stelle.angaben"), facts: about }]}>
          {stelle.aufgabe ? (
            <Section id="aufgabe" heading={text("stelle.aufgabe")} first>
              <TextBlock text={stelle.aufgabe} lang={german} dir={german ? "ltr" : undefined} />
            </Section>
          ) : null}
          {kontakte.length > 0 ? (
            <Section id="ansprech" heading={text("stelle.ansprech")} close>
              <KontaktListe kontakte={kontakte} />
            </Section>
          ) : null}
          {linie.length > 0 || unter.length > 0 ? (
            <Section id="aufbau" heading={text("stelle.aufbau")} close>
              {linie.length > 0 ? (
                <>
                  <p>{text("stelle.linie")}</p>
                  <StellenListe stellen={linie} />
                </>
              ) : null}
              {unter.length > 0 ? (
                <>
                  <p>{text("stelle.unter")}</p>
                  <StellenListe stellen={unter} />
                </>
              ) : null}
              <p>
                <TextLink href={link("/fachstelle/organigramm")}>{text("organigramm.ganz")}</TextLink>
              </p>
            </Section>
          ) : null}
          {loaderData.orte.length > 0 ? (
            <Section id="orte" heading={text("stelle.orte")} close>
              <OrteListe orte={loaderData.orte} />
            </Section>
          ) : null}
          <Beitraege beitraege={loaderData.beitraege} />
        </SplitLayout>
        <Origin>
          {stelle.geprueftAm
            ? text("stelle.geprueft", { datum: f.longDate(stelle.geprueftAm) })
            : text("stelle.ungeprueft")}{" "}
          {text("stelle.fehler")} <TextLink href={link("/fachstelle")}>{text("fachstelle.titel")}</TextLink>.{" "}
          <TextLink href={link(`/netzwerk/${stelle.slug}/daten.json`)}>JSON</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function StellenListe({ stellen }: { stellen: readonly StelleLink[] }) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  return (
    <PlainList
      items={stellen.map((stelle) => ({
        key: stelle.id,
        content: (
          <>
            <TextLink href={link(`/netzwerk/${stelle.slug}`)}>
              <StelleName stelle={stelle} />
            </TextLink>{" "}
            ({text(`art.${stelle.art}`)})
          </>
        ),
      }))}
    />
  );
}
