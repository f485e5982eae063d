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
import { viewFoerderprogramme } from "../../views/intern.ts";
import type { Route } from "./+types/foerderprogramme";

export async function loader({ context }: Route.LoaderArgs) {
  return viewFoerderprogramme(context.get(ctxKey));
}

export default function Foerderprogramme({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  const { programme, may } = loaderData;
  return (
    <>
      <DocumentTitle title={text("programme.titel")} />
      <InternPfad
        items={[{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }, { text: text("programme.titel") }]}
      />
      <Main>
        <PageTitle title={text("programme.anzahl", { anzahl: programme.length })} lead={text("programme.vorspann")} />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/foerderprogramme/neu")} variant="primary" icon="add">
              {text("programm.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {programme.length === 0 ? (
          <EmptyState title={text("programme.keine")}>{text("programme.keine.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("programme.titel")}
            captionHidden
            rows={programme}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("programm.name"),
                rowHeader: true,
                cell: (row) =>
                  may.manage ? (
                    <TextLink href={link(`/intern/foerderprogramme/${row.id}`)}>{row.name}</TextLink>
                  ) : (
                    row.name
                  ),
              },
              { key: "ebene", header: text("programm.ebene"), cell: (row) => text(`foerderebene.${row.ebene}`) },
              { key: "geber", header: text("programm.geberId"), cell: (row) => row.geber ?? "–" },
              {
                key: "bis",
                header: text("programm.laeuftBis"),
                cell: (row) =>
                  row.archiviertAm
                    ? text("programm.archiviert")
                    : row.laeuftBis
                      ? f.date(row.laeuftBis)
                      : text("programm.unbefristet"),
              },
              { key: "hinweis", header: text("programm.hinweis"), cell: (row) => row.hinweis || "–" },
            ]}
          />
        )}
      </Main>
    </>
  );
}
