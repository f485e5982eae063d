import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { Ways } from "#src/ui/ways/ways.tsx";
import { Leitbeschluesse } from "../../beschluss/pages/teile/leitbeschluesse.tsx";
import { LageBild, useLageSatz } from "../../kette/pages/teile/lage.tsx";
import { Neues } from "../../kette/pages/teile/neues.tsx";
import { type KonzeptSeite, viewKonzeptSeite } from "../../kette/views/konzept-seite.ts";
import { FassungWege } from "../../fassung/pages/teile/wege.tsx";
import { ProzessHinweis } from "../../prozess/pages/teile/hinweis.tsx";
import { viewProzessTeaser } from "../../prozess/views/prozess.ts";
import { tagesSeite } from "../../prozess/pages/teile/tages-seite.ts";
import { QuerWege } from "../../quer/pages/teile/wege.tsx";
import { AuslaufendAbschnitt, GeldAbschnitt } from "../teile/konzept-zahlen.tsx";
import { useInhaltSprache, useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/konzept";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const seite = await viewKonzeptSeite(ctx);
  return data({ seite, teaser: await viewProzessTeaser(ctx), today: ctx.today }, tagesSeite(ctx));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** The Konzept at a glance: where it stands, what happened lately, and the ways into it. */
export default function Konzept({ loaderData: { seite, teaser, today } }: Route.ComponentProps) {
  const { text, link, f, landkreis, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const { konzept, anzahl } = seite;
  const namen = (path: string, heading: string, items: readonly { slug: string; name: string }[]) =>
    items.length === 0
      ? []
      : [
          {
            heading,
            content: (
              <PlainList
                items={items.map((one) => ({
                  key: one.slug,
                  content: (
                    <TextLink href={link(`/konzept/${path}/${one.slug}`)} {...inhalt}>
                      {one.name}
                    </TextLink>
                  ),
                }))}
              />
            ),
          },
        ];
  const satz = useLageSatz(seite.lage);
  const zahlen = text("konzeptseite.zahlen", {
    bedarfe: anzahl.bedarfe,
    ziele: anzahl.ziele,
    anzahl: anzahl.massnahmen,
    anzahlFelder: konzept.handlungsfelder.length,
  });
  return (
    <>
      <DocumentTitle title={konzept.titel} />
      <meta name="description" content={text("konzept.beschreibung", { landkreis: landkreis.name })} />
      <link rel="alternate" type="application/ld+json" href={link("/konzept.jsonld")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: <span {...inhalt}>{konzept.titel}</span> }]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text("konzept.art")}
          title={<span {...inhalt}>{konzept.titel}</span>}
          lead={anzahl.bedarfe > 0 || !konzept.untertitel ? zahlen : <span {...inhalt}>{konzept.untertitel}</span>}
        />
        <Leitbeschluesse beschluesse={seite.leitbeschluesse} />
        <ProzessHinweis teaser={teaser} />
        {konzept.gesamt === 0 && anzahl.bedarfe === 0 ? <Leer steer={konzept.may.steer} /> : null}
        {konzept.gesamt > 0 ? (
          <>
            <SearchForm
              label={text("konzept.suche")}
              hint={text("konzept.suche.hinweis")}
              action={link("/konzept/massnahmen")}
              name="suche"
              submitLabel={text("filter.suchen")}
            />
            <Section id="lage" heading={text("lage.titel")}>
              <p className="kern-body">{satz}</p>
              <LageBild felder={seite.felder} />
              <Origin>{text("lage.herkunft", { datum: f.date(today) })}</Origin>
            </Section>
          </>
        ) : null}
        {anzahl.bedarfe > 0 ? (
          <Section id="wege" heading={text("konzeptseite.wege")}>
            <Wege seite={seite} />
          </Section>
        ) : null}
        {konzept.handlungsfelder.length > 0 ? (
          <Section id="felder" heading={woerter.felder}>
            <Thread
              entries={seite.felder.map((feld) => ({
                key: feld.slug,
                margin: (
                  <Muted>
                    {text("kette.zahl.bedarf", { anzahl: feld.bedarfe })}
                    <br />
                    {text("anzahl.massnahmen", { anzahl: feld.massnahmen })}
                  </Muted>
                ),
                title: <span {...inhalt}>{feld.name}</span>,
                href: link(`/konzept/handlungsfelder/${feld.slug}`),
                content: feld.zusammenfassung ? <p {...inhalt}>{feld.zusammenfassung}</p> : null,
              }))}
            />
          </Section>
        ) : null}
        <SplitLayout
          sideLabel={text("konzeptseite.weiter")}
          side={[
            ...namen(
              "kapitel",
              text("konzeptseite.kapitel"),
              seite.kapitel.map((one) => ({
                slug: one.slug,
                name: [`${one.nummer}. ${one.titel}`, ...(one.entwurf ? [`(${text("redaktion.entwurf")})`] : [])].join(
                  " ",
                ),
              })),
            ),
            ...namen("zielgruppen", text("konzeptseite.zielgruppen"), seite.zielgruppen),
            ...namen("querschnittsthemen", text("konzeptseite.themen"), seite.themen),
          ]}
        >
          <Neues seite={seite} />
        </SplitLayout>
        {konzept.gesamt > 0 ? <QuerWege /> : null}
        {konzept.gesamt > 0 ? <FassungWege /> : null}
        <GeldAbschnitt zahlen={konzept.finanzierung} today={today} />
        <AuslaufendAbschnitt zeilen={konzept.auslaufend} />
        <Origin>
          {konzept.ebenen.landkreis + konzept.ebenen.verwaltung > 0
            ? `${text("konzept.ebenen", { landkreis: konzept.ebenen.landkreis, verwaltung: konzept.ebenen.verwaltung })} `
            : null}
          <TextLink href={link("/konzept.pdf")}>{text("konzept.pdf")}</TextLink>{" "}
          <TextLink href={link("/konzept.json")}>{text("seite.json")}</TextLink>{" "}
          <TextLink href={link("/daten")}>{text("konzept.daten")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function Wege({ seite: { anzahl, hoch } }: { seite: KonzeptSeite }) {
  const { text, link } = useTexte();
  return (
    <Ways
      level={3}
      ways={[
        {
          title: text("konzeptseite.bedarfe"),
          href: link("/konzept/bedarfe"),
          text: text("konzeptseite.bedarfe.text", { anzahl: anzahl.bedarfe, hoch }),
        },
        {
          title: text("konzeptseite.ziele"),
          href: link("/konzept/ziele"),
          text: text("konzeptseite.ziele.text", { anzahl: anzahl.ziele, indikatoren: anzahl.indikatoren }),
        },
        {
          title: text("konzeptseite.massnahmen"),
          href: link("/konzept/massnahmen"),
          text: text("konzeptseite.massnahmen.text", { anzahl: anzahl.massnahmen }),
        },
        { title: text("konzeptseite.karte"), href: link("/konzept/kette"), text: text("konzeptseite.karte.text") },
      ]}
    />
  );
}

function Leer({ steer }: { steer: boolean }) {
  const { text, link } = useTexte();
  return (
    <EmptyState
      title={text("konzept.leer.titel")}
      action={
        steer ? (
          <ButtonLink href={link("/intern/massnahmen/import")} variant="primary">
            {text("import.beginnen")}
          </ButtonLink>
        ) : undefined
      }
    >
      {text(steer ? "konzept.leer.steuert" : "konzept.leer.text")}
    </EmptyState>
  );
}
