import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WrittenText } from "#src/ui/written-text/written-text.tsx";
import { Amtlich, Anruf, type Lesen, Text, useLesen } from "../../../pages/teile/lesen.tsx";
import { GeprueftSatz } from "../../../pages/teile/geprueft.tsx";
import { languageNames } from "../../../pages/teile/sprachnamen.ts";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { leseSprache, richtung } from "../../../rules/sprachen.ts";
import { artikelTexts } from "../../texts/index.ts";
import { type ArtikelLink, type ArtikelView, viewArtikel } from "../../views/artikel.ts";
import type { Route } from "./+types/artikel";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const artikel = await viewArtikel(ctx, params.slug, sprache);
  if (!artikel) throw new NotFound();
  return { sprache, artikel };
}

/** One Artikel: what it says, what stands below it, whom to ask. */
export default function Artikel({ loaderData }: Route.ComponentProps) {
  const { sprache, artikel } = loaderData;
  const lesen = useLesen(sprache);
  const text = usePage().t(artikelTexts);
  const page = usePage();
  const { um, weg } = lesen;
  const { titel } = artikel;
  const foreign = titel.lang !== um ? { lang: titel.lang, dir: richtung(titel.lang) } : {};
  const textLang = artikel.text.lang;
  const content = (
    <>
      {artikel.text.text ? (
        <div className="wk-abschnitt-kurz">
          <WrittenText
            text={artikel.text.text}
            link={page.link}
            {...(textLang === um ? {} : { lang: textLang, dir: richtung(textLang) })}
          />
        </div>
      ) : null}
      {artikel.darunter.length > 0 ? (
        <Section id="darunter" heading={text("darunter")} first={artikel.text.text === ""}>
          <ul className="wk-liste">
            {artikel.darunter.map((one) => (
              <li key={one.slug}>
                <ArtikelZeile artikel={one} lesen={lesen} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
  const side = useRand(artikel, lesen);
  return (
    <>
      <DocumentTitle title={titel.text} />
      <WegweiserPfad
        lesen={lesen}
        items={[
          { text: text("verzeichnis.titel"), href: weg("/wegweiser/artikel") },
          ...artikel.weg.map((one) => ({
            text: <Text t={one.titel} um={um} />,
            href: weg(`/wegweiser/artikel/${one.slug}`),
          })),
          { text: <Text t={titel} um={um} /> },
        ]}
      />
      <Main>
        <PageTitle title={titel.text} {...foreign} />
        <Vorab artikel={artikel} lesen={lesen} />
        {side.length > 0 ? (
          <SplitLayout sideLabel={text("ansprechstellen")} side={side}>
            {content}
          </SplitLayout>
        ) : (
          content
        )}
        <Herkunft artikel={artikel} lesen={lesen} />
      </Main>
    </>
  );
}

function ArtikelZeile({ artikel, lesen }: { artikel: ArtikelLink; lesen: Lesen }) {
  return (
    <TextLink href={lesen.weg(`/wegweiser/artikel/${artikel.slug}`)}>
      <Text t={artikel.titel} um={lesen.um} />
    </TextLink>
  );
}

/** How far to trust the words. */
function Vorab({ artikel, lesen }: { artikel: ArtikelView; lesen: Lesen }) {
  const { stand, alter, slug } = artikel;
  const { text } = lesen;
  return (
    <>
      {stand === "aktuell" ? null : (
        <Notice tone={stand === "veraltet" || stand === "maschinell" ? "warning" : "info"}>
          <p>
            {text(`text.${stand}`)}{" "}
            {stand === "fehlt" ? null : (
              <TextLink href={localePath("de", `/wegweiser/artikel/${slug}`)} hrefLang="de">
                {text("text.deutsch")}
              </TextLink>
            )}
          </p>
        </Notice>
      )}
      {alter === "alt" ? (
        <Notice tone="warning">
          <p>{text("text.alt")}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Whom to ask, and what it belongs to. */
function useRand(artikel: ArtikelView, lesen: Lesen) {
  const text = usePage().t(artikelTexts);
  const { link } = usePage();
  const { um, weg } = lesen;
  const { stellen, lage } = artikel;
  return [
    ...(stellen.length > 0
      ? [
          {
            heading: text("ansprechstellen"),
            content: (
              <ul className="wk-liste">
                {stellen.map((stelle) => (
                  <li key={stelle.slug}>
                    <TextLink href={link(`/netzwerk/${stelle.slug}`)}>
                      <Amtlich name={stelle.name} um={um} />
                    </TextLink>
                    {stelle.telefon ? (
                      <>
                        <br />
                        <Anruf nummer={stelle.telefon} />
                      </>
                    ) : null}
                    {stelle.email ? (
                      <>
                        <br />
                        <TextLink href={`mailto:${stelle.email}`}>
                          <bdi dir="ltr">{stelle.email}</bdi>
                        </TextLink>
                      </>
                    ) : null}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(lage
      ? [
          {
            heading: text("thema"),
            content: (
              <p>
                <TextLink href={weg(`/wegweiser/lebenslagen/${lage.slug}`)}>
                  <Text t={lage.name} um={um} />
                </TextLink>
              </p>
            ),
          },
        ]
      : []),
  ];
}

/** When it was checked, by whom, and what is older than it. */
function Herkunft({ artikel, lesen }: { artikel: ArtikelView; lesen: Lesen }) {
  const { text } = lesen;
  const old = artikel.sprachstaende.filter(({ stand }) => stand === "veraltet");
  return (
    <Origin>
      <GeprueftSatz geprueft={{ ...artikel, stelle: artikel.verantwortlich }} lesen={lesen} />{" "}
      {old.length > 0
        ? text("geprueft.sprachen", { sprachen: languageNames(lesen.um)(old.map((one) => one.sprache)) })
        : null}
    </Origin>
  );
}
