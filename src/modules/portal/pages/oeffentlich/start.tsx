import { viewKonzeptStart } from "#src/modules/konzept/index.ts";
import { BeispielKette, LageBalken, useLageSatz } from "#src/modules/konzept/ui.ts";
import { viewProfil } from "#src/modules/landkreis/index.ts";
import { countStellen } from "#src/modules/netzwerk/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ChainOfFive } from "#src/ui/chain-of-five/chain-of-five.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Hero } from "#src/ui/hero/hero.tsx";
import { Band, Container, Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle, TitlePart } from "#src/ui/page-title/page-title.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { Ways } from "#src/ui/ways/ways.tsx";
import { portalTexts } from "../../texts/index.ts";
import type { Route } from "./+types/start";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const [konzept, profil, stellen] = await Promise.all([viewKonzeptStart(ctx), viewProfil(ctx), countStellen(ctx)]);
  return {
    konzept,
    stellen,
    today: ctx.today,
    einwohner: profil?.einwohner ?? null,
    auslaendisch: profil?.auslaendischeBevoelkerung ?? null,
  };
}

/** The citizen and the journalist: three doors, one real chain, where it stands, the fields. */
export default function Start({ loaderData }: Route.ComponentProps) {
  const { t, f, link, landkreis } = usePage();
  const text = t(portalTexts);
  const { konzept, einwohner, auslaendisch } = loaderData;
  const { anzahl, lage, beispiel } = konzept;
  const satz = useLageSatz(lage);
  const feldWort = landkreis.woerter.handlungsfeld;
  const massnahmeWort = landkreis.woerter.massnahme;
  const lead =
    einwohner !== null && auslaendisch !== null
      ? text("start.vorspann", { einwohner: f.number(einwohner), auslaendisch: f.number(auslaendisch) })
      : text("start.vorspann.kurz");
  return (
    <Main voice="serif" bare>
      <DocumentTitle title={text("start.titel", { name: landkreis.name })} />
      <meta name="description" content={lead} />
      <Container>
        <Hero>
          <PageTitle
            kind={text("start.art", { name: landkreis.name })}
            title={
              <>
                <TitlePart>{text("start.h1a")}</TitlePart> <TitlePart>{text("start.h1b")}</TitlePart>
              </>
            }
            lead={lead}
          />
        </Hero>
        <Ways
          ways={[
            {
              title: text("start.tuer.netzwerk"),
              href: link("/netzwerk"),
              text: text("start.tuer.netzwerk.text", { stellen: loaderData.stellen }),
            },
            {
              title: text("start.tuer.konzept"),
              href: link("/konzept"),
              text:
                anzahl.bedarfe > 0
                  ? text("start.tuer.konzept.kette", {
                      felder: konzept.felder.length,
                      woerter: konzept.felder.length === 1 ? feldWort.einzahl : feldWort.mehrzahl,
                      bedarfe: anzahl.bedarfe,
                      massnahmen: anzahl.massnahmen,
                      wort: massnahmeWort.mehrzahl,
                    })
                  : text("start.tuer.konzept.text", {
                      felder: konzept.felder.length,
                      massnahmen: anzahl.massnahmen,
                    }),
            },
            {
              title: text("start.tuer.fachstelle"),
              href: link("/fachstelle"),
              text: text("start.tuer.fachstelle.text"),
            },
          ]}
        />
        <Section close id="suchen">
          <SearchForm
            label={text("suche.start.titel")}
            hint={text("suche.hinweis")}
            action={link("/suche")}
            name="q"
            submitLabel={text("suche.suchen")}
          />
        </Section>
      </Container>
      <Band>
        <Section first prose id="kette" heading={text("start.kette")}>
          <p>{beispiel ? text("start.beispiel", { wort: massnahmeWort.einzahl }) : text("start.kette.text")}</p>
        </Section>
        {beispiel ? (
          <BeispielKette beispiel={beispiel} heading={text("start.kette.titel")} />
        ) : (
          <ChainOfFive
            id="schritte"
            heading={text("start.kette.titel")}
            headingHidden
            places={[
              { kind: text("start.kette.beleg"), content: text("start.kette.beleg.text") },
              { kind: text("start.kette.bedarf"), content: text("start.kette.bedarf.text") },
              { kind: text("start.kette.ziel"), content: text("start.kette.ziel.text") },
              {
                kind: massnahmeWort.einzahl,
                content: <a href={link("/konzept/massnahmen")}>{text("start.kette.massnahme.text")}</a>,
              },
              { kind: text("start.kette.stand"), content: text("start.kette.stand.text") },
            ]}
          />
        )}
      </Band>
      <Container>
        {anzahl.massnahmen === 0 || !lage ? (
          <Section id="leer">
            <EmptyState title={text("start.leer.titel")}>{text("start.leer.text")}</EmptyState>
          </Section>
        ) : (
          <SplitLayout
            sideLabel={text("start.neues")}
            side={[
              {
                heading: text("start.neues"),
                facts: konzept.sachstaende.map((one) => ({
                  term: f.date(one.tag),
                  details: (
                    <>
                      <TextLink href={link(`/konzept/massnahmen/${one.kennung}#sachstaende`)}>{one.kennung}</TextLink>{" "}
                      <span lang="de">{one.bericht}</span>
                    </>
                  ),
                })),
                content: (
                  <p>
                    <TextLink href={link("/konzept#neues")}>{text("start.neues.alle")}</TextLink>
                  </p>
                ),
              },
            ]}
          >
            <Section first id="lage" heading={text("start.lage")}>
              <p className="kern-body">{satz}</p>
              <LageBalken lage={lage} />
              <Origin>
                {text("start.lage.herkunft", { datum: f.date(loaderData.today) })}{" "}
                <TextLink href={link("/konzept#lage")}>
                  {text("start.lage.alle", { woerter: massnahmeWort.mehrzahl })}
                </TextLink>
              </Origin>
            </Section>
          </SplitLayout>
        )}
        {konzept.felder.length > 0 ? (
          <Section
            id="felder"
            heading={text("start.felder", {
              anzahl: konzept.felder.length,
              wort: feldWort.einzahl,
              woerter: feldWort.mehrzahl,
            })}
          >
            <Thread
              entries={konzept.felder.map((feld) => ({
                key: feld.slug,
                margin: (
                  <Muted>
                    {feld.bedarfe > 0 ? (
                      <>
                        {text("start.feld.bedarfe", { anzahl: feld.bedarfe })}
                        <br />
                      </>
                    ) : null}
                    {text("start.feld.zahl", {
                      anzahl: feld.massnahmen,
                      wort: massnahmeWort.einzahl,
                      woerter: massnahmeWort.mehrzahl,
                    })}
                  </Muted>
                ),
                title: feld.name,
                href: link(`/konzept/handlungsfelder/${feld.slug}`),
                content: <p>{feld.zusammenfassung}</p>,
              }))}
            />
          </Section>
        ) : null}
      </Container>
    </Main>
  );
}
