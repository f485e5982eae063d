import { usePage } from "#src/platform/http/page.tsx";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { artikelTexts } from "../../artikel/texts/index.ts";
import { viewArtikelLinks } from "../../artikel/views/artikel.ts";
import { leseSprache } from "../../rules/sprachen.ts";
import { viewUebergaben } from "../../uebergaben/views/uebergaben.ts";
import { viewLebenslage } from "../../views/lesen.ts";
import { Text, useLesen } from "../teile/lesen.tsx";
import { LeistungenSchritte } from "../teile/leistungen-liste.tsx";
import { WegweiserPfad } from "../teile/pfad.tsx";
import { ReiseHelfende, ReisePapiere } from "../teile/reise-teile.tsx";
import type { Route } from "./+types/lebenslage";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const view = await viewLebenslage(ctx, params.slug, sprache);
  if (!view) throw new NotFound();
  const uebergaben = await viewUebergaben(
    ctx,
    view.leistungen.map((one) => one.id),
  );
  return { sprache, ...view, uebergaben, artikel: await viewArtikelLinks(ctx, sprache, params.slug) };
}

/** One situation: what to do, what is urgent first. */
export default function Lebenslage({ loaderData }: Route.ComponentProps) {
  const { sprache, lage, leistungen, reise, uebergaben, artikel } = loaderData;
  const gutZuWissen = usePage().t(artikelTexts);
  const lesen = useLesen(sprache);
  const { text, um, weg } = lesen;
  return (
    <>
      <DocumentTitle title={lage.name.text} />
      <WegweiserPfad lesen={lesen} items={[{ text: <Text t={lage.name} um={um} /> }]} />
      <Main>
        <PageTitle
          title={<Text t={lage.name} um={um} />}
          lead={leistungen.length > 0 ? text("lage.lead") : undefined}
        />
        {leistungen.length === 0 ? (
          <EmptyState title={text("lage.leer")}>{text("wegweiser.leer.text")}</EmptyState>
        ) : (
          <LeistungenSchritte leistungen={leistungen} lesen={lesen} level={2} />
        )}
        {leistungen.length > 0 ? (
          <section className="wk-abschnitt">
            <Notice title={text("lage.zustaendig")}>
              <p>{text("lage.zustaendig.text")}</p>
              <ActionRow>
                <ButtonLink href={weg(`/wegweiser/zustaendig?lage=${lage.slug}`)}>
                  {text("zustaendig.knopf")}
                </ButtonLink>
              </ActionRow>
            </Notice>
          </section>
        ) : null}
        <ReisePapiere reise={reise} lesen={lesen} />
        {artikel.length > 0 ? (
          <Section id="artikel" heading={gutZuWissen("verzeichnis.titel")}>
            <ul className="wk-liste">
              {artikel.map((one) => (
                <li key={one.slug}>
                  <TextLink href={weg(`/wegweiser/artikel/${one.slug}`)}>
                    <Text t={one.titel} um={um} />
                  </TextLink>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <ReiseHelfende reise={reise} leistungen={leistungen} uebergaben={uebergaben} lesen={lesen} />
        <p>
          <TextLink href={weg("/wegweiser")}>{text("zurueck.thema")}</TextLink>
        </p>
      </Main>
    </>
  );
}
