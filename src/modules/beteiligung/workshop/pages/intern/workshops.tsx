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
import { viewWorkshopsIntern } from "../../views/intern.ts";
import { StandZeichen } from "../teile/stand-zeichen.tsx";
import { useWorkshopTexte } from "../teile/texte.ts";
import type { Route } from "./+types/workshops";

export async function loader({ context }: Route.LoaderArgs) {
  return { workshops: await viewWorkshopsIntern(context.get(ctxKey)) };
}

/** All workshops of the county, with who is coming and what lies on the board. */
export default function WorkshopsIntern({ loaderData: { workshops } }: Route.ComponentProps) {
  const { text, link, f } = useWorkshopTexte();
  const laufend = workshops.filter((one) => one.stand === "laeuft").length;
  return (
    <>
      <DocumentTitle title={text("titel")} />
      <InternPfad items={[{ text: text("titel") }]} />
      <Main>
        <PageTitle
          kind={text("titel")}
          title={text("intern.titel", { anzahl: workshops.length, laufend })}
          lead={text("intern.vorspann")}
        />
        <ActionRow above>
          <ButtonLink variant="primary" icon="add" href={link("/intern/workshops/neu")}>
            {text("neu.titel")}
          </ButtonLink>
        </ActionRow>
        <Section close id="liste">
          {workshops.length === 0 ? (
            <EmptyState title={text("intern.leer")}>{text("intern.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("titel")}
              captionHidden
              rows={workshops}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: "titel",
                  header: text("spalte.workshop"),
                  rowHeader: true,
                  cell: (row) => (
                    <TextLink href={link(`/intern/workshops/${row.id}`)} lang="de">
                      {row.titel}
                    </TextLink>
                  ),
                },
                { key: "runde", header: text("feld.runde"), cell: (row) => text(`runde.${row.runde}`) },
                { key: "tag", header: text("feld.tag"), cell: (row) => f.date(row.tag) },
                { key: "stand", header: text("spalte.stand"), cell: (row) => <StandZeichen stand={row.stand} /> },
                {
                  key: "angemeldet",
                  header: text("spalte.angemeldet"),
                  numeric: true,
                  cell: (row) => text("von", { anzahl: row.angemeldet, alle: row.plaetze }),
                },
                { key: "karten", header: text("spalte.karten"), numeric: true, cell: (row) => f.number(row.karten) },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
