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
import { BedarfAngebote } from "../../../angebote/pages/teile/bedarf-angebote.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { type BedarfSeite, viewBedarfSeite } from "../../views/bedarf-seite.ts";
import { Aktive } from "../teile/aktive.tsx";
import { Belege } from "../teile/belege.tsx";
import { answerTreffer, FortSeite } from "../teile/fort.tsx";
import { MassnahmenListe, ZieleListe } from "../teile/glieder.tsx";
import { Wirkungskette } from "../teile/wirkungskette.tsx";
import { wenEsBetrifft } from "../teile/wen.tsx";
import type { Route } from "./+types/bedarf";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return answerTreffer(await viewBedarfSeite(ctx, params.kennung), ctx.locale);
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

/** One Bedarf: where we know it from, whom it concerns, how much it presses, and what comes of it. */
export default function Bedarf({ loaderData }: Route.ComponentProps) {
  return loaderData.art === "fort" ? <FortSeite fort={loaderData} /> : <Seite bedarf={loaderData.seite} />;
}

function Seite({ bedarf }: { bedarf: BedarfSeite }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { kennung, titel, beschreibung, kette } = bedarf;
  // One sentence stands under the title, more gets its own section.
  const kurz = beschreibung.length <= 240 && !beschreibung.includes("\n");
  return (
    <>
      <DocumentTitle title={`${kennung} ${titel}`} />
      {beschreibung ? <meta name="description" content={beschreibung.slice(0, 200)} /> : null}
      <link rel="alternate" type="application/ld+json" href={link(`/konzept/bedarfe/${kennung}.jsonld`)} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          { text: text("pfad.bedarfe"), href: link("/konzept/bedarfe") },
          { text: kennung },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          glyph="bedarf"
          kind={text("bedarfseite.art", { kennung })}
          title={<span {...inhalt}>{titel}</span>}
          lead={kurz && beschreibung ? <span {...inhalt}>{beschreibung}</span> : undefined}
        />
        <Wirkungskette
          mitte={{ art: "bedarf", kennung, titel }}
          kette={kette}
          anker={{ belege: "belege", ziele: "ziele", massnahmen: "massnahmen" }}
        />
        <SplitLayout sideLabel={text("massnahme.steckbrief")} side={useSteckbrief(bedarf)}>
          {kurz ? null : <TextBlock text={beschreibung} {...inhalt} />}
          <Belege belege={bedarf.belege} zurueckgehalten={bedarf.zurueckgehalten} />
          {bedarf.empfehlungen.length > 0 ? (
            <Section prose id="empfehlungen" heading={text("bedarfseite.empfehlungen")}>
              <ul {...inhalt}>
                {bedarf.empfehlungen.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section id="ziele" heading={text("bedarfseite.folgt")}>
            {kette.ziele.length === 0 ? (
              <EmptyState title={text("kette.luecke.ziel")}>{text("bedarfseite.folgt.leer.text")}</EmptyState>
            ) : (
              <ZieleListe ziele={kette.ziele} />
            )}
          </Section>
          {kette.massnahmen.length > 0 ? (
            <Section id="massnahmen" heading={text("zielseite.massnahmen")}>
              <MassnahmenListe massnahmen={kette.massnahmen} />
            </Section>
          ) : null}
          <BedarfAngebote angebote={bedarf.angebote} />
          <Aktive stellen={bedarf.aktive} weitere={bedarf.weitere} />
        </SplitLayout>
        <Origin>
          {text("seite.geaendert", { datum: f.date(bedarf.geaendertAm) })}{" "}
          <TextLink href={link(`/konzept/bedarfe/${kennung}.json`)}>{text("seite.json")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function useSteckbrief(bedarf: BedarfSeite) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const { vorrang, handlungsfeld } = bedarf;
  return [
    { heading: text("bedarfseite.wen"), facts: wenEsBetrifft(bedarf, text, link) },
    {
      heading: text("bedarfseite.vorrang"),
      facts: vorrang
        ? [
            { term: text(`vorrang.${vorrang.stufe}`), details: <span {...inhalt}>{vorrang.grund}</span> },
            ...(vorrang.durch
              ? [{ term: text("bedarfseite.vorrang.durch"), details: <span {...inhalt}>{vorrang.durch}</span> }]
              : []),
          ]
        : [{ term: text("bedarfseite.vorrang"), details: text("bedarfseite.vorrang.offen") }],
    },
    {
      heading: text("zielseite.einordnung"),
      facts: [
        {
          term: text("feldseite.zum"),
          details: (
            <TextLink href={link(`/konzept/handlungsfelder/${handlungsfeld.slug}`)} {...inhalt}>
              {handlungsfeld.name}
            </TextLink>
          ),
        },
        { term: text("bedarfseite.stand"), details: text(`bedarfsstand.${bedarf.stand}`) },
      ],
    },
  ];
}
