import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gremienTexts } from "../../texts/index.ts";
import { viewGremienIntern } from "../../views/intern.ts";
import { StandZeichen } from "../teile.tsx";
import type { Route } from "./+types/gremien";

export async function loader({ context }: Route.LoaderArgs) {
  return viewGremienIntern(context.get(ctxKey));
}

export default function GremienIntern({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(gremienTexts);
  const { gremien, may } = loaderData;
  return (
    <>
      <DocumentTitle title={text("gremien.titel")} />
      <InternPfad items={[{ text: text("gremien.titel") }]} />
      <Main>
        <PageTitle title={text("gremien.zahl", { anzahl: gremien.length })} lead={text("gremien.intern.vorspann")} />
        <Row>
          <TextLink href={link("/intern/gremien/funktionen")}>{text("funktionen.titel")}</TextLink>
          <TextLink href={link("/intern/mandate")}>{text("mandate.titel")}</TextLink>
          <TextLink href={link("/gremien")}>{text("gremien.oeffentlich")}</TextLink>
        </Row>
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/gremien/neu")} variant="primary" icon="add">
              {text("gremium.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {gremien.length === 0 ? (
          <EmptyState title={text("gremien.keine")}>{text("gremien.keine.intern")}</EmptyState>
        ) : (
          <CardTable
            caption={text("gremien.titel")}
            captionHidden
            rows={gremien}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("gremium.name"),
                rowHeader: true,
                cell: (row) => <TextLink href={link(`/intern/gremien/${row.id}`)}>{row.name}</TextLink>,
              },
              { key: "ebene", header: text("gremium.ebene"), cell: (row) => text(`ebene.${row.ebene}`) },
              { key: "dabei", header: text("gremium.dabei"), numeric: true, cell: (row) => f.number(row.mitglieder) },
              { key: "stimmen", header: text("gremium.stimmen"), numeric: true, cell: (row) => f.number(row.stimmen) },
              { key: "stand", header: text("gremium.stand"), cell: (row) => <StandZeichen stand={row.stand} /> },
              {
                key: "sichtbar",
                header: text("gremium.oeffentlich"),
                cell: (row) => text(row.oeffentlich ? "sichtbar.ja" : "sichtbar.nein"),
              },
            ]}
          />
        )}
      </Main>
    </>
  );
}
