import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { yearOf } from "#src/shared/datum.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Timeline } from "#src/ui/timeline/timeline.tsx";
import { Laufzeit } from "../../../pages/teile/erweiterte-tabelle.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { auswahlQuery, parseAuswahl } from "../../rules/auswahl.ts";
import { type Fenster, JAHRE_HOECHSTENS, parseFenster } from "../../rules/zeitplan.ts";
import { viewZeitplan, type ZeitplanView } from "../../views/zeitplan.ts";
import { FeldFilter } from "../teile/feld-filter.tsx";
import { KurzLink, KurzListe, MassnahmenKurzTabelle } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/zeitplan";

const PFAD = "/konzept/zeitplan";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { werte, falsch } = parseAuswahl(url.searchParams, ["handlungsfeld", "von", "bis"]);
  const asked = parseFenster(werte.von ?? null, werte.bis ?? null, ctx.today);
  const usual = { von: yearOf(ctx.today), bis: yearOf(ctx.today) + 2 };
  const view = await viewZeitplan(ctx, asked ?? usual, werte.handlungsfeld ?? null);
  const status = falsch.length > 0 || !asked ? 400 : 200;
  return data({ view, falsch, zuLang: !asked, today: ctx.today }, status);
}

/** "2026 bis 2028", or one year alone. */
const jahreWerte = ({ von, bis }: Fenster) => ({ von: von === bis ? "gleich" : String(von), bis: String(bis) });

/** What runs when over some years, permanent tasks apart, and what ends when (R040, R046). */
export default function Zeitplan({ loaderData: { view, falsch, zuLang, today } }: Route.ComponentProps) {
  const { text } = useTexte();
  const { fenster, feld } = view;
  const laufend = view.gruppen.reduce((sum, gruppe) => sum + gruppe.massnahmen.length, 0);
  const query = auswahlQuery({ handlungsfeld: feld?.slug, von: String(fenster.von), bis: String(fenster.bis) });
  return (
    <QuerSeite
      kurz={text("quer.zeitplan.kurz")}
      title={text("quer.zeitplan.titel", jahreWerte(fenster))}
      lead={
        view.gesamt > 0
          ? text("quer.zeitplan.vorspann", { laufend, gesamt: view.gesamt, dauerhaft: view.dauerhaft.length })
          : undefined
      }
      falsch={falsch}
      dateien={dateienOf(PFAD, query, ["csv", "xlsx", "json"])}
      today={today}
      before={
        <>
          {zuLang ? (
            <Notice tone="error" title={text("quer.falsch")}>
              <p>{text("quer.zeitplan.zu-lang")}</p>
            </Notice>
          ) : null}
          <FeldFilter action={PFAD} felder={view.felder} feld={feld?.slug ?? null}>
            <Jahre name="von" fenster={fenster} thisYear={yearOf(today)} />
            <Jahre name="bis" fenster={fenster} thisYear={yearOf(today)} />
          </FeldFilter>
        </>
      }
    >
      {view.gesamt === 0 ? (
        <EmptyState title={text("quer.zeitplan.leer")}>{text("quer.zeitplan.leer.text")}</EmptyState>
      ) : (
        <Plan view={view} />
      )}
    </QuerSeite>
  );
}

function Jahre({ name, fenster, thisYear }: { name: "von" | "bis"; fenster: Fenster; thisYear: number }) {
  const { text } = useTexte();
  const first = Math.min(fenster.von, thisYear - 5);
  const last = Math.max(fenster.bis, thisYear + JAHRE_HOECHSTENS);
  const years = Array.from({ length: last - first + 1 }, (_, n) => String(first + n));
  return (
    <SelectField
      name={name}
      label={text(`quer.zeitplan.${name}`)}
      value={String(fenster[name])}
      options={years.map((year) => ({ value: year, label: year }))}
    />
  );
}

