import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, type Page, usePage } from "#src/platform/http/page.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import { parseDatum } from "#src/shared/datum.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { PROTOKOLL_BEREICHE, protokollFilterSchema } from "../../rules/protokoll.ts";
import type { Angabe, Wert } from "../../rules/protokoll-angaben.ts";
import { portalTexts } from "../../texts/index.ts";
import { type ProtokollZeile, viewProtokoll } from "../../views/protokoll.ts";
import type { Route } from "./+types/protokoll";

export async function loader({ context, url }: Route.LoaderArgs) {
  const given = Object.fromEntries(url.searchParams);
  const filter = protokollFilterSchema.parse(given);
  return { ...(await viewProtokoll(context.get(ctxKey), filter)), filter, given };
}

export default function Protokoll({ loaderData }: Route.ComponentProps) {
  const page = usePage();
  const { t, link, f } = page;
  const text = t(portalTexts);
  const { filter, given } = loaderData;
  const paging = usePaging(filter.seite, loaderData.seiten, (seite) => {
    const search = new URLSearchParams({ ...given, seite: String(seite) });
    return link(`/intern/protokoll?${search}`);
  });
  const falsch = (name: "von" | "bis") =>
    given[name]?.trim() && filter[name] === null ? text("protokoll.datum-falsch") : undefined;
  return (
    <>
      <DocumentTitle title={text("protokoll.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern.titel"), href: link("/intern") }, { text: text("protokoll.titel") }]}
      />
      <Main>
        <PageTitle
          kind={text("protokoll.titel")}
          title={text("protokoll.titel.stand", { anzahl: loaderData.total })}
          lead={text("protokoll.vorspann")}
        />
        <FilterBar
          label={text("protokoll.filter")}
          action={link("/intern/protokoll")}
          submitLabel={text("protokoll.anzeigen")}
          reset={{ text: text("protokoll.leeren"), href: link("/intern/protokoll") }}
        >
          <SelectField
            name="bereich"
            label={text("protokoll.bereich")}
            value={filter.bereich ?? ""}
            empty={text("protokoll.bereich.alle")}
            options={PROTOKOLL_BEREICHE.map((value) => ({ value, label: text(`protokoll.bereich.${value}`) }))}
          />
          <SelectField
            name="wer"
            label={text("protokoll.wer")}
            value={filter.wer ?? ""}
            empty={text("protokoll.wer.alle")}
            options={loaderData.personen.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextField
            name="von"
            label={text("protokoll.von")}
            value={given.von ?? ""}
            error={falsch("von")}
            inputMode="numeric"
          />
          <TextField
            name="bis"
            label={text("protokoll.bis")}
            value={given.bis ?? ""}
            error={falsch("bis")}
            inputMode="numeric"
          />
        </FilterBar>
        <Section close>
          {loaderData.zeilen.length === 0 ? (
            <EmptyState
              title={text("protokoll.keine")}
              action={<TextLink href={link("/intern/protokoll")}>{text("protokoll.keine.alle")}</TextLink>}
            >
              {text("protokoll.keine.text")}
            </EmptyState>
          ) : (
            <CardTable
              caption={text("protokoll.titel")}
              captionHidden
              rows={[...loaderData.zeilen]}
              rowKey={(row) => row.id}
              columns={[
                { key: "wann", header: text("protokoll.wann"), cell: (row) => f.moment(row.at) },
                { key: "wer", header: text("protokoll.wer"), cell: (row) => whoOf(page, row) },
                { key: "was", header: text("protokoll.was"), rowHeader: true, cell: (row) => <Was row={row} /> },
                {
                  key: "aenderungen",
                  header: text("protokoll.aenderungen"),
                  wide: true,
                  cell: (row) => <Aenderungen row={row} />,
                },
              ]}
            />
          )}
          <Pagination {...paging} />
        </Section>
      </Main>
    </>
  );
}

