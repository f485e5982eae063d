import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { zugangTexts } from "../../texts/index.ts";
import { viewAnmeldedienste } from "../../views/anmeldedienste.ts";
import type { Route } from "./+types/anmeldedienste";

export async function loader({ context }: Route.LoaderArgs) {
  return { dienste: await viewAnmeldedienste(context.get(ctxKey)) };
}

export default function Anmeldedienste({ loaderData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const { dienste } = loaderData;
  const title = text("dienste.titel", { n: dienste.length });
  const add = (
    <ButtonLink href={link("/intern/anmeldedienste/neu")} variant="primary" icon="add">
      {text("dienste.neu")}
    </ButtonLink>
  );
  return (
    <>
      <DocumentTitle title={text("dienste.kurz")} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("intern"), href: link("/intern") },
          { text: text("benutzer.kurz"), href: link("/intern/benutzer") },
          { text: text("dienste.kurz") },
        ]}
      />
      <Main>
        <PageTitle title={title} kind={text("dienste.kurz")} lead={text("dienste.vorspann")} />
        {dienste.length === 0 ? (
          <EmptyState title={text("dienste.leer.titel")} action={add}>
            {text("dienste.leer.text")}
          </EmptyState>
        ) : (
          <>
            <CardTable
              caption={text("dienste.kurz")}
              captionHidden
              rows={dienste}
              rowKey={(one) => one.id}
              columns={[
                {
                  key: "name",
                  header: text("dienste.name"),
                  rowHeader: true,
                  cell: (one) => <TextLink href={link(`/intern/anmeldedienste/${one.id}`)}>{one.name}</TextLink>,
                },
                { key: "issuer", header: text("dienste.issuer"), cell: (one) => <bdi dir="ltr">{one.issuer}</bdi> },
                {
                  key: "stand",
                  header: text("benutzer.stand"),
                  cell: (one) => (
                    <StatusMark tone={one.aktiv ? "gut" : "ruht"}>
                      {text(one.aktiv ? "dienste.stand.aktiv" : "dienste.stand.aus")}
                    </StatusMark>
                  ),
                },
              ]}
            />
            <ActionRow>{add}</ActionRow>
          </>
        )}
      </Main>
    </>
  );
}
