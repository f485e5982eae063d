import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { viewEntwuerfeIntern } from "../../views/entwuerfe.ts";
import { PhaseZeichen, useBeteiligung } from "../teile/teile.tsx";
import type { Route } from "./+types/entwuerfe";

export async function loader({ context }: Route.LoaderArgs) {
  return { entwuerfe: await viewEntwuerfeIntern(context.get(ctxKey)) };
}

/** Rounds in which people comment a draft, with what waits in each. */
export default function EntwuerfeIntern({ loaderData: { entwuerfe } }: Route.ComponentProps) {
  const { text, link, f } = useBeteiligung();
  const offen = entwuerfe.reduce((sum, one) => sum + one.bilanz.offen, 0);
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <InternPfad items={[{ text: text("titel") }]} />
      <Main>
        <PageTitle kind={text("titel")} title={text("intern.titel", { offen })} lead={text("intern.vorspann")} />
        <ActionRow above>
          <ButtonLink variant="primary" icon="add" href={link("/intern/entwuerfe/neu")}>
            {text("neu.titel")}
          </ButtonLink>
        </ActionRow>
        <Section close id="liste">
          {entwuerfe.length === 0 ? (
            <EmptyState title={text("liste.leer")}>{text("intern.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("titel")}
              captionHidden
              rows={entwuerfe}
              rowKey={(row) => row.id}
              rowGap={(row) => row.bilanz.offen > 0}
              columns={[
                {
                  key: "titel",
                  header: text("entwurf"),
                  rowHeader: true,
                  cell: (row) => (
                    <TextLink href={link(`/intern/entwuerfe/${row.id}`)} lang="de">
                      {row.titel}
                    </TextLink>
                  ),
                },
                { key: "phase", header: text("spalte.phase"), cell: (row) => <PhaseZeichen phase={row.phase} /> },
                { key: "bis", header: text("feld.bis"), cell: (row) => f.date(row.bis) },
                {
                  key: "offen",
                  header: text("spalte.offen"),
                  numeric: true,
                  cell: (row) => f.number(row.bilanz.offen),
                },
                {
                  key: "beantwortet",
                  header: text("spalte.beantwortet"),
                  numeric: true,
                  cell: (row) => text("von", { zaehler: row.bilanz.beantwortet, nenner: row.bilanz.gezeigt }),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
