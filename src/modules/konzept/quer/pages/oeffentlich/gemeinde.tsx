import { ctxKey } from "#src/platform/http/context.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { type GemeindeKonzeptView, viewKonzeptGemeinde } from "../../views/gemeinden.ts";
import { KurzLink, KurzListe, MassnahmenKurzTabelle } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/gemeinde";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewKonzeptGemeinde(ctx, params.slug)), today: ctx.today };
}

/** What the Konzept says for one municipality: what names it, what is for all, what it carries itself, whom to ask. */
export default function KonzeptGemeinde({ loaderData: view }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const { gemeinde, bedarfe, massnahmen } = view;
  const name = gemeinde.name;
  return (
    <QuerSeite
      kurz={text("quer.gemeinde.titel", { name })}
      hier={<span {...inhalt}>{name}</span>}
      pfad={[{ text: text("quer.gemeinden.kurz"), href: link("/konzept/gemeinden") }]}
      title={text("quer.gemeinde.titel", { name })}
      lead={text("quer.gemeinde.vorspann", {
        name,
        anzahlB: bedarfe.hier.length,
        kreisweit: bedarfe.kreisweit.length,
      })}
      dateien={dateienOf(`/konzept/gemeinden/${gemeinde.slug}`, "")}
      today={view.today}
    >
      <SplitLayout sideLabel={text("quer.gemeinde.angaben")} side={useSide(view)} first>
        <Section id="bedarfe" heading={text("quer.gemeinde.bedarfe", { name })} first>
          {bedarfe.hier.length > 0 ? (
            <KurzListe art="bedarfe" glieder={bedarfe.hier} />
          ) : (
            <p>{text("quer.gemeinde.bedarfe.leer", { name })}</p>
          )}
          {bedarfe.kreisweit.length > 0 ? (
            <Disclosure summary={text("quer.gemeinde.kreisweit.bedarfe", { anzahl: bedarfe.kreisweit.length })}>
              <KurzListe art="bedarfe" glieder={bedarfe.kreisweit} />
            </Disclosure>
          ) : null}
        </Section>
        <Section id="massnahmen" heading={text("quer.gemeinde.massnahmen", { name })}>
          {massnahmen.hier.length > 0 ? (
            <MassnahmenKurzTabelle caption={text("quer.gemeinde.massnahmen", { name })} zeilen={massnahmen.hier} />
          ) : (
            <p>{text("quer.gemeinde.massnahmen.leer", { name })}</p>
          )}
          {massnahmen.kreisweit.length > 0 ? (
            <Disclosure summary={text("quer.gemeinde.kreisweit.massnahmen", { anzahl: massnahmen.kreisweit.length })}>
              <KurzListe art="massnahmen" glieder={massnahmen.kreisweit} />
            </Disclosure>
          ) : null}
        </Section>
        {view.beteiligt.length > 0 ? (
          <Section id="beteiligt" heading={text("quer.gemeinde.beteiligt", { name })}>
            <MassnahmenKurzTabelle
              caption={text("quer.gemeinde.beteiligt", { name })}
              zeilen={view.beteiligt}
              extra={{ header: text("quer.rolle"), cell: (zeile) => text(`rolle.${zeile.rolle}`) }}
            />
          </Section>
        ) : null}
        {view.staende.length > 0 ? <Staende view={view} /> : null}
      </SplitLayout>
    </QuerSeite>
  );
}

function Staende({ view }: { view: GemeindeKonzeptView }) {
  const { text, f, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const { name } = view.gemeinde;
  return (
    <Section id="stand" heading={text("quer.gemeinde.stand", { name })}>
      <p className="kern-body">{text("quer.gemeinde.stand.text")}</p>
      <CardTable
        caption={text("quer.gemeinde.stand", { name })}
        captionHidden
        rows={view.staende}
        rowKey={(row) => row.kennung}
        columns={[
          {
            key: "massnahme",
            header: woerter.massnahme,
            rowHeader: true,
            cell: (row) => <KurzLink art="massnahmen" glied={row} />,
          },
          {
            key: "stand",
            header: text("quer.wort.stand"),
            cell: (row) => (
              <>
                {text(`sachstand.umsetzung.${row.stand}`)}
                {row.bemerkung ? (
                  <>
                    <br />
                    <span {...inhalt}>{row.bemerkung}</span>
                  </>
                ) : null}
              </>
            ),
          },
          {
            key: "anzahl",
            header: text("gemeindestand.anzahl"),
            numeric: true,
            cell: (row) => (row.anzahl === null ? text("keine-angabe") : f.number(row.anzahl)),
          },
          { key: "tag", header: text("gemeindestand.tag"), cell: (row) => f.date(row.tag) },
        ]}
      />
    </Section>
  );
}

/** Whom to ask, and what to take along. */
function useSide({ gemeinde, kontakte }: GemeindeKonzeptView) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return [
    {
      heading: text("quer.gemeinde.kontakt"),
      ...(kontakte.length > 0
        ? {
            facts: kontakte.map((kontakt) => ({
              term: <span {...inhalt}>{kontakt.funktionen.join(", ")}</span>,
              details: (
                <>
                  {kontakt.telefon ? (
                    <TextLink href={`tel:${kontakt.telefon.replace(/[^+\d]/g, "")}`}>
                      <bdi dir="ltr">{kontakt.telefon}</bdi>
                    </TextLink>
                  ) : null}
                  {kontakt.telefon && kontakt.email ? <br /> : null}
                  {kontakt.email ? (
                    <TextLink href={`mailto:${kontakt.email}`}>
                      <bdi dir="ltr">{kontakt.email}</bdi>
                    </TextLink>
                  ) : null}
                </>
              ),
            })),
          }
        : {
            content: (
              <p>
                {text("quer.gemeinde.kontakt.leer")}{" "}
                <TextLink href={link("/fachstelle")}>{text("quer.gemeinde.fachstelle")}</TextLink>
              </p>
            ),
          }),
    },
    {
      heading: text("quer.gemeinde.mehr"),
      content: (
        <>
          <p>
            <TextLink href={link(`/gemeinden/${gemeinde.slug}/auszug.pdf`)}>
              {text("quer.gemeinde.auszug", { name: gemeinde.name })}
            </TextLink>
          </p>
          <p>
            <TextLink href={link(`/gemeinden/${gemeinde.slug}`)}>{text("quer.gemeinde.seite")}</TextLink>
          </p>
        </>
      ),
    },
    ...(gemeinde.region
      ? [
          {
            heading: text("quer.gemeinde.angaben"),
            facts: [{ term: text("quer.gemeinden.region"), details: <span {...inhalt}>{gemeinde.region}</span> }],
          },
        ]
      : []),
  ];
}
