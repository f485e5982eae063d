import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gremienTexts } from "../../texts/index.ts";
import { viewMandate } from "../../views/mandate.ts";
import type { Route } from "./+types/mandate";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  requireIntern(ctx);
  return viewMandate(ctx);
}

export default function MandateIntern({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(gremienTexts);
  const { mandate, may } = loaderData;
  return (
    <>
      <DocumentTitle title={text("mandate.titel")} />
      <InternPfad items={[{ text: text("gremien.titel"), href: "/intern/gremien" }, { text: text("mandate.titel") }]} />
      <Main>
        <PageTitle title={text("mandate.titel")} lead={text("mandate.vorspann")} />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/mandate/neu")} variant="primary" icon="add">
              {text("mandat.anlegen")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {mandate.length === 0 ? (
          <EmptyState title={text("mandate.keine")}>{text("mandate.keine.intern")}</EmptyState>
        ) : (
          <CardTable
            caption={text("mandate.titel")}
            captionHidden
            rows={mandate}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "titel",
                header: text("mandat.titel"),
                rowHeader: true,
                cell: (row) => (
                  <TextLink href={link(may.manage ? `/intern/mandate/${row.id}` : `/mandate/${row.slug}`)}>
                    {row.titel}
                  </TextLink>
                ),
              },
              { key: "am", header: text("mandat.beschlossenAm"), cell: (row) => f.date(row.beschlossenAm) },
              { key: "gremium", header: text("mandat.gremiumId"), cell: (row) => row.gremium?.name ?? "–" },
              {
                key: "wer",
                header: text("mandat.zustaendig"),
                cell: (row) => row.stelle?.name ?? row.fuerGremium?.name ?? "–",
              },
            ]}
          />
        )}
      </Main>
    </>
  );
}
