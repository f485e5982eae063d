import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { Fussnoten, KapitelText } from "../../../beleg/pages/teile/fussnoten.tsx";
import { plainFussnoten } from "../../../beleg/rules/fussnote.ts";
import { listHandlungsfelderAuswahl } from "../../../views/handlungsfelder.ts";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { type KapitelName, viewKapitelSeite } from "../../views/kapitel-seite.ts";
import type { Route } from "./+types/kapitel";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const kapitel = await viewKapitelSeite(ctx, params.slug);
  const felder = kapitel.enthaeltFelder ? await listHandlungsfelderAuswahl(ctx) : [];
  return { kapitel, felder: felder.map(({ name, slug }) => ({ name, slug })) };
}

/** One chapter of the narrative of the Konzept. */
export default function Kapitel({ loaderData: { kapitel, felder } }: Route.ComponentProps) {
  const { text, link, f, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const other = (one: KapitelName) => (
    <TextLink href={link(`/konzept/kapitel/${one.slug}`)} {...inhalt}>
      {`${one.nummer}. ${one.titel}`}
    </TextLink>
  );
  return (
    <>
      <DocumentTitle title={kapitel.titel} />
      <meta name="description" content={(plainFussnoten(kapitel.text) || kapitel.titel).slice(0, 200)} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          { text: text("kapitelseite.art", { nummer: kapitel.nummer }) },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text("kapitelseite.art", { nummer: kapitel.nummer })}
          title={<span {...inhalt}>{kapitel.titel}</span>}
          {...(kapitel.entwurf
            ? {
                status: <StatusMark tone="luecke">{text("redaktion.entwurf")}</StatusMark>,
                lead: text("redaktion.entwurf.text"),
              }
            : {})}
        />
        <SplitLayout
          first
          sideLabel={text("konzeptseite.kapitel")}
          side={[
            {
              heading: text("konzeptseite.kapitel"),
              facts: [
                ...(kapitel.vorher ? [{ term: text("kapitelseite.vorher"), details: other(kapitel.vorher) }] : []),
                ...(kapitel.nachher ? [{ term: text("kapitelseite.nachher"), details: other(kapitel.nachher) }] : []),
                {
                  term: text("kapitelseite.alle"),
                  details: <TextLink href={link("/konzept#kapitel")}>{text("konzept.kurz")}</TextLink>,
                },
              ],
            },
          ]}
        >
          {kapitel.text ? (
            <Section first prose>
              <KapitelText text={kapitel.text} fussnoten={kapitel.fussnoten} />
            </Section>
          ) : (
            <EmptyState title={text("kapitelseite.leer")} />
          )}
          <Fussnoten fussnoten={kapitel.fussnoten} />
          {felder.length > 0 ? (
            <Section id="felder" heading={woerter.felder}>
              <Thread
                entries={felder.map((feld) => ({
                  key: feld.slug,
                  title: <span {...inhalt}>{feld.name}</span>,
                  href: link(`/konzept/handlungsfelder/${feld.slug}`),
                }))}
              />
            </Section>
          ) : null}
        </SplitLayout>
        <Origin>{text("seite.geaendert", { datum: f.date(kapitel.geaendertAm) })}</Origin>
      </Main>
    </>
  );
}
