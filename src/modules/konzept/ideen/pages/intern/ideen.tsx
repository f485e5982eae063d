import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Muted, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { StandFilter } from "../../../pages/teile/stand-filter.tsx";
import { IDEENSTAENDE } from "../../rules/idee.ts";
import { viewIdeen } from "../../views/ideen.ts";
import { IdeenstandZeichen } from "../teile/ideenstand.tsx";
import type { Route } from "./+types/ideen";

export async function loader({ context, url }: Route.LoaderArgs) {
  const stand = IDEENSTAENDE.find((one) => one === url.searchParams.get("stand")) ?? null;
  return { liste: await viewIdeen(context.get(ctxKey), stand), stand };
}

/** The inbox of ideas: what waits stands first. */
export default function IdeenEingang({ loaderData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { liste, stand } = loaderData;
  const { anzahl } = liste;
  const all = IDEENSTAENDE.reduce((sum, one) => sum + anzahl[one], 0);
  return (
    <>
      <DocumentTitle title={text("idee.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("idee.titel") }]}
      />
      <Main>
        <PageTitle
          kind={text("idee.titel")}
          title={text("idee.eingang.titel", { neu: anzahl.eingegangen, pruefung: anzahl["in-pruefung"] })}
          lead={
            <>
              {text("idee.eingang.vorspann")}{" "}
              <TextLink href={link("/konzept/ideen")}>{text("idee.eingang.liste")}</TextLink>
            </>
          }
        />
        {all > 0 ? (
          <StandFilter
            path="/intern/ideen"
            label={text("idee.spalte.stand")}
            stand={stand}
            staende={IDEENSTAENDE}
            anzahl={anzahl}
            wort={(one) => text(`idee.stand.${one}`)}
          />
        ) : null}
        <Section close id="liste">
          {liste.zeilen.length === 0 ? (
            <EmptyState title={text(all > 0 ? "idee.eingang.nichts" : "idee.eingang.leer")}>
              {text("idee.eingang.leer.text")}
            </EmptyState>
          ) : (
            <CardTable
              caption={text("idee.titel")}
              captionHidden
              rows={liste.zeilen}
              rowKey={(zeile) => zeile.id}
              rowGap={(zeile) => zeile.stand === "eingegangen"}
              columns={[
                {
                  key: "idee",
                  header: text("idee.spalte.idee"),
                  rowHeader: true,
                  cell: (zeile) => (
                    <>
                      {text("idee.nummer", { nummer: zeile.nummer })}:{" "}
                      <TextLink href={link(`/intern/ideen/${zeile.id}`)}>
                        <bdi>{zeile.titel}</bdi>
                      </TextLink>
                      {zeile.organisation ? (
                        <>
                          <br />
                          <Muted>
                            <bdi>{zeile.organisation}</bdi>
                          </Muted>
                        </>
                      ) : null}
                    </>
                  ),
                },
                {
                  key: "stand",
                  header: text("idee.spalte.stand"),
                  cell: (zeile) => <IdeenstandZeichen stand={zeile.stand} />,
                },
                {
                  key: "eingang",
                  header: text("idee.spalte.eingang"),
                  cell: (zeile) => f.date(zeile.eingegangenAm),
                },
                {
                  key: "antwort",
                  header: text("idee.spalte.antwort"),
                  cell: (zeile) => text(zeile.antwortErbeten ? "idee.antwort.erbeten" : "idee.antwort.nicht"),
                },
                {
                  key: "oeffentlich",
                  header: text("idee.spalte.oeffentlich"),
                  cell: (zeile) => text(zeile.oeffentlich ? "idee.oeffentlich.ja" : "idee.oeffentlich.nein"),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
