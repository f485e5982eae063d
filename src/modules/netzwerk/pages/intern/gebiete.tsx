import { InternPfad } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { GEBIET_ARTEN } from "../../rules/gebiet.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewGebiete } from "../../views/gebiete.ts";
import type { Route } from "./+types/gebiete";

export async function loader({ context }: Route.LoaderArgs) {
  return viewGebiete(context.get(ctxKey));
}

/** Planungsregionen and Verwaltungsgemeinschaften: how municipalities are taken together. */
export default function Gebiete({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  return (
    <>
      <DocumentTitle title={text("gebiete.titel")} />
      <InternPfad
        items={[{ text: text("gemeinden.titel"), href: "/intern/gemeinden" }, { text: text("gebiete.titel") }]}
      />
      <Main>
        <PageTitle title={text("gebiete.titel")} lead={text("gebiete.vorspann")} />
        {GEBIET_ARTEN.map((art) => (
          <Section key={art} id={art} heading={text(`gebiete.${art}`, { anzahl: loaderData[art].length })}>
            {loaderData[art].length === 0 ? (
              <EmptyState title={text(`gebiete.${art}.keine`)}>{text(`gebiete.${art}.keine.text`)}</EmptyState>
            ) : (
              <CardTable
                caption={text(`gebiete.${art}`, { anzahl: loaderData[art].length })}
                captionHidden
                rows={loaderData[art]}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: "name",
                    header: text("gebiet.name"),
                    rowHeader: true,
                    cell: (row) =>
                      loaderData.may.manage ? (
                        <TextLink href={link(`/intern/gebiete/${row.id}`)}>{row.name}</TextLink>
                      ) : (
                        row.name
                      ),
                  },
                  {
                    key: "gemeinden",
                    header: text("gemeinden.titel"),
                    numeric: true,
                    cell: (row) => f.number(row.gemeinden),
                  },
                ]}
              />
            )}
            {loaderData.may.manage ? (
              <ActionRow>
                <ButtonLink href={link(`/intern/gebiete/neu?art=${art}`)} icon="add">
                  {text(`gebiet.${art}.anlegen`)}
                </ButtonLink>
              </ActionRow>
            ) : null}
          </Section>
        ))}
      </Main>
    </>
  );
}
