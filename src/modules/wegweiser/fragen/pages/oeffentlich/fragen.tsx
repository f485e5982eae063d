import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { GeprueftSatz } from "../../../pages/teile/geprueft.tsx";
import { Text, useLesen } from "../../../pages/teile/lesen.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { leseSprache, richtung } from "../../../rules/sprachen.ts";
import { fragenTexts } from "../../texts/index.ts";
import { viewFragen, viewWoerter } from "../../views/fragen.ts";
import type { Route } from "./+types/fragen";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  return { sprache, ...(await viewFragen(ctx, sprache)), ...(await viewWoerter(ctx, sprache)) };
}

/** What is asked often, and what German words on doors and in letters mean. */
export default function Fragen({ loaderData }: Route.ComponentProps) {
  const { themen, gruppen } = loaderData;
  const lesen = useLesen(loaderData.sprache);
  const { t, f } = usePage();
  const text = t(fragenTexts);
  const { um, weg } = lesen;
  const german = um === "de" ? {} : ({ lang: "de", dir: "ltr" } as const);
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <WegweiserPfad lesen={lesen} items={[{ text: text("titel") }]} />
      <Main>
        <PageTitle title={text("titel")} lead={text("vorspann")} />
        {themen.length === 0 ? <EmptyState title={text("leer")}>{text("leer.text")}</EmptyState> : null}
        {themen.map(({ thema, fragen }, place) => (
          <Section key={thema} id={`thema-${place + 1}`} heading={<span {...german}>{thema}</span>} first={place === 0}>
            {fragen.map(({ id, frage, antwort, geprueft, geprueftAm }) => (
              <Disclosure key={id} id={`frage-${id}`} summary={<Text t={frage} um={um} />}>
                <TextBlock
                  text={antwort.text}
                  {...(antwort.lang === um ? {} : { lang: antwort.lang, dir: richtung(antwort.lang) })}
                />
                <p className="wk-leise wk-klein">
                  {geprueft ? (
                    <GeprueftSatz geprueft={geprueft} lesen={lesen} />
                  ) : (
                    text("geprueft", { datum: f.date(geprueftAm) })
                  )}
                </p>
              </Disclosure>
            ))}
          </Section>
        ))}
        <Section id="woerter" heading={text("woerter")}>
          <p>{text("woerter.text")}</p>
          {gruppen.map(({ art, woerter }) =>
            woerter.length === 0 ? null : (
              <Disclosure key={art} summary={text(`woerter.${art}`)}>
                <dl>
                  {woerter.map(({ wort, heisst, slug }) => (
                    <div key={wort}>
                      <dt>
                        <bdi {...german}>
                          {slug ? <TextLink href={weg(`/wegweiser/leistungen/${slug}`)}>{wort}</TextLink> : wort}
                        </bdi>
                      </dt>
                      {heisst ? (
                        <dd>
                          <Text t={heisst} um={um} />
                        </dd>
                      ) : (
                        <dd>{text(`wort.${art}`)}</dd>
                      )}
                    </div>
                  ))}
                </dl>
              </Disclosure>
            ),
          )}
        </Section>
      </Main>
    </>
  );
}
