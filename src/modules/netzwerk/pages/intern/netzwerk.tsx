import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Muted, Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewNetzwerkIntern } from "../../views/intern.ts";
import type { StelleEintrag } from "../../views/verzeichnis.ts";
import { filterQuery, parseVerzeichnisFilter } from "../verzeichnis-filter.ts";
import { VerzeichnisFilterLeiste } from "../verzeichnis-leiste.tsx";
import type { Route } from "./+types/netzwerk";

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = parseVerzeichnisFilter(url.searchParams);
  const archiviert = url.searchParams.get("archiviert") === "ja";
  return { filter, archiviert, ...(await viewNetzwerkIntern(context.get(ctxKey), filter, archiviert)) };
}

export default function NetzwerkIntern({ loaderData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  const { filter, stellen, gesamt, seiten, aehnliche, gemeint, may, archiviert } = loaderData;
  const paging = usePaging(filter.seite, seiten, (seite) => {
    const query = filterQuery(filter, seite);
    const more = archiviert ? `${query ? "&" : "?"}archiviert=ja` : "";
    return link(`/intern/netzwerk${query}${more}`);
  });
  return (
    <>
      <DocumentTitle title={text("netzwerk.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("netzwerk.titel") }]}
      />
      <Main>
        <PageTitle title={text("netzwerk.anzahl", { anzahl: gesamt })} lead={text("intern.netzwerk.vorspann")} />
        <Row>
          <TextLink href={link("/intern/gemeinden")}>{text("gemeinden.titel")}</TextLink>
          <TextLink href={link("/intern/orte")}>{text("orte.titel")}</TextLink>
          <TextLink href={link("/intern/foerderprogramme")}>{text("programme.titel")}</TextLink>
          {may.manage ? (
            <>
              <TextLink href={link("/intern/fachstelle")}>{text("fachstelle.titel")}</TextLink>
              <TextLink href={link("/intern/netzwerk/dubletten")}>{text("dubletten.titel")}</TextLink>
            </>
          ) : null}
        </Row>
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/netzwerk/neu")} variant="primary" icon="add">
              {text("stelle.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        <VerzeichnisFilterLeiste path="/intern/netzwerk" filter={filter} view={loaderData}>
          <Checkbox name="archiviert" label={text("filter.archiviert")} checked={archiviert} />
        </VerzeichnisFilterLeiste>
        <Section close>
          {stellen.length > 0 ? (
            <Liste stellen={stellen} />
          ) : (
            <EmptyState
              title={text(filterQuery(filter, 1) ? "netzwerk.nichts" : "netzwerk.leer")}
              action={
                filterQuery(filter, 1) ? (
                  <TextLink href={link("/intern/netzwerk")}>{text("netzwerk.alle")}</TextLink>
                ) : undefined
              }
            >
              {gemeint
                ? text("netzwerk.gemeint", { worte: gemeint })
                : text(filterQuery(filter, 1) ? "netzwerk.nichts.text" : "netzwerk.leer.intern")}
            </EmptyState>
          )}
          {aehnliche.length > 0 ? <Liste stellen={aehnliche} /> : null}
          <Pagination {...paging} />
        </Section>
      </Main>
    </>
  );
}

function Liste({ stellen }: { stellen: readonly StelleEintrag[] }) {
  const { t, link } = usePage();
  const text = t(netzwerkTexts);
  return (
    <CardTable
      caption={text("netzwerk.titel")}
      captionHidden
      rows={stellen}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: text("stelle.name"),
          rowHeader: true,
          cell: (row) => <TextLink href={link(`/intern/netzwerk/${row.id}`)}>{row.name}</TextLink>,
        },
        { key: "art", header: text("stelle.art"), cell: (row) => text(`art.${row.art}`) },
        { key: "gemeinde", header: text("stelle.gemeinde"), cell: (row) => row.gemeindeName ?? "–" },
        {
          key: "sichtbar",
          header: text("stelle.sichtbar"),
          cell: (row) => (
            <Muted>
              {text(row.archiviert ? "sichtbar.archiviert" : row.oeffentlich ? "sichtbar.ja" : "sichtbar.nein")}
            </Muted>
          ),
        },
      ]}
    />
  );
}
