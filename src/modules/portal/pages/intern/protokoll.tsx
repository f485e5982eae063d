import { ctxKey } from "#src/platform/http/context.ts";
import { type Page, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { PROTOKOLL_BEREICHE, protokollFilterSchema } from "../../rules/protokoll.ts";
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
  const pageLink = (seite: number) => {
    const search = new URLSearchParams({ ...given, seite: String(seite) });
    return link(`/intern/protokoll?${search}`);
  };
  const falsch = (name: "von" | "bis") =>
    given[name]?.trim() && filter[name] === null ? text("protokoll.datum-falsch") : undefined;
  return (
    <>
      <title>{text("protokoll.titel")}</title>
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern.titel"), href: link("/intern") }, { text: text("protokoll.titel") }]}
      />
      <Main>
        <PageTitle title={text("protokoll.titel")} lead={text("protokoll.vorspann")} />
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
            <EmptyState title={text("protokoll.keine")} />
          ) : (
            <CardTable
              caption={text("protokoll.anzahl", { anzahl: loaderData.total })}
              rows={[...loaderData.zeilen]}
              rowKey={(row) => row.id}
              columns={[
                { key: "wann", header: text("protokoll.wann"), rowHeader: true, cell: (row) => f.moment(row.at) },
                { key: "wer", header: text("protokoll.wer"), cell: (row) => whoOf(page, row) },
                { key: "was", header: text("protokoll.was"), cell: (row) => row.verb },
                { key: "aenderungen", header: text("protokoll.aenderungen"), cell: (row) => <Changes row={row} /> },
              ]}
            />
          )}
          <Pagination
            label={text("seite.blaettern")}
            status={text("seite.stand", { seite: filter.seite, seiten: loaderData.seiten })}
            {...(filter.seite > 1 ? { back: { href: pageLink(filter.seite - 1), text: text("seite.zurueck") } } : {})}
            {...(filter.seite < loaderData.seiten
              ? { next: { href: pageLink(filter.seite + 1), text: text("seite.weiter") } }
              : {})}
          />
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

function Changes({ row }: { row: ProtokollZeile }) {
  const text = usePage().t(portalTexts);
  const shown = row.changes.slice(0, 6);
  return (
    <ul>
      {shown.map((change, place) => (
        <li key={place}>
          {change.kind}
          {fieldsOf(change.before, change.after)
            .slice(0, 6)
            .map(({ feld, alt, neu }) => (
              <span key={feld}>
                <br />
                <Muted>
                  {text("protokoll.feld", {
                    feld,
                    alt: alt || text("protokoll.leerwert"),
                    neu: neu || text("protokoll.leerwert"),
                  })}
                </Muted>
              </span>
            ))}
        </li>
      ))}
      {row.changeCount > shown.length ? (
        <li>{text("protokoll.mehr", { anzahl: row.changeCount - shown.length })}</li>
      ) : null}
    </ul>
  );
}

function fieldsOf(before: Record<string, unknown> | null, after: Record<string, unknown> | null) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.map((feld) => ({ feld, alt: shorten(before?.[feld]), neu: shorten(after?.[feld]) }));
}

function shorten(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
