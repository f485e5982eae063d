import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { BarList } from "#src/ui/bar-list/bar-list.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Num, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { SACHSTAENDE_ZEIGE, sachstaendeFilterSchema } from "../../rules/sachstaende-filter.ts";
import { EINSCHAETZUNGEN } from "../../rules/sachstand.ts";
import { type SachstaendeListe, type SachstandZeile, viewSachstaende } from "../../views/sachstaende.ts";
import { AktualitaetZeichen, EinschaetzungZeichen, UmsetzungWort } from "../teile/stand-zeichen.tsx";
import type { Route } from "./+types/sachstaende";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const value = (name: string) => url.searchParams.get(name) || null;
  const filter = sachstaendeFilterSchema.parse({
    zeige: value("zeige"),
    handlungsfeld: value("handlungsfeld"),
    suche: value("suche") ?? "",
    wer: value("wer"),
  });
  return { liste: await viewSachstaende(ctx, filter), filter, suche: url.searchParams.get("suche") ?? "" };
}

/** How far everything is: what is critical, what was never reported, who should report now. */
export default function Sachstaende({ loaderData }: Route.ComponentProps) {
  const { text, link, actor } = useTexte();
  const { liste } = loaderData;
  const { anzahl, zusammenfassung } = liste;
  return (
    <>
      <DocumentTitle title={text("sachstaende.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("sachstaende.titel") }]}
      />
      <Main>
        <PageTitle
          glyph="stand"
          kind={text("sachstaende.titel")}
          title={
            zusammenfassung
              ? text("sachstaende.stand", { kritisch: anzahl.kritisch, nie: anzahl["nie-berichtet"] })
              : text("sachstaende.stand.leer")
          }
          lead={<Zusammenfassend liste={liste} />}
        />
        {actor?.rollen.includes("fachstelle") ? (
          <ActionRow>
            <ButtonLink href={link("/intern/abfragen")}>{text("abfrage.runden.oeffnen")}</ButtonLink>
          </ActionRow>
        ) : null}
        {zusammenfassung ? (
          <Section close id="zahlen">
            <BarList
              total={zusammenfassung.gesamt}
              rows={[
                ...EINSCHAETZUNGEN.map((one) => ({
                  label: <EinschaetzungZeichen einschaetzung={one} />,
                  value: zusammenfassung.nachEinschaetzung[one],
                })),
                { label: <AktualitaetZeichen aktualitaet="nie-berichtet" />, value: anzahl["nie-berichtet"] },
              ]}
            />
          </Section>
        ) : null}
        {liste.hatEigene ? <Gemeinsame liste={liste} /> : null}
        <Section close id="suche">
          <Filter {...loaderData} />
        </Section>
        <Section close id="liste">
          {liste.zeilen.length === 0 ? (
            <EmptyState
              title={text(zusammenfassung ? "sachstaende.nichts" : "sachstaende.stand.leer")}
              action={
                zusammenfassung ? (
                  <TextLink href={link("/intern/sachstaende")}>{text("massnahmen.nichts.alle")}</TextLink>
                ) : undefined
              }
            >
              {text(zusammenfassung ? "sachstaende.nichts.text" : "sachstaende.leer.text")}
            </EmptyState>
          ) : (
            <>
              <p className="kern-body">{text("sachstaende.anzahl", { anzahl: liste.zeilen.length })}</p>
              <Tabelle zeilen={liste.zeilen} />
            </>
          )}
        </Section>
        {liste.hatEigene ? null : <Gemeinsame liste={liste} />}
      </Main>
    </>
  );
}

/** Maßnahmen that several carry together, each with its own state. */
function Gemeinsame({ liste }: { liste: SachstaendeListe }) {
  const { text, link } = useTexte();
  if (liste.gemeinsame.length === 0) return null;
  return (
    <Section id="gemeinsam" heading={text("sachstaende.gemeinsam")}>
      <PlainList
        items={liste.gemeinsame.map((one) => ({
          key: one.id,
          content: (
            <>
              <Num>{one.kennung}</Num>{" "}
              <TextLink href={link(`/intern/massnahmen/${one.id}/gemeinden`)} lang="de">
                {one.titel}
              </TextLink>
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Zusammenfassend({ liste }: { liste: SachstaendeListe }) {
  const { text } = useTexte();
  const sum = liste.zusammenfassung;
  if (!sum) return <>{text("sachstand.zusammen.leer")}</>;
  const { bewertet, gesamt, ohneBericht: ohne, ohneEinschaetzung: rest } = sum;
  return <>{text("sachstand.zusammen", { bewertet, gesamt, ohne, rest })}</>;
}

function Filter({ liste, filter, suche }: Route.ComponentProps["loaderData"]) {
  const { text, link, woerter } = useTexte();
  const action = link("/intern/sachstaende");
  const any = filter.zeige || filter.handlungsfeld || filter.suche || filter.wer;
  return (
    <FilterBar
      label={text("filter.titel", {})}
      action={action}
      submitLabel={text("filter.anzeigen")}
      reset={any ? { href: action, text: text("filter.leeren") } : undefined}
    >
      <SelectField
        name="zeige"
        label={text("sachstaende.zeige")}
        value={filter.zeige ?? ""}
        empty={text("filter.alle")}
        options={SACHSTAENDE_ZEIGE.map((one) => ({
          value: one,
          label: text(`sachstaende.zeige.${one}`, { anzahl: liste.anzahl[one] }),
        }))}
      />
      <SelectField
        name="handlungsfeld"
        label={woerter.feld}
        value={filter.handlungsfeld ?? ""}
        empty={text("filter.alle")}
        options={[...liste.felder]}
      />
      {liste.hatEigene ? (
        <SelectField
          name="wer"
          label={text("sachstaende.wer")}
          value={liste.meine ? "meine" : "alle"}
          options={[
            { value: "meine", label: text("sachstaende.wer.meine") },
            { value: "alle", label: text("sachstaende.wer.alle") },
          ]}
        />
      ) : null}
      <TextField name="suche" label={text("filter.suche")} type="search" value={suche} maxLength={200} />
    </FilterBar>
  );
}

function Tabelle({ zeilen }: { zeilen: readonly SachstandZeile[] }) {
  const { text, link, woerter, f } = useTexte();
  return (
    <CardTable
      caption={text("sachstaende.titel")}
      captionHidden
      rows={zeilen}
      rowKey={(zeile) => zeile.id}
      rowGap={(zeile) => zeile.aktualitaet === "nie-berichtet"}
      columns={[
        {
          key: "massnahme",
          header: woerter.massnahme,
          rowHeader: true,
          cell: (zeile) => (
            <>
              <Num>{zeile.kennung}</Num>{" "}
              <TextLink href={link(`/intern/massnahmen/${zeile.id}/sachstand`)} lang="de">
                {zeile.titel}
              </TextLink>
              <br />
              <Muted>
                <span lang="de">{zeile.federfuehrung ?? text("federfuehrung.offen")}</span>
              </Muted>
            </>
          ),
        },
        {
          key: "umsetzung",
          header: text("sachstand.umsetzung"),
          cell: (zeile) => <UmsetzungWort umsetzung={zeile.umsetzung} />,
        },
        {
          key: "einschaetzung",
          header: text("sachstand.einschaetzung"),
          cell: (zeile) => (
            <>
              <EinschaetzungZeichen einschaetzung={zeile.sachstandAm === null ? null : zeile.einschaetzung} />
              {zeile.grund ? (
                <>
                  <br />
                  <span lang="de">{zeile.grund}</span>
                </>
              ) : null}
            </>
          ),
        },
        {
          key: "aktualitaet",
          header: text("sachstand.aktualitaet"),
          cell: (zeile) => (
            <>
              {zeile.sachstandAm ? <Num>{f.date(zeile.sachstandAm)}</Num> : null}{" "}
              <AktualitaetZeichen aktualitaet={zeile.aktualitaet} />
            </>
          ),
        },
        {
          key: "handlung",
          header: text("sachstaende.handlung"),
          cell: (zeile) => (
            <TextLink href={link(`/intern/massnahmen/${zeile.id}/sachstand${zeile.mayReport ? "#melden" : ""}`)}>
              {text(zeile.mayReport ? "sachstaende.melden" : "sachstaende.lesen")}
              <span className="wk-vorlesen"> {zeile.kennung}</span>
            </TextLink>
          ),
        },
      ]}
    />
  );
}
