import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { Ergebnisliste } from "../../../auswertung/pages/teile/ergebnisliste.tsx";
import { viewErgebnisliste } from "../../../auswertung/views/ergebnis.ts";
import { viewOffeneUmfragen } from "../../views/umfrage.ts";
import { useAntwortTexte } from "../teile/texte.ts";
import type { Route } from "./+types/umfragen";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { umfragen: await viewOffeneUmfragen(ctx), ergebnisse: await viewErgebnisliste(ctx) };
}

/** Surveys that can be answered today, and what came of others. */
export default function Umfragen({ loaderData: { umfragen, ergebnisse } }: Route.ComponentProps) {
  const { text, link, f, sprache, sprachname } = useAntwortTexte();
  return (
    <>
      <DocumentTitle title={text("liste.kurz")} />
      <Breadcrumb label={text("pfad")} items={[{ text: text("liste.kurz") }]} />
      <Main voice="serif">
        <PageTitle
          kind={text("liste.art")}
          title={text("liste.titel", { anzahl: umfragen.length })}
          lead={text("liste.text")}
        />
        <Section first close={ergebnisse.length === 0} id="offen" heading={text("liste.offen")}>
          {umfragen.length === 0 ? (
            <EmptyState title={text("liste.leer")}>{text("liste.leer.text")}</EmptyState>
          ) : (
            <Thread
              level={3}
              entries={umfragen.map((one) => ({
                key: one.kennung,
                title: <span {...sprache(one.titel)}>{one.titel.text}</span>,
                href: link(`/umfrage/${one.kennung}`),
                content: (
                  <>
                    {one.einleitung.text ? <p {...sprache(one.einleitung)}>{one.einleitung.text}</p> : null}
                    <p>
                      {[
                        ...(one.bis === null ? [] : [text("start.bis", { bis: f.date(one.bis) })]),
                        ...(one.minuten === null ? [] : [text("start.minuten", { minuten: one.minuten })]),
                        text(`liste.zugang.${one.zugang}`),
                      ].join(" ")}
                    </p>
                    <p>
                      {text("liste.sprachen")} {one.sprachen.map(sprachname).join(", ")}
                    </p>
                  </>
                ),
              }))}
            />
          )}
        </Section>
        <Ergebnisliste ergebnisse={ergebnisse} />
        <Origin>
          <TextLink href={link("/umfragen.json")}>{text("liste.json")}</TextLink> ·{" "}
          <TextLink href={link("/umfragen.csv")}>{text("liste.csv")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}