function Plan({ view }: { view: ZeitplanView }) {
  const { text, link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const { von, bis } = view.fenster;
  const apart = view.ohneZeit.length + view.ausserhalb.length > 0;
  return (
    <>
      <Section id="plan" heading={text("quer.zeitplan.bild")}>
        {view.gruppen.length === 0 ? (
          <p>{text("quer.zeitplan.nichts")}</p>
        ) : (
          <>
            <SmallPrint>{text("quer.zeitplan.zeichen")}</SmallPrint>
            <Timeline
              caption={text("quer.zeitplan.caption")}
              captionHidden
              headHeader={woerter.massnahme}
              wordsHeader={text("quer.zeitplan.zeitraum")}
              yearsHeader={text("quer.zeitplan.jahre", jahreWerte(view.fenster))}
              years={Array.from({ length: bis - von + 1 }, (_, n) => von + n)}
              groups={view.gruppen.map(({ feld, massnahmen }) => ({
                key: feld.slug,
                head: (
                  <TextLink href={link(`/konzept/handlungsfelder/${feld.slug}`)} {...inhalt}>
                    {feld.name}
                  </TextLink>
                ),
                rows: massnahmen.map((one) => ({
                  key: one.kennung,
                  head: <KurzLink art="massnahmen" glied={one} />,
                  words: <Laufzeit zeile={one} />,
                  stretches: one.balken.strecken.map((s) => ({ from: s.von, to: s.bis, soft: s.weich })),
                  before: one.balken.davor,
                  after: one.balken.danach,
                })),
              }))}
            />
          </>
        )}
        {apart ? (
          <p className="kern-body">
            {text("quer.zeitplan.rest", { ohneZeit: view.ohneZeit.length, ausserhalb: view.ausserhalb.length })}
          </p>
        ) : null}
        <Nebenbei titel={text("quer.zeitplan.ohne-zeit")} zeilen={view.ohneZeit} />
        <Nebenbei titel={text("quer.zeitplan.ausserhalb")} zeilen={view.ausserhalb} />
      </Section>
      {view.dauerhaft.length > 0 ? (
        <Section id="dauerhaft" heading={`${text("quer.zeitplan.dauerhaft")} (${view.dauerhaft.length})`}>
          <p className="kern-body">{text("quer.zeitplan.dauerhaft.text")}</p>
          <MassnahmenKurzTabelle caption={text("quer.zeitplan.dauerhaft")} zeilen={view.dauerhaft} />
        </Section>
      ) : null}
      <Auslauf view={view} />
    </>
  );
}

function Nebenbei({ titel, zeilen }: { titel: string; zeilen: ZeitplanView["ohneZeit"] }) {
  if (zeilen.length === 0) return null;
  return (
    <Disclosure summary={`${titel} (${zeilen.length})`}>
      <KurzListe art="massnahmen" glieder={zeilen} />
    </Disclosure>
  );
}

function Auslauf({ view }: { view: ZeitplanView }) {
  const { text, link, woerter } = useTexte();
  const query = view.feld ? `&handlungsfeld=${view.feld.slug}` : "";
  return (
    <Section id="auslauf" heading={text("quer.zeitplan.auslauf")}>
      <p className="kern-body">
        {text(view.auslauf.length > 0 ? "quer.zeitplan.auslauf.text" : "quer.zeitplan.auslauf.leer")}
      </p>
      {view.auslauf.length > 0 ? (
        <CardTable
          caption={text("quer.zeitplan.auslauf")}
          captionHidden
          rows={view.auslauf}
          rowKey={(row) => String(row.jahr)}
          rowId={(row) => `auslauf-${row.jahr}`}
          columns={[
            {
              key: "jahr",
              header: text("quer.zeitplan.auslauf.jahr"),
              rowHeader: true,
              cell: (row) => (
                <TextLink href={link(`/konzept/massnahmen?laeuft-aus=${row.jahr}${query}`)}>{row.jahr}</TextLink>
              ),
            },
            {
              key: "anzahl",
              header: text("gemeindestand.anzahl"),
              cell: (row) => text("quer.von", { anzahl: row.massnahmen.length, gesamt: view.gesamt }),
            },
            {
              key: "welche",
              header: woerter.massnahmen,
              cell: (row) => (
                <Disclosure summary={row.massnahmen.map((one) => one.kennung).join(", ")}>
                  <KurzListe art="massnahmen" glieder={row.massnahmen} ohneFeld />
                </Disclosure>
              ),
            },
          ]}
        />
      ) : null}
    </Section>
  );
}
