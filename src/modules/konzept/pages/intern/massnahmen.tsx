import type { ReactNode } from "react";
import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { yearOf } from "#src/shared/datum.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Num, Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { GemerkteFilter } from "../../gliederung/pages/teile/gemerkte-filter.tsx";
import { viewGemerkte } from "../../gliederung/views/gemerkte-filter.ts";
import { mayChooseMassnahmen } from "../../gliederung/views/massenaenderung.ts";
import { filterQuery, parseMassnahmenFilter } from "../../rules/massnahmen-filter.ts";
import { mayImport, mayMakePdf } from "../../rules/permissions.ts";
import { listHandlungsfelderIntern } from "../../views/handlungsfelder.ts";
import { listMassnahmen } from "../../views/massnahmen.ts";
import type { MassnahmeZeile } from "../../views/present-massnahme.ts";
import { Laufzeit } from "../teile/erweiterte-tabelle.tsx";
import { FinanzierungAussagen } from "../teile/finanzierung.tsx";
import { FalscheFilter, MassnahmenFilterLeiste } from "../teile/massnahmen-filter.tsx";
import { Zustaendigkeit } from "../teile/massnahmen-spalten.tsx";
import { Seiten } from "../teile/seiten.tsx";
import { useTexte } from "../teile/sprache.ts";
import type { Route } from "./+types/massnahmen";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { filter, falsch } = parseMassnahmenFilter(url.searchParams, "intern");
  const liste = await listMassnahmen(ctx, filter, "intern");
  const { felder } = await listHandlungsfelderIntern(ctx);
  const shown = falsch.length > 0 ? { ...liste, zeilen: [], gesamt: 0, seiten: 1 } : liste;
  const gemerkt = await viewGemerkte(ctx, "massnahmen");
  const may = {
    choose: mayChooseMassnahmen(ctx),
    create: felder.some((feld) => feld.may.edit),
    import: mayImport(ctx.actor),
    pdf: mayMakePdf(ctx.actor),
  };
  return data({ ...shown, filter, falsch, gemerkt, may, today: ctx.today }, falsch.length > 0 ? 400 : 200);
}

/** All Maßnahmen of the office, drafts included as far as one may see them. */
export default function MassnahmenIntern({ loaderData: liste }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const query = filterQuery(liste.filter, { seite: 1 });
  return (
    <>
      <DocumentTitle title={woerter.massnahmen} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: woerter.massnahmen }]}
      />
      <Main>
        <PageTitle
          glyph="massnahme"
          title={text(liste.gefiltert ? "massnahmen.titel.gefiltert" : "massnahmen.titel", { anzahl: liste.gesamt })}
        />
        <FalscheFilter falsch={liste.falsch} />
        <ActionRow>
          {liste.may.create ? (
            <ButtonLink variant="primary" icon="add" href={link("/intern/massnahmen/neu")}>
              {text("massnahme.neu.tun")}
            </ButtonLink>
          ) : null}
          {liste.may.import ? (
            <ButtonLink href={link("/intern/massnahmen/import")}>{text("import.beginnen")}</ButtonLink>
          ) : null}
          {liste.may.pdf ? <ButtonLink href={link("/intern/konzept/pdf")}>{text("pdf.machen")}</ButtonLink> : null}
          <TextLink href={link("/intern/konzept/excel")}>{text("mappe.link")}</TextLink>
          <TextLink href={link("/intern/angebote")}>{text("angebot.titel")}</TextLink>
          <TextLink href={link(`/intern/massnahmen.xlsx${query ? `?${query}` : ""}`)}>
            {text("herunterladen.xlsx")}
          </TextLink>
        </ActionRow>
        <GemerkteFilter liste="massnahmen" gemerkt={liste.gemerkt} abfrage={filterQuery(liste.filter)} />
        <MassnahmenFilterLeiste
          action={link("/intern/massnahmen")}
          filter={liste.filter}
          wahl={liste.wahl}
          thisYear={yearOf(liste.today)}
          intern
        />
        <Section close id="liste">
          {liste.zeilen.length === 0 ? (
            <EmptyState
              title={text(liste.gefiltert ? "massnahmen.nichts" : "massnahmen.leer.intern.titel")}
              action={
                liste.gefiltert ? (
                  <TextLink href={link("/intern/massnahmen")}>{text("massnahmen.nichts.alle")}</TextLink>
                ) : undefined
              }
            >
              {text(liste.gefiltert ? "massnahmen.nichts.text" : "massnahmen.leer.intern")}
            </EmptyState>
          ) : (
            <Auswahl
              may={liste.may.choose && liste.filter.zustand !== "archiviert"}
              gesamt={liste.gesamt}
              alle={link(`/intern/massnahmen/aendern?${query ? `${query}&` : ""}alle=ja`)}
            >
              <Tabelle zeilen={liste.zeilen} choose={liste.may.choose && liste.filter.zustand !== "archiviert"} />
            </Auswahl>
          )}
          <Seiten base="/intern/massnahmen" filter={liste.filter} seite={liste.seite} seiten={liste.seiten} />
        </Section>
      </Main>
    </>
  );
}

