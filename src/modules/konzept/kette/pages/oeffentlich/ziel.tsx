import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { viewZielSeite, type ZielSeite } from "../../views/ziel-seite.ts";
import { answerTreffer, FortSeite } from "../teile/fort.tsx";
import { BedarfeListe, MassnahmenListe } from "../teile/glieder.tsx";
import { Messungen } from "../teile/messungen.tsx";
import { Wirkungskette } from "../teile/wirkungskette.tsx";
import { EigeneBelege } from "../../../beleg/pages/teile/eigene-belege.tsx";
import type { Route } from "./+types/ziel";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return answerTreffer(await viewZielSeite(ctx, params.kennung), ctx.locale);
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

/** One Wirkungsziel: who agreed on it, why it is there, how one can tell, and what is done for it. */
export default function Wirkungsziel({ loaderData }: Route.ComponentProps) {
  return loaderData.art === "fort" ? <FortSeite fort={loaderData} /> : <Seite ziel={loaderData.seite} />;
}

function Seite({ ziel }: { ziel: ZielSeite }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { kennung, aussage, kette } = ziel;
  return (
    <>
      <DocumentTitle title={`${kennung} ${aussage}`} />
      <meta name="description" content={aussage.slice(0, 200)} />
      <link rel="alternate" type="application/ld+json" href={link(`/konzept/ziele/${kennung}.jsonld`)} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          { text: text("zieleseite.kurz"), href: link("/konzept/ziele") },
          { text: kennung },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          glyph="ziel"
          kind={text("zielseite.art", { kennung })}
          title={<span {...inhalt}>{aussage}</span>}
          status={
            <span>
              <strong>
                {ziel.stand === "vereinbart" && ziel.vereinbartAm
                  ? text("zielseite.vereinbart", { datum: f.date(ziel.vereinbartAm) })
                  : text(`zielstand.${ziel.stand}`)}
              </strong>
            </span>
          }
        />
        <Wirkungskette
          mitte={{ art: "wirkungsziel", kennung, titel: aussage }}
          kette={kette}
          anker={{ belege: "bedarfe", bedarfe: "bedarfe", massnahmen: "massnahmen" }}
        />
        <SplitLayout sideLabel={text("massnahme.steckbrief")} side={useSteckbrief(ziel)}>
          <Section first id="bedarfe" heading={text("zielseite.bedarfe")}>
            {kette.bedarfe.length === 0 ? (
              <EmptyState title={text("zielseite.bedarfe.leer")}>{text("zielseite.luecke.text")}</EmptyState>
            ) : (
              <BedarfeListe bedarfe={kette.bedarfe} />
            )}
          </Section>
          <EigeneBelege belege={ziel.belege} />
          <Section id="indikatoren" heading={text("zielseite.woran")}>
            {ziel.messungen.length === 0 ? (
              <EmptyState title={text("zielseite.woran.leer")}>{text("zielseite.woran.leer.text")}</EmptyState>
            ) : (
              <Messungen messungen={ziel.messungen} />
            )}
          </Section>
          {ziel.ausgangslage ? (
            <Section prose id="ausgangslage" heading={text("zielseite.ausgangslage")}>
              <TextBlock text={ziel.ausgangslage} {...inhalt} />
            </Section>
          ) : null}
          {ziel.annahmen ? (
            <Section prose id="annahmen" heading={text("zielseite.annahmen")}>
              <TextBlock text={ziel.annahmen} {...inhalt} />
            </Section>
          ) : null}
          <Section id="massnahmen" heading={text("zielseite.massnahmen")}>
            {kette.massnahmen.length === 0 ? (
              <EmptyState title={text("zielseite.massnahmen.leer")}>{text("zielseite.luecke.text")}</EmptyState>
            ) : (
              <MassnahmenListe massnahmen={kette.massnahmen} />
            )}
          </Section>
        </SplitLayout>
        <Origin>
          {text("seite.geaendert", { datum: f.date(ziel.geaendertAm) })}{" "}
          <TextLink href={link(`/konzept/ziele/${kennung}.json`)}>{text("seite.json")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function useSteckbrief(ziel: ZielSeite) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  return [
    {
      heading: text("zielseite.einigung"),
      facts: [
        { term: text("zielseite.einigung.stand"), details: text(`zielstand.${ziel.stand}`) },
        ...(ziel.vereinbartDurch
          ? [{ term: text("zielseite.einigung.wo"), details: <span {...inhalt}>{ziel.vereinbartDurch}</span> }]
          : []),
        ...(ziel.vereinbartAm ? [{ term: text("zielseite.einigung.am"), details: f.date(ziel.vereinbartAm) }] : []),
      ],
    },
    {
      heading: text("zielseite.einordnung"),
      facts: [
        {
          term: text("feldseite.zum"),
          details: (
            <TextLink href={link(`/konzept/handlungsfelder/${ziel.handlungsfeld.slug}`)} {...inhalt}>
              {ziel.handlungsfeld.name}
            </TextLink>
          ),
        },
        ...(ziel.zieljahr ? [{ term: text("zielseite.zieljahr"), details: String(ziel.zieljahr) }] : []),
        ...(ziel.wirkungsebene
          ? [{ term: text("zielseite.wirkungsebene"), details: text(`wirkungsebene.${ziel.wirkungsebene}`) }]
          : []),
        { term: text("zielseite.ebene"), details: text(`ebene.${ziel.ebene}`) },
        ...(ziel.themen.length > 0
          ? [
              {
                term: text("massnahme.themen"),
                details: ziel.themen.map((one, place) => (
                  <span key={one.slug}>
                    {place > 0 ? ", " : null}
                    <TextLink href={link(`/konzept/querschnittsthemen/${one.slug}`)} lang="de">
                      {one.name}
                    </TextLink>
                  </span>
                )),
              },
            ]
          : []),
      ],
    },
  ];
}
