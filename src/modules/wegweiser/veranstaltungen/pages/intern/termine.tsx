import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { wegweiserTexts } from "../../../texts/index.ts";
import { termineTexts } from "../../texts/index.ts";
import { viewTermineIntern } from "../../views/termine.ts";
import type { Route } from "./+types/termine";

export function loader({ context }: Route.LoaderArgs) {
  return viewTermineIntern(context.get(ctxKey));
}

/** All Veranstaltungen with their state. */
export default function TermineIntern({ loaderData }: Route.ComponentProps) {
  const { termine, may } = loaderData;
  const { t, link, f } = usePage();
  const text = t(termineTexts);
  const guide = t(wegweiserTexts);
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <WegweiserInternPfad items={[{ text: text("titel") }]} />
      <Main>
        <PageTitle title={text("intern.zahl", { anzahl: termine.length })} lead={text("intern.text")} />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/wegweiser/termine/neu")} variant="primary" icon="add">
              {text("neu")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {termine.length === 0 ? (
          <EmptyState title={text("intern.leer")}>{text("intern.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("titel")}
            captionHidden
            rows={termine}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "titel",
                header: text("feld.titel"),
                rowHeader: true,
                cell: (row) =>
                  may.manage ? (
                    <TextLink href={link(`/intern/wegweiser/termine/${row.id}`)} lang="de">
                      {row.titel}
                    </TextLink>
                  ) : (
                    <span lang="de">{row.titel}</span>
                  ),
              },
              {
                key: "naechster",
                header: text("intern.naechster"),
                cell: (row) => (row.naechster ? f.date(row.naechster) : text("intern.vorbei")),
              },
              { key: "takt", header: text("feld.takt"), cell: (row) => text(`takt.${row.takt}`) },
              {
                key: "stand",
                header: guide("intern.spalte.stand"),
                cell: (row) => guide(`leistung.stand.${row.stand}`),
              },
            ]}
          />
        )}
      </Main>
    </>
  );
}