const TONES = { oeffentlich: "gut", entwurf: "luecke", archiviert: "ruht" } as const;

/** Around the table: ticked rows, or all that fit, go to one change. */
function Auswahl(props: { may: boolean; gesamt: number; alle: string; children: ReactNode }) {
  const { text, link, f } = useTexte();
  if (!props.may) return props.children;
  return (
    <Form bare method="get" action={link("/intern/massnahmen/aendern")}>
      {props.children}
      <ActionRow above>
        <Button>{text("massen.auswahl")}</Button>
        <TextLink href={props.alle}>{text("massen.alle", { anzahl: f.number(props.gesamt) })}</TextLink>
      </ActionRow>
    </Form>
  );
}

function Tabelle({ zeilen, choose }: { zeilen: readonly MassnahmeZeile[]; choose: boolean }) {
  const { text, link, woerter } = useTexte();
  return (
    <CardTable
      caption={text("tabelle.caption.erweitert")}
      captionHidden
      rows={zeilen}
      rowKey={(zeile) => zeile.id}
      rowGap={(zeile) => zeile.federfuehrung === null}
      columns={[
        ...(choose
          ? [
              {
                key: "wahl",
                header: text("massen.waehlen"),
                headerHidden: true,
                cell: (zeile: MassnahmeZeile) => (
                  <Checkbox
                    name="wahl"
                    id={`wahl-${zeile.id}`}
                    value={zeile.id}
                    label={`${text("massen.waehlen")}: ${zeile.kennung}`}
                    labelHidden
                  />
                ),
              },
            ]
          : []),
        {
          key: "massnahme",
          header: woerter.massnahme,
          rowHeader: true,
          cell: (zeile) => (
            <>
              <Num>{zeile.kennung}</Num>{" "}
              <TextLink href={link(`/intern/massnahmen/${zeile.id}`)} lang="de">
                {zeile.titel}
              </TextLink>
              <br />
              <Muted>
                <span lang="de">{zeile.handlungsfeld.name}</span>
              </Muted>
            </>
          ),
        },
        { key: "zustand", header: text("spalte.zustand"), cell: (zeile) => <Zustand zeile={zeile} /> },
        {
          key: "zustaendigkeit",
          header: text("spalte.zustaendigkeit"),
          cell: (zeile) => <Zustaendigkeit {...zeile} />,
        },
        {
          key: "finanzierung",
          header: text("spalte.finanzierung"),
          cell: (zeile) => (
            <>
              <FinanzierungAussagen wortlaut={zeile.finanzierungWortlaut} finanzierungen={zeile.finanzierungen} />
              {zeile.ungeprueft ? <StatusMark tone="luecke">{text("luecke.finanzierung.kurz")}</StatusMark> : null}
            </>
          ),
        },
        { key: "laufzeit", header: text("spalte.laufzeit"), cell: (zeile) => <Laufzeit zeile={zeile} /> },
      ]}
    />
  );
}

function Zustand({ zeile }: { zeile: MassnahmeZeile }) {
  const { text } = useTexte();
  return <StatusMark tone={TONES[zeile.zustand]}>{text(`zustand.${zeile.zustand}`)}</StatusMark>;
}
