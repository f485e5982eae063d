import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { ChainOfFive } from "#src/ui/chain-of-five/chain-of-five.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section, SubHeading } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { type HandlungsfeldView, viewHandlungsfeld } from "../../views/handlungsfelder.ts";
import { useBegriff } from "../teile/begriff.tsx";
import { MassnahmenTabelle } from "../teile/massnahmen-tabelle.tsx";
import { useInhaltSprache, useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/handlungsfeld";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const found = await viewHandlungsfeld(ctx, params.slug);
  if ("moved" in found) throw redirect(localePath(ctx.locale, `/konzept/handlungsfelder/${found.moved}`), 301);
  return { ...found.feld, today: ctx.today };
}

/** One Handlungsfeld: where it stands in the chain, what is, what will be, and the decided table in three columns. */
export default function Handlungsfeld({ loaderData: feld }: Route.ComponentProps) {
  const { text, link, f, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  // "im Handlungsfeld", "im Themenfeld", but "in der Handlungsebene": only the first can be said of any word on -feld.
  const title = text(/feld$/i.test(woerter.feld) ? "handlungsfeld.tabelle.im" : "handlungsfeld.tabelle", {
    name: feld.name,
  });
  const query = `handlungsfeld=${feld.slug}`;
  return (
    <>
      <DocumentTitle title={feld.name} />
      {feld.zusammenfassung ? <meta name="description" content={feld.zusammenfassung.slice(0, 200)} /> : null}
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
        <ChainOfFive
          id="kette"
          heading={text("handlungsfeld.kette")}
          hint={useBegriff("wirkungskette")}
          places={[
            { kind: text("kette.beleg"), content: text("kette.folgt.beleg") },
            { kind: text("kette.bedarf"), content: text("kette.folgt.bedarf") },
            { kind: text("kette.ziel"), content: text("kette.folgt.ziel") },
            {
              kind: text("anzahl.massnahmen", { anzahl: feld.massnahmen.length }),
              content: <a href="#massnahmen">{spanOf(feld, text)}</a>,
            },
            { kind: text("kette.stand"), content: text("kette.folgt.stand") },
          ]}
        />
        {feld.aktuelleSituation || feld.trend ? (
          <SplitLayout sideLabel={text("handlungsfeld.angaben")} side={[seite(feld, text, link, woerter.felder)]}>
            <Section first prose heading={text("handlungsfeld.situation")}>
              <TextBlock text={feld.aktuelleSituation || text("keine-angabe")} {...inhalt} />
              {feld.trend ? (
                <>
                  <SubHeading>{text("handlungsfeld.trend")}</SubHeading>
                  <TextBlock text={feld.trend} {...inhalt} />
                </>
              ) : null}
            </Section>
          </SplitLayout>
        ) : null}
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
          <Origin>{text("handlungsfeld.herkunft", { datum: f.date(feld.today) })}</Origin>
        </Section>
      </Main>
    </>
  );
}

type Text = ReturnType<typeof useTexte>["text"];

/** "M41 bis M45", or the words for none. */
function spanOf(feld: HandlungsfeldView, text: Text): string {
  const [first, last] = [feld.massnahmen[0]?.kennung, feld.massnahmen.at(-1)?.kennung];
  if (!first || !last) return text("handlungsfeld.leer");
  return first === last ? first : text("handlungsfeld.von-bis", { von: first, bis: last });
}

function seite(feld: HandlungsfeldView, text: Text, link: (path: string) => string, felder: string) {
  const other = (one: { slug: string; name: string }) => (
    <TextLink href={link(`/konzept/handlungsfelder/${one.slug}`)} lang="de">
      {one.name}
    </TextLink>
  );
  const { vorher, nachher } = feld.nachbarn;
  return {
    heading: felder,
    facts: [
      ...(vorher ? [{ term: text("handlungsfeld.vorher"), details: other(vorher) }] : []),
      ...(nachher ? [{ term: text("handlungsfeld.nachher"), details: other(nachher) }] : []),
      {
        term: text("handlungsfeld.alle"),
        details: <TextLink href={link("/konzept")}>{text("konzept.kurz")}</TextLink>,
      },
    ],
  };
}
