import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { PlainTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Num, Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { viewKonzept } from "../../views/konzept.ts";
import { FinanzierungBalken } from "../teile/finanzierung.tsx";
import { useInhaltSprache, useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/konzept";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewKonzept(ctx)), today: ctx.today };
}

/** The Konzept at a glance: what it holds, how it is paid for, what changed last. */
export default function Konzept({ loaderData: konzept }: Route.ComponentProps) {
  const { text, link, f, landkreis, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const lead =
    konzept.untertitel ||
    text("konzept.vorspann", { anzahl: konzept.gesamt, anzahlFelder: konzept.handlungsfelder.length });
  return (
    <>
      <DocumentTitle title={konzept.titel} />
      <meta name="description" content={text("konzept.beschreibung", { landkreis: landkreis.name })} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: <span {...inhalt}>{konzept.titel}</span> }]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text("konzept.art")}
          title={<span {...inhalt}>{konzept.titel}</span>}
          lead={konzept.untertitel ? <span {...inhalt}>{lead}</span> : lead}
        />
        {konzept.gesamt === 0 ? <Leer steer={konzept.may.steer} /> : null}
        {konzept.gesamt > 0 ? (
          <>
            <SearchForm
              label={text("konzept.suche")}
              hint={text("konzept.suche.hinweis")}
              action={link("/konzept/massnahmen")}
              name="suche"
              submitLabel={text("filter.suchen")}
            />
            <Section close>
              <Row noPrint>
                <TextLink href={link("/konzept/massnahmen")}>
                  {text("konzept.alle", { anzahl: konzept.gesamt })}
                </TextLink>
                <TextLink href={link("/konzept.pdf")}>{text("konzept.pdf")}</TextLink>
              </Row>
            </Section>
          </>
        ) : null}
        {konzept.handlungsfelder.length > 0 ? (
          <Section id="felder" heading={woerter.felder}>
            <Thread
              entries={konzept.handlungsfelder.map((feld) => ({
                key: feld.slug,
                margin: <Muted>{text("anzahl.massnahmen", { anzahl: feld.anzahl })}</Muted>,
                title: <span {...inhalt}>{feld.name}</span>,
                href: link(`/konzept/handlungsfelder/${feld.slug}`),
                content: feld.zusammenfassung ? <p {...inhalt}>{feld.zusammenfassung}</p> : null,
              }))}
            />
          </Section>
        ) : null}
        {konzept.finanzierung.length > 0 ? (
          <Section id="geld" heading={text("konzept.geld")}>
            <p className="kern-body">{text("konzept.geld.text")}</p>
            <FinanzierungBalken zahlen={konzept.finanzierung} />
            <Disclosure summary={text("konzept.geld.tabelle")}>
              <PlainTable
                caption={text("konzept.geld.caption")}
                captionHidden
                rows={konzept.finanzierung}
                rowKey={(zeile) => zeile.art}
                columns={[
                  {
                    key: "art",
                    header: text("konzept.geld.art"),
                    rowHeader: true,
                    cell: (zeile) => (
                      <TextLink href={link(`/konzept/massnahmen?finanzierung=${zeile.art}`)}>
                        {text(`finanzierung.art.${zeile.art}`)}
                      </TextLink>
                    ),
                  },
                  { key: "anzahl", header: woerter.massnahmen, numeric: true, cell: (zeile) => f.number(zeile.anzahl) },
                ]}
              />
            </Disclosure>
            <Origin>{text("konzept.geld.herkunft", { datum: f.date(konzept.today) })}</Origin>
          </Section>
        ) : null}
        {konzept.auslaufend.length > 0 ? (
          <Section id="auslaufend" heading={text("konzept.auslaufend")}>
            <p className="kern-body">{text("konzept.auslaufend.text")}</p>
            <PlainTable
              caption={text("konzept.auslaufend.caption")}
              captionHidden
              rows={konzept.auslaufend}
              rowKey={(zeile) => String(zeile.jahr)}
              columns={[
                {
                  key: "jahr",
                  header: text("konzept.auslaufend.jahr"),
                  rowHeader: true,
                  cell: (zeile) => (
                    <TextLink href={link(`/konzept/massnahmen?laeuft-aus=${zeile.jahr}`)}>
                      {text("konzept.auslaufend.in", { jahr: String(zeile.jahr) })}
                    </TextLink>
                  ),
                },
                { key: "anzahl", header: woerter.massnahmen, numeric: true, cell: (zeile) => f.number(zeile.anzahl) },
              ]}
            />
          </Section>
        ) : null}
        {konzept.zuletzt.length > 0 ? (
          <Section id="zuletzt" heading={text("konzept.zuletzt")}>
            <Thread
              entries={konzept.zuletzt.map((zeile) => ({
                key: zeile.kennung,
                margin: <Muted>{f.moment(zeile.geaendertAm).split(",")[0]}</Muted>,
                title: (
                  <>
                    <Num>{zeile.kennung}</Num> <span {...inhalt}>{zeile.titel}</span>
                  </>
                ),
                href: link(`/konzept/massnahmen/${zeile.kennung}`),
                content: <p {...inhalt}>{zeile.handlungsfeld.name}</p>,
              }))}
            />
          </Section>
        ) : null}
        <Origin>
          {konzept.ebenen.landkreis + konzept.ebenen.verwaltung > 0
            ? `${text("konzept.ebenen", { landkreis: konzept.ebenen.landkreis, verwaltung: konzept.ebenen.verwaltung })} `
            : null}
          <TextLink href={link("/daten")}>{text("konzept.daten")}</TextLink>
        </Origin>
      </Main>
    </>
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
