import { InternPfad } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewOrte } from "../../views/orte.ts";
import type { Route } from "./+types/orte";

export async function loader({ context }: Route.LoaderArgs) {
  return viewOrte(context.get(ctxKey));
}

/** The places that people come to. */
export default function Orte({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  const { orte, may } = loaderData;
  return (
    <>
      <DocumentTitle title={text("orte.titel")} />
      <InternPfad items={[{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }, { text: text("orte.titel") }]} />
      <Main>
        <PageTitle title={text("orte.zahl", { anzahl: orte.length })} lead={text("orte.vorspann")} />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/orte/neu")} variant="primary" icon="add">
              {text("ort.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {orte.length === 0 ? (
          <EmptyState title={text("orte.keine")}>{text("orte.keine.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("orte.titel")}
            captionHidden
            rows={orte}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("ort.name"),
                rowHeader: true,
                cell: (row) =>
                  may.manage ? <TextLink href={link(`/intern/orte/${row.id}`)}>{row.name}</TextLink> : row.name,
              },
              { key: "art", header: text("ort.art"), cell: (row) => text(`ortart.${row.art}`) },
              {
                key: "anschrift",
                header: text("stelle.anschrift"),
                cell: (row) => (row.oeffentlich ? `${row.strasse}, ${row.ort}` : text("ort.geschuetzt")),
              },
              {
                key: "barrierefrei",
                header: text("ort.barrierefrei"),
                cell: (row) => text(`barrierefrei.${row.barrierefrei}`),
              },
              {
                key: "stellen",
                header: text("gemeinden.stellen"),
                numeric: true,
                cell: (row) => f.number(row.stellen),
              },
            ]}
          />
        )}
      </Main>
    </>
  );
}
