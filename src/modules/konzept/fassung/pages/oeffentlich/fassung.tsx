import { ctxKey } from "#src/platform/http/context.ts";
import { BarList } from "#src/ui/bar-list/bar-list.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section, SubHeading } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { type FassungView, viewFassung } from "../../views/fassungen.ts";
import { ElementHeute } from "../teile/element-heute.tsx";
import { OeffentlicherRahmen } from "../teile/fassung-rahmen.tsx";
import { useFassungTexte } from "../teile/texte.ts";
import type { Route } from "./+types/fassung";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewFassung(context.get(ctxKey), params.slug);
}

/** One Fassung as it was adopted, with today's implementation beside it (MODEL 5.1 P1). */
export default function Fassung({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f } = useFassungTexte();
  const inhalt = useInhaltSprache();
  const datum = f.date(view.beschlossenAm);
  return (
    <OeffentlicherRahmen
      kurz={view.bezeichnung}
      titel={<span {...inhalt}>{view.bezeichnung}</span>}
      vorspann={text("seite.vorspann", { datum: f.longDate(view.beschlossenAm), gremium: view.gremium })}
      pfad={[{ text: text("fassungen"), href: link("/konzept/fassungen") }]}
      dateien={{ base: `/konzept/fassungen/${view.slug}` }}
      herkunft={text("seite.herkunft", { datum })}
    >
      {view.unveraendert ? null : (
        <Notice tone="error" title={text("seite.unecht")}>
          <p>{text("seite.unecht.text")}</p>
        </Notice>
      )}
      <SplitLayout
        first
        sideLabel={text("seite.beschluss")}
        side={[
          {
            heading: text("liste.stand"),
            facts: [
              {
                term: text("fassung"),
                details: (
                  <StatusMark tone={view.gilt ? "gut" : "ruht"}>
                    {text(view.gilt ? "liste.gilt" : "liste.abgeloest")}
                  </StatusMark>
                ),
              },
              {
                term: text("heute"),
                details: (
                  <>
                    {text("seite.seither", { anzahl: view.seither })}{" "}
                    <TextLink href={link(`/konzept/aenderungen?von=${view.slug}`)}>{text("aenderungen.link")}</TextLink>
                  </>
                ),
              },
            ],
          },
          {
            heading: text("seite.pruefung"),
            facts: [
              { term: text("liste.stand"), details: text(view.unveraendert ? "seite.echt" : "seite.unecht") },
              {
                term: text("seite.pruefsumme"),
                details: (
                  <code dir="ltr" lang="zxx">
                    {view.hash}
                  </code>
                ),
              },
            ],
          },
        ]}
      >
        <Section first prose heading={text("seite.beschluss")} id="beschluss">
          <TextBlock text={view.beschluss} {...inhalt} />
          {view.abstimmung ? <p className="kern-body">{text("seite.abstimmung", { ...view.abstimmung })}</p> : null}
        </Section>
        <Umsetzung view={view} />
      </SplitLayout>
      <Felder view={view} />
      {view.kapitel.length > 0 ? (
        <Section id="kapitel" heading={text("seite.kapitel")}>
          {view.kapitel.map((kapitel, at) => (
            <div key={kapitel.kennung}>
              <SubHeading>
                <span {...inhalt}>{`${at + 1}. ${kapitel.titel}`}</span>
              </SubHeading>
              {kapitel.texte.map((one) => (
                <TextBlock key={one.feld} text={one.text} {...inhalt} />
              ))}
              <ElementHeute element={kapitel} />
            </div>
          ))}
        </Section>
      ) : null}
    </OeffentlicherRahmen>
  );
}

function Umsetzung({ view }: { view: FassungView }) {
  const { text } = useFassungTexte();
  const konzept = useTexte();
  const { massnahmen, berichtet, nachStand, entfallen } = view.umsetzung;
  return (
    <Section id="umsetzung" heading={text("seite.umsetzung")}>
      <p className="kern-body">
        {massnahmen === 0
          ? text("seite.umsetzung.keine")
          : text("seite.umsetzung.text", { berichtet, gesamt: massnahmen, entfallen })}
      </p>
      {nachStand.length > 0 ? (
        <BarList
          total={massnahmen}
          rows={nachStand.map(({ umsetzung, anzahl }) => ({
            label: konzept.text(`sachstand.umsetzung.${umsetzung}`),
            value: anzahl,
          }))}
        />
      ) : null}
    </Section>
  );
}

function Felder({ view }: { view: FassungView }) {
  const { text, link, woerter } = useFassungTexte();
  const inhalt = useInhaltSprache();
  return (
    <Section id="felder" heading={woerter.felder}>
      {view.felder.length === 0 ? (
        <p className="kern-body">{text("element.leer")}</p>
      ) : (
        <CardTable
          caption={text("seite.feld.caption")}
          captionHidden
          rows={view.felder}
          rowKey={(row) => row.kennung}
          columns={[
            {
              key: "feld",
              header: woerter.feld,
              rowHeader: true,
              cell: (row) => (
                <TextLink href={link(`/konzept/fassungen/${view.slug}/${row.kennung}`)} {...inhalt}>
                  {row.titel}
                </TextLink>
              ),
            },
            {
              key: "enthaelt",
              header: text("seite.feld.enthaelt"),
              cell: ({ enthaelt }) =>
                text("liste.inhalt.wert", {
                  bedarfe: enthaelt.bedarf,
                  ziele: enthaelt.wirkungsziel,
                  n: enthaelt.massnahme,
                }),
            },
            { key: "heute", header: text("element.heute"), cell: (row) => <ElementHeute element={row} /> },
          ]}
        />
      )}
    </Section>
  );
}
