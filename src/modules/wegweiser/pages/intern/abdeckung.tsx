import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { BarList } from "#src/ui/bar-list/bar-list.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { wegweiserTexts } from "../../texts/index.ts";
import { uebergabenTexts } from "../../uebergaben/texts/index.ts";
import { viewAbdeckung } from "../../views/abdeckung.ts";
import type { Route } from "./+types/abdeckung";
import { WegweiserInternPfad } from "./felder.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return viewAbdeckung(context.get(ctxKey));
}

/** How much of what the county's units do people find in the guide. */
export default function Abdeckung({ loaderData: { einheiten, ohne } }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(wegweiserTexts);
  const mit = einheiten.length - ohne;
  return (
    <>
      <DocumentTitle title={text("abdeckung.titel")} />
      <WegweiserInternPfad items={[{ text: text("abdeckung.titel") }]} />
      <Main>
        <PageTitle title={text("abdeckung.zahl", { mit, alle: einheiten.length })} lead={text("abdeckung.text")} />
        {einheiten.length === 0 ? (
          <EmptyState title={text("abdeckung.leer")}>{text("abdeckung.leer.text")}</EmptyState>
        ) : (
          <>
            <BarList
              total={einheiten.length}
              rows={[
                { label: text("abdeckung.mit"), value: mit },
                { label: text("abdeckung.ohne"), value: ohne },
              ]}
            />
            <CardTable
              caption={text("abdeckung.titel")}
              captionHidden
              rows={einheiten}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "name",
                  header: text("abdeckung.einheit"),
                  rowHeader: true,
                  cell: (row) => <TextLink href={link(`/intern/netzwerk/${row.id}`)}>{row.name}</TextLink>,
                },
                {
                  key: "leistungen",
                  header: text("abdeckung.leistungen"),
                  numeric: true,
                  cell: (row) => (row.leistungen === 0 ? text("keine") : row.leistungen),
                },
                {
                  key: "entwuerfe",
                  header: text("intern.filter.entwurf"),
                  numeric: true,
                  cell: (row) => row.entwuerfe,
                },
                {
                  key: "weitere",
                  header: text("abdeckung.weitere"),
                  numeric: true,
                  cell: (row) => (row.weitere === 0 ? text("keine") : row.weitere),
                },
                { key: "faellig", header: text("intern.filter.faellig"), numeric: true, cell: (row) => row.faellig },
                {
                  key: "uebergaben",
                  header: t(uebergabenTexts)("titel"),
                  numeric: true,
                  cell: (row) => (row.uebergaben === 0 ? text("keine") : row.uebergaben),
                },
              ]}
            />
          </>
        )}
      </Main>
    </>
  );
}
