import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewRunden } from "../../views/runden.ts";
import type { Route } from "./+types/runden";

export async function loader({ context }: Route.LoaderArgs) {
  return { runden: await viewRunden(context.get(ctxKey)) };
}

/** When and of whom Sachstände were asked. */
export default function Abfragerunden({ loaderData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { runden } = loaderData;
  const offen = runden.filter((one) => one.geschlossenAm === null);
  const zuPruefen = runden.reduce((sum, one) => sum + one.zuPruefen, 0);
  return (
    <>
      <DocumentTitle title={text("abfrage.runden.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("intern"), href: link("/intern") },
          { text: text("sachstaende.titel"), href: link("/intern/sachstaende") },
          { text: text("abfrage.runden.titel") },
        ]}
      />
      <Main>
        <PageTitle
          glyph="stand"
          kind={text("abfrage.runden.titel")}
          title={
            runden.length === 0
              ? text("abfrage.runden.leer")
              : text("abfrage.runden.stand", { offen: offen.length, pruefen: zuPruefen })
          }
          lead={text("abfrage.runden.vorspann")}
        />
        <ActionRow>
          <ButtonLink variant="primary" icon="add" href={link("/intern/abfragen/neu")}>
            {text("abfrage.neu")}
          </ButtonLink>
        </ActionRow>
        <Section close id="liste">
          {runden.length === 0 ? (
            <EmptyState title={text("abfrage.runden.leer")}>{text("abfrage.runden.leer.text")}</EmptyState>
          ) : (
            <CardTable
              caption={text("abfrage.runden.titel")}
              captionHidden
              rows={runden}
              rowKey={(one) => one.id}
              columns={[
                {
                  key: "titel",
                  header: text("abfrage.spalte.runde"),
                  rowHeader: true,
                  cell: (one) => (
                    <TextLink href={link(`/intern/abfragen/${one.id}`)} lang="de">
                      {one.titel}
                    </TextLink>
                  ),
                },
                {
                  key: "zeit",
                  header: text("abfrage.spalte.zeitraum"),
                  cell: (one) => `${f.date(one.von)} – ${f.date(one.bis)}`,
                },
                { key: "faellig", header: text("abfrage.spalte.faellig"), cell: (one) => f.date(one.faelligAm) },
                {
                  key: "antworten",
                  header: text("abfrage.spalte.antworten"),
                  cell: (one) => text("abfrage.von", { n: one.geantwortet, alle: one.gefragt }),
                },
                {
                  key: "pruefen",
                  header: text("abfrage.spalte.zu-pruefen"),
                  numeric: true,
                  cell: (one) => f.number(one.zuPruefen),
                },
                {
                  key: "stand",
                  header: text("abfrage.spalte.stand"),
                  cell: (one) =>
                    one.geschlossenAm
                      ? text("abfrage.geschlossen-am", { datum: f.date(one.geschlossenAm) })
                      : text("abfrage.laeuft"),
                },
              ]}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
