import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { bestandTexts } from "../texts/index.ts";
import { viewBestand } from "../views/bestand.ts";
import type { Route } from "./+types/bestand";

const TONE = { offen: "warnung", neu: "gut", bekannt: "gut", abgelehnt: "ruht" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewBestand(context.get(ctxKey), idParam<"Umfrage">(params.id));
}

/** Every Angebot that the answers to a survey report. */
export default function Bestand({ loaderData: view }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(bestandTexts);
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <InternPfad items={[{ text: view.titel, href: `/intern/umfragen/${view.id}` }, { text: text("titel") }]} />
      <Main>
        <PageTitle kind={text("titel")} title={text("zahl", { offen: view.offen })} lead={text("vorspann")} />
        <Section first close id="liste">
          {view.zeilen.length === 0 ? (
            <EmptyState title={text("leer")}>{text("leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("titel")}
              captionHidden
              rows={view.zeilen}
              rowKey={(row) => `${row.antwortId} ${String(row.zeile)}`}
              columns={[
                {
                  key: "angebot",
                  header: text("spalte.angebot"),
                  rowHeader: true,
                  cell: (row) => (
                    <TextLink
                      href={link(`/intern/umfragen/${view.id}/angebot/${row.antwortId}?zeile=${String(row.zeile)}`)}
                      lang="de"
                    >
                      {row.titel}
                    </TextLink>
                  ),
                },
                {
                  key: "einrichtung",
                  header: text("spalte.einrichtung"),
                  cell: (row) => <span lang="de">{row.einrichtung || text("ohne-namen")}</span>,
                },
                {
                  key: "stand",
                  header: text("spalte.stand"),
                  cell: ({ entscheidung }) => {
                    const stand = entscheidung?.entscheidung ?? "offen";
                    return <StatusMark tone={TONE[stand]}>{text(`stand.${stand}`)}</StatusMark>;
                  },
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
