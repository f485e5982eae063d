import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section, SubHeading } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { answerTreffer, FortSeite } from "../../kette/pages/teile/fort.tsx";
import { FeldBedarfe, FeldKette } from "../../kette/pages/teile/feld.tsx";
import { Leitbeschluesse } from "../../beschluss/pages/teile/leitbeschluesse.tsx";
import { type FeldSeite, viewFeldSeite } from "../../kette/views/feld-seite.ts";
import type { HandlungsfeldView } from "../../views/handlungsfelder.ts";
import { MassnahmenTabelle } from "../teile/massnahmen-tabelle.tsx";
import { useInhaltSprache, useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/handlungsfeld";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const treffer = await viewFeldSeite(ctx, params.slug);
  return answerTreffer(
    treffer.art === "da" ? { art: "da" as const, seite: { ...treffer.seite, today: ctx.today } } : treffer,
    ctx.locale,
  );
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

/** One Handlungsfeld: where it stands in the chain, what is, what will be, and the decided table in three columns. */
export default function Handlungsfeld({ loaderData }: Route.ComponentProps) {
  return loaderData.art === "fort" ? <FortSeite fort={loaderData} /> : <Seite seite={loaderData.seite} />;
}

function Seite({ seite }: { seite: FeldSeite & { readonly today: Parameters<Texte["f"]["date"]>[0] } }) {
  const { text, link, f, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const { feld } = seite;
  // "im Handlungsfeld", "im Themenfeld", but "in der Handlungsebene": only the first can be said of any word on -feld.
  const title = text(/feld$/i.test(woerter.feld) ? "handlungsfeld.tabelle.im" : "handlungsfeld.tabelle", {
    name: feld.name,
  });
  const query = `handlungsfeld=${feld.slug}`;
  return (
    <>
      <DocumentTitle title={feld.name} />
      {feld.zusammenfassung ? <meta name="description" content={feld.zusammenfassung.slice(0, 200)} /> : null}
      <link rel="alternate" type="application/ld+json" href={link(`/konzept/handlungsfelder/${feld.slug}.jsonld`)} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          { text: woerter.felder, href: link("/konzept#felder") },
          { text: <span {...inhalt}>{feld.name}</span> },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text("handlungsfeld.nummer", { nummer: feld.nummer, anzahl: feld.anzahl })}
          title={<span {...inhalt}>{feld.name}</span>}
          lead={feld.zusammenfassung ? <span {...inhalt}>{feld.zusammenfassung}</span> : undefined}
        />
        <Leitbeschluesse beschluesse={seite.leitbeschluesse} />
        <FeldKette seite={seite} />
        <SplitLayout sideLabel={text("handlungsfeld.angaben")} side={nachbarn(feld, text, link, woerter.felder)}>
          {feld.aktuelleSituation || feld.trend ? (
            <Section first prose id="situation" heading={text("handlungsfeld.situation")}>
              <TextBlock text={feld.aktuelleSituation || text("keine-angabe")} {...inhalt} />
              {feld.trend ? (
                <>
                  <SubHeading>{text("handlungsfeld.trend")}</SubHeading>
                  <TextBlock text={feld.trend} {...inhalt} />
                </>
              ) : null}
            </Section>
          ) : null}
          <FeldBedarfe bedarfe={seite.bedarfe} slug={feld.slug} />
        </SplitLayout>
        <Section id="massnahmen" heading={<span {...inhalt}>{title}</span>}>
          {feld.massnahmen.length === 0 ? (
            <EmptyState
              title={text("handlungsfeld.leer")}
              action={
                feld.may.edit ? (
                  <ButtonLink href={link(`/intern/massnahmen/neu?handlungsfeld=${feld.slug}`)}>
                    {text("massnahme.neu.tun")}
                  </ButtonLink>
                ) : undefined
              }
            >
              {text("handlungsfeld.leer.text")}
            </EmptyState>
          ) : (
            <>
              <Row noPrint>
                <TextLink href={link(`/konzept/massnahmen?${query}`)}>{text("handlungsfeld.erweitert")}</TextLink>
                <TextLink href={link(`/konzept/massnahmen.xlsx?${query}`)}>{text("herunterladen.xlsx")}</TextLink>
                <TextLink href={link(`/konzept/massnahmen.csv?${query}`)}>{text("herunterladen.csv")}</TextLink>
                {feld.may.edit ? (
                  <TextLink href={link(`/intern/handlungsfelder/${feld.id}`)}>
                    {text("handlungsfeld.bearbeiten")}
                  </TextLink>
                ) : null}
              </Row>
              <MassnahmenTabelle zeilen={feld.massnahmen} caption={text("tabelle.caption")} />
            </>
          )}
          <Origin>
            {text("handlungsfeld.herkunft", { datum: f.date(seite.today) })}{" "}
            <TextLink href={link(`/konzept/handlungsfelder/${feld.slug}.json`)}>{text("seite.json")}</TextLink>
          </Origin>
        </Section>
      </Main>
    </>
  );
}

type Texte = ReturnType<typeof useTexte>;

function nachbarn(feld: HandlungsfeldView, text: Texte["text"], link: Texte["link"], felder: string) {
  const other = (one: { slug: string; name: string }) => (
    <TextLink href={link(`/konzept/handlungsfelder/${one.slug}`)} lang="de">
      {one.name}
    </TextLink>
  );
  const { vorher, nachher } = feld.nachbarn;
  return [
    {
      heading: text("feldseite.zum"),
      facts: [
        {
          term: text("kette.titel"),
          details: (
            <TextLink href={link(`/konzept/kette?handlungsfeld=${feld.slug}`)}>{text("feldseite.karte")}</TextLink>
          ),
        },
        {
          term: text("pfad.bedarfe"),
          details: (
            <TextLink href={link(`/konzept/bedarfe?handlungsfeld=${feld.slug}`)}>
              {text("feldseite.alle-bedarfe")}
            </TextLink>
          ),
        },
      ],
    },
    {
      heading: felder,
      facts: [
        ...(vorher ? [{ term: text("handlungsfeld.vorher"), details: other(vorher) }] : []),
        ...(nachher ? [{ term: text("handlungsfeld.nachher"), details: other(nachher) }] : []),
        {
          term: text("handlungsfeld.alle"),
          details: <TextLink href={link("/konzept")}>{text("konzept.kurz")}</TextLink>,
        },
      ],
    },
  ];
}
