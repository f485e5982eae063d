import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewBesuchshinweise } from "../../views/intern-orte.ts";
import type { Route } from "./+types/hinweise";
import { WegweiserInternPfad } from "./felder.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return viewBesuchshinweise(context.get(ctxKey));
}

/** All notices for visitors: what holds now first, what has expired last. */
export default function Hinweise({ loaderData }: Route.ComponentProps) {
  const { hinweise, may } = loaderData;
  const { t, link, f } = usePage();
  const text = t(wegweiserTexts);
  return (
    <>
      <DocumentTitle title={text("hinweise.titel")} />
      <WegweiserInternPfad items={[{ text: text("hinweise.titel") }]} />
      <Main>
        <PageTitle title={text("hinweise.titel")} lead={text("hinweise.text")} />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/wegweiser/hinweise/neu")} variant="primary" icon="add">
              {text("hinweis.neu")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {hinweise.length === 0 ? (
          <EmptyState title={text("hinweise.leer")}>{text("hinweise.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("hinweise.titel")}
            captionHidden
            rows={hinweise}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "text",
                header: text("hinweis.spalte"),
                rowHeader: true,
                cell: (row) =>
                  may.manage ? (
                    <TextLink href={link(`/intern/wegweiser/hinweise/${row.id}`)}>{row.texte.de}</TextLink>
                  ) : (
                    row.texte.de
                  ),
              },
              {
                key: "stand",
                header: text("intern.spalte.stand"),
                cell: (row) =>
                  text(`hinweis.stand.${row.gilt}`, {
                    datum: f.date(row.gilt === "vorbei" && row.giltBis ? row.giltBis : row.giltAb),
                  }),
              },
              { key: "orte", header: text("hinweis.spalte.orte"), cell: (row) => row.orte.join("; ") || "–" },
            ]}
          />
        )}
      </Main>
    </>
  );
}
