import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { FilterBar } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { WegweiserInternPfad } from "../../../pages/intern/felder.tsx";
import { RUECKMELDESTAENDE } from "../../rules/rueckmeldung.ts";
import { rueckmeldungTexts } from "../../texts/index.ts";
import { viewRueckmeldungen } from "../../views/rueckmeldungen.ts";
import { SeitenName } from "../teile/seiten-name.tsx";
import { StandZeichen } from "../teile/stand-zeichen.tsx";
import type { Route } from "./+types/rueckmeldungen";

export async function loader({ context, url }: Route.LoaderArgs) {
  const stand = RUECKMELDESTAENDE.find((one) => one === url.searchParams.get("stand")) ?? null;
  return { ...(await viewRueckmeldungen(context.get(ctxKey), stand)), stand };
}

/** The inbox: what waits stands first. */
export default function Rueckmeldungen({ loaderData }: Route.ComponentProps) {
  const { zeilen, anzahl, stand } = loaderData;
  const { t, link, f } = usePage();
  const text = t(rueckmeldungTexts);
  const action = link("/intern/wegweiser/rueckmeldungen");
  const all = RUECKMELDESTAENDE.reduce((sum, one) => sum + anzahl[one], 0);
  return (
    <>
      <DocumentTitle title={text("eingang.titel")} />
      <WegweiserInternPfad items={[{ text: text("eingang.titel") }]} />
      <Main>
        <PageTitle
          kind={text("eingang.titel")}
          title={text("eingang.zahl", { neu: anzahl.neu, arbeit: anzahl["in-arbeit"] })}
          lead={text("eingang.vorspann")}
        />
        {all > 0 ? (
          <FilterBar
            label={text("eingang.filter")}
            action={action}
            submitLabel={text("eingang.filter.anwenden")}
            reset={stand ? { href: action, text: text("eingang.filter.leeren") } : undefined}
          >
            <SelectField
              name="stand"
              label={text("spalte.stand")}
              value={stand ?? ""}
              empty={text("eingang.filter.alle")}
              options={RUECKMELDESTAENDE.map((one) => ({
                value: one,
                label: `${text(`stand.${one}`)} (${f.number(anzahl[one])})`,
              }))}
            />
          </FilterBar>
        ) : null}
        <Section close id="liste">
          {zeilen.length === 0 ? (
            <EmptyState title={text(all > 0 ? "eingang.nichts" : "eingang.leer")}>
              {text("eingang.leer.text")}
            </EmptyState>
          ) : (
            <CardTable
              caption={text("eingang.titel")}
              captionHidden
              rows={zeilen}
              rowKey={(zeile) => zeile.id}
              rowGap={(zeile) => zeile.stand === "neu"}
              columns={[
                {
                  key: "nachricht",
                  header: text("spalte.nachricht"),
                  rowHeader: true,
                  cell: (zeile) => (
                    <TextLink href={link(`/intern/wegweiser/rueckmeldungen/${zeile.id}`)}>
                      <bdi>{zeile.anfang || text("eine.geloescht")}</bdi>
                    </TextLink>
                  ),
                },
                {
                  key: "seite",
                  header: text("spalte.seite"),
                  cell: (zeile) => <SeitenName art={zeile.art} name={zeile.seite} />,
                },
                { key: "stand", header: text("spalte.stand"), cell: (zeile) => <StandZeichen stand={zeile.stand} /> },
                { key: "eingang", header: text("spalte.eingang"), cell: (zeile) => f.date(zeile.eingegangenAm) },
                {
                  key: "antwort",
                  header: text("spalte.antwort"),
                  cell: (zeile) => text(zeile.antwortErbeten ? "ja" : "nein"),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
