import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { type SideBlock, SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { EBENEN } from "../../rules/fachstelle.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { type FachstelleView, viewFachstelle } from "../../views/fachstelle.ts";
import { listStelleBeitraege, type SeitenBeitrag } from "../../views/seiten-beitrag.ts";
import { Anschrift, Email, German, KontaktListe, StelleName, Telefon, useGerman, useSprachen } from "../parts.tsx";
import { Beitraege } from "./beitraege.tsx";
import type { Route } from "./+types/fachstelle";
import { EbenenBild } from "./ebenen-bild.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const fachstelle = await viewFachstelle(ctx);
  return { fachstelle, beitraege: fachstelle ? await listStelleBeitraege(ctx, fachstelle.stelle.id) : [] };
}

/** The profile of the office (R004): mandate, structure, place in the county (R024), contact, quick links (R022). */
export default function Fachstelle({ loaderData }: Route.ComponentProps) {
  const { t, link, landkreis } = usePage();
  const text = t(netzwerkTexts);
  const { fachstelle, beitraege } = loaderData;
  return (
    <>
      <DocumentTitle title={text("fachstelle.titel")} />
      <link rel="alternate" type="application/ld+json" href={link("/fachstelle.jsonld")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("fachstelle.titel") }]}
      />
      <Main voice="serif">
        {fachstelle ? (
          <Profil view={fachstelle} beitraege={beitraege} />
        ) : (
          <>
            <PageTitle title={text("fachstelle.titel")} />
            <EmptyState
              title={text("fachstelle.fehlt")}
              action={<TextLink href={link("/netzwerk")}>{text("netzwerk.alle")}</TextLink>}
            >
              {text("fachstelle.fehlt.text")}
            </EmptyState>
          </>
        )}
      </Main>
    </>
  );
}

function Profil({ view, beitraege }: { view: FachstelleView; beitraege: readonly SeitenBeitrag[] }) {
  const { t, link, f, landkreis } = usePage();
  const text = t(netzwerkTexts);
  const german = useGerman();
  const { stelle } = view;
  return (
    <>
      <PageTitle
        kind={text("fachstelle.titel")}
        title={<StelleName stelle={stelle} />}
        lead={stelle.aufgabe ? <German>{stelle.aufgabe}</German> : undefined}
      />
      <SplitLayout sideLabel={text("fachstelle.rand")} side={useSide(view)} first>
        {view.auftrag ? (
          <Section id="auftrag" heading={text("fachstelle.auftrag")} first>
            <TextBlock text={view.auftrag} lang={german} dir={german ? "ltr" : undefined} />
            {view.beschlossenAm ? (
              <p>
                {text("fachstelle.beschluss", { datum: f.longDate(view.beschlossenAm) })}{" "}
                <German>{view.beschlossenVon}</German>
              </p>
            ) : null}
          </Section>
        ) : null}
        {view.ebenen.length > 0 ? (
          <Section id="struktur" heading={text("fachstelle.struktur")} close>
            <EbenenBild ebenen={view.ebenen} name={stelle.name} />
          </Section>
        ) : null}
      </SplitLayout>
      <Beitraege beitraege={beitraege} />
      {view.ebenen.length > 0 ? (
        <Section id="gremien" heading={text("fachstelle.gremien")} close>
          <CardTable
            caption={text("fachstelle.gremien")}
            captionHidden
            rows={EBENEN.flatMap((ebene) => view.ebenen.filter((one) => one.ebene === ebene))}
            rowKey={(row) => row.name}
            columns={[
              {
                key: "name",
                header: text("fachstelle.gremium"),
                rowHeader: true,
                cell: (row) => <German>{row.name}</German>,
              },
              { key: "ebene", header: text("fachstelle.ebene"), cell: (row) => text(`ebene.${row.ebene}`) },
              {
                key: "aufgabe",
                header: text("fachstelle.aufgabe"),
                cell: (row) => <German>{row.beschreibung}</German>,
              },
            ]}
          />
          <p>
            <TextLink href={link("/gremien")}>{text("fachstelle.alle-gremien")}</TextLink>
          </p>
        </Section>
      ) : null}
      {view.handlungsfelder ? (
        <Section id="felder" heading={landkreis.woerter.handlungsfeld.mehrzahl} close prose>
          <TextBlock text={view.handlungsfelder} lang={german} dir={german ? "ltr" : undefined} />
          <p>
            <TextLink href={link("/konzept")}>{text("fachstelle.konzept")}</TextLink>
          </p>
        </Section>
      ) : null}
      {view.kontakte.length > 0 ? (
        <Section id="ansprech" heading={text("stelle.ansprech")} close>
          <KontaktListe kontakte={view.kontakte} />
        </Section>
      ) : null}
      <Origin>
        {text("fachstelle.herkunft", { name: landkreis.verwaltungsname })}{" "}
        <TextLink href={link("/fachstelle.json")}>JSON</TextLink>{" "}
        <TextLink href={link("/fachstelle.jsonld")}>JSON-LD</TextLink>
      </Origin>
    </>
  );
}

/** Quick links first: on phones the margin follows the text, on screens it stands beside the mandate. */
function useSide(view: FachstelleView): SideBlock[] {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const sprachen = useSprachen();
  const { stelle, linie, schnelllinks } = view;
  return [
    ...(schnelllinks.length > 0
      ? [
          {
            heading: text("fachstelle.schnell"),
            content: (
              <PlainList
                items={schnelllinks.map((one) => ({
                  key: one.href,
                  content: (
                    <TextLink href={one.href} lang={one.lang}>
                      {one.titel}
                    </TextLink>
                  ),
                }))}
              />
            ),
          },
        ]
      : []),
    {
      heading: text("stelle.erreichen"),
      facts: [
        ...(stelle.telefon ? [{ term: text("stelle.telefon"), details: <Telefon nummer={stelle.telefon} /> }] : []),
        ...(stelle.email ? [{ term: text("stelle.email"), details: <Email adresse={stelle.email} /> }] : []),
        ...(stelle.strasse || stelle.ort
          ? [{ term: text("stelle.anschrift"), details: <Anschrift {...stelle} /> }]
          : []),
        ...(stelle.sprachen.length > 0 ? [{ term: text("stelle.sprachen"), details: sprachen(stelle.sprachen) }] : []),
      ],
    },
    ...(linie.length > 1
      ? [
          {
            heading: text("fachstelle.platz"),
            content: (
              <>
                <ol>
                  {linie.map((one) => (
                    <li key={one.id}>
                      <StelleName stelle={one} /> ({text(`art.${one.art}`)})
                    </li>
                  ))}
                </ol>
                <p>
                  <TextLink href={link("/fachstelle/organigramm")}>{text("organigramm.ganz")}</TextLink>
                </p>
              </>
            ),
          },
        ]
      : []),
  ];
}
