import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gremienTexts } from "../../texts/index.ts";
import { viewFunktionen } from "../../views/intern.ts";
import type { Route } from "./+types/funktionen";

export async function loader({ context }: Route.LoaderArgs) {
  return viewFunktionen(context.get(ctxKey));
}

/** The offices that hold seats (R011). */
export default function Funktionen({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(gremienTexts);
  const { funktionen, may } = loaderData;
  return (
    <>
      <DocumentTitle title={text("funktionen.titel")} />
      <InternPfad
        items={[{ text: text("gremien.titel"), href: "/intern/gremien" }, { text: text("funktionen.titel") }]}
      />
      <Main>
        <PageTitle
          title={text("funktionen.zahl", { anzahl: funktionen.filter((one) => !one.archiviertAm).length })}
          lead={text("funktionen.vorspann")}
        />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/gremien/funktionen/neu")} variant="primary" icon="add">
              {text("funktion.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {funktionen.length === 0 ? (
          <EmptyState title={text("funktionen.keine")}>{text("funktionen.keine.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("funktionen.titel")}
            captionHidden
            rows={funktionen}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "titel",
                header: text("funktion.titel"),
                rowHeader: true,
                cell: (row) => <TextLink href={link(`/intern/gremien/funktionen/${row.id}`)}>{row.titel}</TextLink>,
              },
              { key: "ort", header: text("funktion.ort"), cell: (row) => row.ort ?? "–" },
              { key: "sitze", header: text("funktion.sitze"), numeric: true, cell: (row) => f.number(row.sitze) },
              {
                key: "stand",
                header: text("gremium.stand"),
                cell: (row) => <Muted>{text(row.archiviertAm ? "funktion.archiviert" : "funktion.lebt")}</Muted>,
              },
            ]}
          />
        )}
      </Main>
    </>
  );
}
