import { InternPfad } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewDubletten } from "../../views/intern.ts";
import type { Route } from "./+types/dubletten";

export async function loader({ context }: Route.LoaderArgs) {
  return viewDubletten(context.get(ctxKey));
}

/** Pairs of Stellen with similar names. Proposals only: a person decides. */
export default function Dubletten({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  const { vorschlaege } = loaderData;
  return (
    <>
      <DocumentTitle title={text("dubletten.titel")} />
      <InternPfad
        items={[{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }, { text: text("dubletten.titel") }]}
      />
      <Main>
        <PageTitle title={text("dubletten.anzahl", { anzahl: vorschlaege.length })} lead={text("dubletten.vorspann")} />
        {vorschlaege.length === 0 ? (
          <EmptyState
            title={text("dubletten.keine")}
            action={<TextLink href={link("/intern/netzwerk")}>{text("netzwerk.titel")}</TextLink>}
          >
            {text("dubletten.keine.text")}
          </EmptyState>
        ) : (
          <CardTable
            caption={text("dubletten.titel")}
            captionHidden
            rows={vorschlaege}
            rowKey={(row) => `${row.a.id} ${row.b.id}`}
            columns={[
              {
                key: "a",
                header: text("dubletten.eine"),
                rowHeader: true,
                cell: (row) => <TextLink href={link(`/intern/netzwerk/${row.a.id}`)}>{row.a.name}</TextLink>,
              },
              {
                key: "b",
                header: text("dubletten.andere"),
                cell: (row) => <TextLink href={link(`/intern/netzwerk/${row.b.id}`)}>{row.b.name}</TextLink>,
              },
              {
                key: "aehnlich",
                header: text("dubletten.aehnlich"),
                numeric: true,
                cell: (row) => text("prozent", { wert: f.number(Math.round(row.similarity * 100)) }),
              },
              {
                key: "tat",
                header: text("dubletten.tat"),
                headerHidden: true,
                cell: (row) => (
                  <ButtonLink
                    href={link(`/intern/netzwerk/zusammenfuehren?weg=${row.a.id}&bleibt=${row.b.id}`)}
                    small
                    hidden={`${row.a.name}, ${row.b.name}`}
                  >
                    {text("merge.ansehen")}
                  </ButtonLink>
                ),
              },
            ]}
          />
        )}
      </Main>
    </>
  );
}
