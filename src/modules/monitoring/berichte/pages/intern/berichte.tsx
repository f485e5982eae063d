import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import { viewBerichte } from "../../views/berichte.ts";
import { BerichteTabelle } from "../teile/liste.tsx";
import type { Route } from "./+types/berichte";

export async function loader({ context }: Route.LoaderArgs) {
  return viewBerichte(context.get(ctxKey));
}

const TONES = { entwurf: "luecke", festgehalten: "ruht", veroeffentlicht: "gut" } as const;

/** What is being written, and what was frozen. */
export default function BerichteIntern({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f } = useMonitoringTexte();
  const title = text("berichte.titel");
  return (
    <>
      <DocumentTitle title={title} />
      <InternPfad items={[{ text: title }]} />
      <Main>
        <PageTitle title={title} lead={text("berichte.intern.vorspann")} />
        {view.may.manage ? (
          <>
            <ActionRow>
              <ButtonLink variant="primary" href={link("/intern/berichte/neu")}>
                {text("bericht.neu")}
              </ButtonLink>
              <ButtonLink href={link("/berichte")}>{text("berichte.ansehen")}</ButtonLink>
            </ActionRow>
            <Section id="arbeit" heading={text("berichte.arbeit")}>
              {view.berichte.length === 0 ? (
                <EmptyState title={text("berichte.arbeit.leer")}>{text("berichte.arbeit.leer.text")}</EmptyState>
              ) : (
                <CardTable
                  caption={text("berichte.arbeit")}
                  captionHidden
                  rows={view.berichte}
                  rowKey={(row) => row.id}
                  columns={[
                    {
                      key: "titel",
                      header: text("berichte.bericht"),
                      rowHeader: true,
                      cell: (row) => (
                        <TextLink href={link(`/intern/berichte/${row.id}`)} lang="de">
                          {row.titel}
                        </TextLink>
                      ),
                    },
                    { key: "art", header: text("berichte.art"), cell: (row) => text(`berichte.art.${row.art}`) },
                    {
                      key: "zeit",
                      header: text("berichte.zeit"),
                      cell: (row) => text("berichte.zeit.wert", { von: f.date(row.von), bis: f.date(row.bis) }),
                    },
                    {
                      key: "fuer",
                      header: text("berichte.fuer"),
                      cell: (row) => text(row.oeffentlich ? "berichte.fuer.alle" : "berichte.fuer.intern"),
                    },
                    {
                      key: "stand",
                      header: text("berichte.stand"),
                      cell: (row) => (
                        <StatusMark tone={TONES[row.stand]}>{text(`berichte.stand.${row.stand}`)}</StatusMark>
                      ),
                    },
                  ]}
                />
              )}
            </Section>
          </>
        ) : null}
        <Section id="fassungen" heading={text("berichte.festgehalten")}>
          {view.fassungen.length === 0 ? (
            <EmptyState title={text("berichte.leer")}>{text("berichte.leer.text")}</EmptyState>
          ) : (
            <BerichteTabelle berichte={view.fassungen} intern />
          )}
        </Section>
      </Main>
    </>
  );
}
