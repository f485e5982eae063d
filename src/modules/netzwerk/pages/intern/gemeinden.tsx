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
import { viewGemeindenIntern } from "../../views/intern.ts";
import type { Route } from "./+types/gemeinden";

export async function loader({ context }: Route.LoaderArgs) {
  return viewGemeindenIntern(context.get(ctxKey));
}

export default function GemeindenIntern({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  const { gemeinden, may } = loaderData;
  return (
    <>
      <DocumentTitle title={text("gemeinden.titel")} />
      <InternPfad
        items={[{ text: text("netzwerk.titel"), href: "/intern/netzwerk" }, { text: text("gemeinden.titel") }]}
      />
      <Main>
        <PageTitle title={text("gemeinden.zahl", { anzahl: gemeinden.length })} />
        <p>
          <TextLink href={link("/intern/gebiete")}>{text("gebiete.titel")}</TextLink>
        </p>
        {may.change ? (
          <ActionRow>
            <ButtonLink href={link("/intern/gemeinden/neu")} variant="primary" icon="add">
              {text("gemeinde.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {gemeinden.length === 0 ? (
          <EmptyState title={text("gemeinden.keine")}>{text("gemeinden.keine.intern")}</EmptyState>
        ) : (
          <CardTable
            caption={text("gemeinden.titel")}
            captionHidden
            rows={gemeinden}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("gemeinden.name"),
                rowHeader: true,
                cell: (row) => <TextLink href={link(`/intern/gemeinden/${row.id}`)}>{row.name}</TextLink>,
              },
              { key: "region", header: text("gemeinden.region"), cell: (row) => row.region || "–" },
              { key: "ags", header: text("gemeinde.ags"), cell: (row) => row.ags },
              {
                key: "einwohner",
                header: text("gemeinden.einwohner"),
                numeric: true,
                cell: (row) => (row.einwohner === null ? "–" : f.number(row.einwohner)),
              },
              {
                key: "recht",
                header: text("gemeinden.recht"),
                cell: (row) => text(row.may.kontakt ? "gemeinden.recht.ja" : "gemeinden.recht.nein"),
              },
            ]}
          />
        )}
      </Main>
    </>
  );
}
