import { ANGEBOTSTAENDE } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { type AngebotZeile, viewAngebote } from "../../views/angebote.ts";
import { StandMark } from "../teile/stand-mark.tsx";
import { useAngebotTexte } from "../teile/texte.ts";
import type { Route } from "./+types/angebote";

const ZEIGE = ["unbestaetigt", "laeuft-aus", "gemeldet"] as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const value = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 200);
  const filter = {
    suche: value("suche"),
    handlungsfeld: value("handlungsfeld"),
    zeige: ZEIGE.find((one) => one === value("zeige")) ?? null,
    stand: ANGEBOTSTAENDE.find((one) => one === value("stand")) ?? null,
  };
  return { liste: await viewAngebote(context.get(ctxKey), filter), filter };
}

/** What there is already: the inventory of what Stellen offer. */
export default function Angebote({ loaderData }: Route.ComponentProps) {
  const { konzept: text, text: own, link, woerter } = useAngebotTexte();
  const { liste, filter } = loaderData;
  const action = link("/intern/angebote");
  const any = filter.suche || filter.handlungsfeld || filter.zeige || filter.stand;
  return (
    <>
      <DocumentTitle title={text("angebot.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("angebot.titel") }]}
      />
      <Main>
        <PageTitle
          kind={text("angebot.titel")}
          title={text("angebot.stand", { anzahl: liste.gesamt })}
          lead={text("angebot.vorspann")}
        />
        {liste.may.create ? (
          <ActionRow>
            <ButtonLink variant="primary" icon="add" href={link("/intern/angebote/neu")}>
              {text("angebot.neu")}
            </ButtonLink>
            {liste.may.import ? (
              <ButtonLink href={link("/intern/angebote/einlesen")}>{own("import")}</ButtonLink>
            ) : null}
          </ActionRow>
        ) : null}
        <FilterBar
          label={text("filter.titel", {})}
          action={action}
          submitLabel={text("filter.liste")}
          reset={any ? { href: action, text: text("filter.leeren") } : undefined}
        >
          <TextField name="suche" label={text("filter.suche")} type="search" value={filter.suche} maxLength={200} />
          <SelectField
            name="handlungsfeld"
            label={woerter.feld}
            value={filter.handlungsfeld}
            empty={text("filter.alle")}
            options={liste.felder}
          />
          <SelectField
            name="zeige"
            label={text("angebot.zeige")}
            value={filter.zeige ?? ""}
            empty={text("filter.alle")}
            options={[
              { value: "unbestaetigt", label: text("angebot.zeige.unbestaetigt", { anzahl: liste.unbestaetigt }) },
              { value: "laeuft-aus", label: text("angebot.zeige.laeuft-aus", { anzahl: liste.laeuftAus }) },
              { value: "gemeldet", label: own("zeige.gemeldet", { anzahl: liste.gemeldet }) },
            ]}
          />
          <SelectField
            name="stand"
            label={own("stand")}
            value={filter.stand ?? ""}
            empty={text("filter.alle")}
            options={ANGEBOTSTAENDE.map((one) => ({ value: one, label: own(`stand.${one}`) }))}
          />
        </FilterBar>
        <Section close id="liste">
          {liste.zeilen.length === 0 ? (
            <EmptyState title={text(liste.gesamt > 0 ? "angebot.nichts" : "angebot.leer")}>
              {text("angebot.leer.text")}
            </EmptyState>
          ) : (
            <Tabelle zeilen={liste.zeilen} />
          )}
        </Section>
      </Main>
    </>
  );
}

function Tabelle({ zeilen }: { zeilen: readonly AngebotZeile[] }) {
  const { konzept: text, text: own, link, woerter, f } = useAngebotTexte();
  return (
    <CardTable
      caption={text("angebot.titel")}
      captionHidden
      rows={zeilen}
      rowKey={(zeile) => zeile.id}
      columns={[
        {
          key: "angebot",
          header: text("angebot.spalte.angebot"),
          rowHeader: true,
          cell: (zeile) => (
            <>
              {zeile.mayChange ? (
                <TextLink href={link(`/intern/angebote/${zeile.id}`)} lang="de">
                  {zeile.titel}
                </TextLink>
              ) : (
                <span lang="de">{zeile.titel}</span>
              )}
              <br />
              <Muted>
                <span lang="de">{zeile.stelle.name}</span>
              </Muted>
            </>
          ),
        },
        {
          key: "stand",
          header: own("stand"),
          cell: (zeile) => (
            <>
              <StandMark stand={zeile.stand} />
              {zeile.meldungen > 0 ? (
                <>
                  <br />
                  <StatusMark tone="warnung">{own("gemeldet", { anzahl: zeile.meldungen })}</StatusMark>
                </>
              ) : null}
            </>
          ),
        },
        {
          key: "feld",
          header: woerter.feld,
          cell: (zeile) => <span lang="de">{zeile.handlungsfelder.join("; ") || text("keine-angabe")}</span>,
        },
        {
          key: "erreicht",
          header: text("angebot.spalte.erreicht"),
          numeric: true,
          cell: (zeile) => (zeile.erreichteImJahr === null ? text("keine-angabe") : f.number(zeile.erreichteImJahr)),
        },
        {
          key: "bis",
          header: text("angebot.spalte.bis"),
          cell: (zeile) => (zeile.finanziertBis ? f.date(zeile.finanziertBis) : text("keine-angabe")),
        },
        {
          key: "bestaetigt",
          header: text("angebot.spalte.bestaetigt"),
          cell: (zeile) => (
            <>
              {zeile.bestaetigtAm ? `${f.date(zeile.bestaetigtAm)} ` : null}
              {zeile.brauchtBestaetigung ? <StatusMark tone="luecke">{text("angebot.unbestaetigt")}</StatusMark> : null}
            </>
          ),
        },
      ]}
    />
  );
}
