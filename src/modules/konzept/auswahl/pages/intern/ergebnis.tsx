import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num, Row, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { viewErgebnis } from "../../views/ergebnis.ts";
import { PortfolioTeil } from "../teile/portfolio.tsx";
import { InternRahmen } from "../teile/rahmen.tsx";
import { SummenZeile } from "../teile/summe.tsx";
import { useAuswahlTexte } from "../teile/texte.ts";
import { Spanne, Zeichen } from "../teile/zeichen.tsx";
import type { Route } from "./+types/ergebnis";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const rechnen = url.searchParams.get("rechnen") === "ja";
  return viewErgebnis(context.get(ctxKey), idParam<"Auswahlrunde">(params.id), rechnen);
}

/** What the ballots say together, best first, with everything that a rank does not say. */
export default function Ergebnis({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f, punkte, fordert } = useAuswahlTexte();
  const { runde } = view;
  const base = `/intern/auswahl/${runde.id}`;
  const name = text("runde.name", { jahr: String(runde.jahr), gremium: runde.gremium });
  if (view.art === "erst-abgeben")
    return (
      <InternRahmen kurz={text("ergebnis")} art={name} titel={text("ergebnis.verborgen")}>
        <Section close id="ergebnis">
          <EmptyState
            title={text("ergebnis.verborgen")}
            action={
              <ButtonLink variant="primary" href={link(`${base}/stimmzettel`)}>
                {text("zettel.ausfuellen")}
              </ButtonLink>
            }
          >
            {text("ergebnis.verborgen.text")}
          </EmptyState>
        </Section>
      </InternRahmen>
    );
  const { zeilen, portfolio } = view;
  const befangen = zeilen.flatMap((one) => one.befangen.map((declared) => ({ ...declared, kennung: one.kennung })));
  const anmerkungen = zeilen.flatMap((one) =>
    one.anmerkungen.map((anmerkung, at) => ({ key: `${one.kennung}-${at}`, kennung: one.kennung, anmerkung })),
  );
  const gewaehlt = new Set(portfolio?.art === "gerechnet" ? portfolio.gewaehlt : []);
  return (
    <InternRahmen
      kurz={text("ergebnis")}
      art={name}
      titel={text("ergebnis.titel", { n: view.abgegeben, alle: view.sitze })}
      vorspann={text("ergebnis.vorspann", {
        kriterien: f.list(runde.kriterien.map((one) => `${one.name} × ${one.gewicht}`)),
      })}
      {...(view.may.manage ? { pfad: [{ text: name, href: link(base) }] } : {})}
    >
      <Section close id="ergebnis">
        {view.veraendert.length > 0 ? (
          <Notice tone="error" title={text("zettel.veraendert", { anzahl: view.veraendert.length })}>
            <p>
              <span lang="de">{view.veraendert.join("; ")}</span>
            </p>
            <p>{text("zettel.veraendert.text")}</p>
          </Notice>
        ) : null}
        <SummenZeile summe={view.summe} rahmen={runde} was={text("summe.alle", { anzahl: zeilen.length })} />
        {view.fehlend.length > 0 ? (
          <p className="kern-body">
            {text("ergebnis.fehlend", { anzahl: view.fehlend.length })} <span lang="de">{view.fehlend.join("; ")}</span>
          </p>
        ) : null}
        <CardTable
          caption={text("ergebnis.liste")}
          captionHidden
          rows={zeilen}
          rowKey={(one) => one.kennung}
          columns={[
            {
              key: "rang",
              header: text("spalte.rang"),
              cell: (one) =>
                one.rang === null
                  ? text("ohne-rang")
                  : one.gleichauf > 0
                    ? text("gleichauf", { rang: one.rang, anzahl: one.gleichauf })
                    : f.number(one.rang),
            },
            {
              key: "massnahme",
              header: text("spalte.massnahme"),
              rowHeader: true,
              cell: (one) => (
                <>
                  <Num>{one.kennung}</Num> <span lang="de">{one.titel}</span>
                </>
              ),
              footer: text("summe.zeile"),
            },
            {
              key: "punkte",
              header: text("spalte.punkte"),
              cell: (one) =>
                one.punkte === null
                  ? text("nicht-bewertet")
                  : text("punkte.n", { punkte: punkte(one.punkte), n: one.n }),
            },
            { key: "spanne", header: text("spalte.spanne"), cell: (one) => <Spanne von={one.von} bis={one.bis} /> },
            {
              key: "fordert",
              header: text("spalte.fordert"),
              cell: (one) => fordert(one),
              footer: f.money(view.summe.cent),
            },
            { key: "zeichen", header: text("spalte.zeichen"), cell: (one) => <Zeichen one={one} /> },
            ...(portfolio?.art === "gerechnet"
              ? [
                  {
                    key: "vorschlag",
                    header: text("spalte.portfolio"),
                    cell: (one: (typeof zeilen)[number]) =>
                      text(gewaehlt.has(one.vorschlagId) ? "portfolio.dabei" : "portfolio.nicht"),
                  },
                ]
              : []),
          ]}
        />
        <SmallPrint>{text("ergebnis.regeln")}</SmallPrint>
        <Row noPrint>
          <TextLink href={link(`${base}/ergebnis.xlsx`)}>{text("ergebnis.xlsx")}</TextLink>
        </Row>
      </Section>
      <PortfolioTeil
        portfolio={portfolio}
        zeilen={zeilen}
        rahmen={runde}
        href={link(`${base}/ergebnis?rechnen=ja#portfolio`)}
      />
      {befangen.length > 0 ? (
        <Section id="befangen" heading={text("befangen.titel", { anzahl: befangen.length })}>
          <p className="kern-body">{text("befangen.text")}</p>
          <PlainList
            items={befangen.map((one) => ({
              key: `${one.kennung}-${one.sitz}`,
              content: (
                <>
                  <Num>{one.kennung}</Num> <span lang="de">{`${one.sitz}: ${one.grund}`}</span>{" "}
                  {text(one.bewertet ? "befangen.bewertet" : "befangen.nicht-bewertet")}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
      {anmerkungen.length > 0 ? (
        <Section id="anmerkungen" heading={text("anmerkungen.titel", { anzahl: anmerkungen.length })}>
          <PlainList
            items={anmerkungen.map(({ key, kennung, anmerkung }) => ({
              key,
              content: (
                <>
                  <Num>{kennung}</Num> <span lang="de">{anmerkung}</span>
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
      {view.ausgeschieden.length > 0 ? (
        <Section id="nicht-weiter" heading={text("nicht-weiter.titel", { anzahl: view.ausgeschieden.length })}>
          <PlainList
            items={view.ausgeschieden.map((one) => ({
              key: one.kennung,
              content: (
                <>
                  <Num>{one.kennung}</Num> <span lang="de">{`${one.titel}: ${one.grund}`}</span>
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </InternRahmen>
  );
}
