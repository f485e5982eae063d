import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { SPRACHNAMEN, ZIELSPRACHEN } from "../../rules/sprachen.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewUnterlagen } from "../../views/intern-orte.ts";
import type { Route } from "./+types/unterlagen";
import { WegweiserInternPfad } from "./felder.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return viewUnterlagen(context.get(ctxKey));
}

/** All papers that offices ask for, each once. */
export default function Unterlagen({ loaderData }: Route.ComponentProps) {
  const { unterlagen, may } = loaderData;
  const { t, link, f } = usePage();
  const text = t(wegweiserTexts);
  return (
    <>
      <DocumentTitle title={text("unterlagen.titel")} />
      <WegweiserInternPfad items={[{ text: text("unterlagen.titel") }]} />
      <Main>
        <PageTitle title={text("unterlagen.zahl", { anzahl: unterlagen.length })} lead={text("unterlagen.text")} />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/wegweiser/unterlagen/neu")} variant="primary" icon="add">
              {text("unterlage.neu")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {unterlagen.length === 0 ? (
          <EmptyState title={text("unterlagen.leer")}>{text("unterlagen.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("unterlagen.titel")}
            captionHidden
            rows={unterlagen}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("unterlage.name"),
                rowHeader: true,
                cell: (row) =>
                  may.manage ? (
                    <TextLink href={link(`/intern/wegweiser/unterlagen/${row.id}`)}>{row.name}</TextLink>
                  ) : (
                    row.name
                  ),
              },
              {
                key: "sprachen",
                header: text("sprachen.gruppe"),
                cell: (row) =>
                  f.list(ZIELSPRACHEN.filter((one) => row.namen[one]).map((one) => SPRACHNAMEN[one])) || text("keine"),
              },
              { key: "gebrauch", header: text("unterlage.gebrauch"), numeric: true, cell: (row) => row.gebrauch },
            ]}
          />
        )}
      </Main>
    </>
  );
}