function whoOf({ t }: Page, row: ProtokollZeile): string {
  const text = t(portalTexts);
  if (row.wer) return row.wer;
  return row.actorKind === "oeffentlich" ? text("protokoll.oeffentlich") : text("protokoll.system");
}

/** Pages of records an entry can lead to. */
const SEITEN: Record<string, string> = {
  massnahme: "/intern/massnahmen",
  handlungsfeld: "/intern/handlungsfelder",
  leistung: "/intern/wegweiser/leistungen",
  anlaufstelle: "/intern/wegweiser/anlaufstellen",
  gremium: "/intern/gremien",
  funktion: "/intern/gremien/funktionen",
  mandat: "/intern/mandate",
  stelle: "/intern/netzwerk",
  gemeinde: "/intern/gemeinden",
  benutzer: "/intern/benutzer",
  aufgabe: "/intern/aufgaben",
};

function Was({ row }: { row: ProtokollZeile }) {
  const { t, link } = usePage();
  const text = t(portalTexts);
  const key = `verb.${row.verb}`;
  const { gegenstand, betroffen } = row;
  const seite = gegenstand?.name ? SEITEN[gegenstand.kind] : undefined;
  return (
    <>
      {isText(key) ? text(key) : text("protokoll.anders", { verb: row.verb })}
      {gegenstand?.name && gegenstand.name !== row.wer ? (
        <>
          <br />
          {seite ? <a href={link(`${seite}/${gegenstand.id}`)}>{gegenstand.name}</a> : <Muted>{gegenstand.name}</Muted>}
        </>
      ) : null}
      {betroffen > 1 ? (
        <>
          <br />
          <Muted>{text("protokoll.betroffen", { anzahl: betroffen })}</Muted>
        </>
      ) : null}
    </>
  );
}

const SHOWN = 3;

function Aenderungen({ row }: { row: ProtokollZeile }) {
  const text = usePage().t(portalTexts);
  const [first, rest] = [row.angaben.slice(0, SHOWN), row.angaben.slice(SHOWN)];
  if (first.length === 0) return null;
  return (
    <>
      <AngabenListe angaben={first} />
      {rest.length > 0 ? (
        <Disclosure summary={text("protokoll.weitere", { anzahl: rest.length })}>
          <AngabenListe angaben={rest} />
        </Disclosure>
      ) : null}
    </>
  );
}

function AngabenListe({ angaben }: { angaben: readonly Angabe[] }) {
  const page = usePage();
  return (
    <ul>
      {angaben.map((angabe, place) => (
        <li key={place}>{sentenceOf(page, angabe)}</li>
      ))}
    </ul>
  );
}

function sentenceOf(page: Page, angabe: Angabe): string {
  const text = page.t(portalTexts);
  const key = `protokoll.feld.${angabe.feld}`;
  const feld = isText(key) ? text(key) : angabe.feld;
  if (angabe.opak) return text("protokoll.geaendert", { feld });
  const [alt, neu] = [wordsOf(page, angabe.alt), wordsOf(page, angabe.neu)];
  if (alt === "") return text("protokoll.neu", { feld, neu });
  return neu === "" ? text("protokoll.weg", { feld, alt }) : text("protokoll.feld", { feld, alt, neu });
}

function wordsOf(page: Page, wert: Wert): string {
  const text = page.t(portalTexts);
  if (wert === null) return "";
  if (typeof wert === "boolean") return text(wert ? "protokoll.ja" : "protokoll.nein");
  if (typeof wert === "number") return page.f.number(wert);
  if (typeof wert === "object") return text("protokoll.eintraege", { anzahl: wert.anzahl });
  const key = `protokoll.wert.${wert}`;
  if (isText(key)) return text(key);
  const tag = parseDatum(wert.slice(0, 10));
  return tag && /^\d{4}-\d{2}-\d{2}(T|$)/.test(wert) ? page.f.date(tag) : wert;
}

type Key = keyof typeof portalTexts.messages.de;

function isText(key: string): key is Key {
  return Object.hasOwn(portalTexts.messages.de, key);
}
