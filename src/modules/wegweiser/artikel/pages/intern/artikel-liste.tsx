import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { SPRACHNAMEN } from "../../../rules/sprachen.ts";
import { wegweiserTexts } from "../../../texts/index.ts";
import { artikelTexts } from "../../texts/index.ts";
import { viewArtikelIntern } from "../../views/intern.ts";
import type { Route } from "./+types/artikel-liste";

export function loader({ context }: Route.LoaderArgs) {
  return viewArtikelIntern(context.get(ctxKey));
}

/** All Artikel of the guide with their state, as a tree. */
export default function ArtikelListe({ loaderData }: Route.ComponentProps) {
  const { artikel, may } = loaderData;
  const { t, link, f } = usePage();
  const text = t(artikelTexts);
  const guide = t(wegweiserTexts);
  return (
    <>
      <DocumentTitle title={text("intern.titel")} />
      <WegweiserInternPfad items={[{ text: text("intern.titel") }]} />
      <Main>
        <PageTitle title={text("intern.zahl", { anzahl: artikel.length })} lead={text("intern.text")} />
        {may.manage ? (
          <ActionRow>
            <ButtonLink href={link("/intern/wegweiser/artikel/neu")} variant="primary" icon="add">
              {text("neu")}
            </ButtonLink>
            <ButtonLink href={link("/intern/wegweiser/import")}>{text("einlesen")}</ButtonLink>
          </ActionRow>
        ) : null}
        {artikel.length === 0 ? (
          <EmptyState title={text("intern.leer")}>{text("intern.leer.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("intern.titel")}
            captionHidden
            rows={artikel}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "titel",
                header: text("intern.titel"),
                rowHeader: true,
                cell: (row) => (
                  <>
                    {"– ".repeat(row.tiefe)}
                    {row.mayEdit || row.stand === "veroeffentlicht" ? (
                      <TextLink
                        href={link(
                          row.mayEdit ? `/intern/wegweiser/artikel/${row.id}` : `/wegweiser/artikel/${row.slug}`,
                        )}
                        lang="de"
                      >
                        {row.titel}
                      </TextLink>
                    ) : (
                      row.titel
                    )}
                  </>
                ),
              },
              {
                key: "stand",
                header: guide("intern.spalte.stand"),
                cell: (row) => guide(`leistung.stand.${row.stand}`),
              },
              {
                key: "pruefung",
                header: guide("intern.spalte.pruefung"),
                cell: (row) =>
                  guide(`alter.${row.alter}`, { datum: f.date(row.geprueftAm), bis: f.date(row.pruefenBis) }),
              },
              {
                key: "sprachen",
                header: guide("intern.spalte.sprachen"),
                cell: (row) =>
                  row.sprachen.length === 0
                    ? guide("keine")
                    : row.sprachen.map(({ sprache, stand }) => (
                        <span key={sprache}>
                          <bdi>{SPRACHNAMEN[sprache]}</bdi>: {guide(`ustand.${stand}`)}
                          <br />
                        </span>
                      )),
              },
              {
                key: "verantwortlich",
                header: guide("intern.spalte.verantwortlich"),
                cell: (row) => row.verantwortlich ?? text("fachstelle"),
              },
            ]}
          />
        )}
      </Main>
    </>
  );
}
