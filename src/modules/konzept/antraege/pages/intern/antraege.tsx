import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { StandFilter } from "../../../pages/teile/stand-filter.tsx";
import { ANTRAGSTAENDE } from "../../rules/antrag.ts";
import { viewAntraege } from "../../views/antraege.ts";
import { AntraegeTabelle } from "../teile/antraege-tabelle.tsx";
import type { Route } from "./+types/antraege";

export async function loader({ context, url }: Route.LoaderArgs) {
  const stand = ANTRAGSTAENDE.find((one) => one === url.searchParams.get("stand")) ?? null;
  return { liste: await viewAntraege(context.get(ctxKey), stand), stand };
}

/** For what money was asked, and what came of it. */
export default function Foerderantraege({ loaderData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { liste, stand } = loaderData;
  const { anzahl } = liste;
  const all = ANTRAGSTAENDE.reduce((sum, one) => sum + anzahl[one], 0);
  return (
    <>
      <DocumentTitle title={text("antrag.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("antrag.titel") }]}
      />
      <Main>
        <PageTitle
          kind={text("antrag.titel")}
          title={
            all === 0
              ? text("antrag.leer")
              : text("antrag.stand.titel", { offen: anzahl.beantragt, abgelehnt: anzahl.abgelehnt })
          }
          lead={text("antrag.vorspann")}
        />
        {liste.may.manage ? (
          <ActionRow>
            <ButtonLink variant="primary" icon="add" href={link("/intern/foerderantraege/neu")}>
              {text("antrag.neu")}
            </ButtonLink>
          </ActionRow>
        ) : null}
        {all > 0 ? (
          <StandFilter
            path="/intern/foerderantraege"
            label={text("antrag.spalte.stand")}
            stand={stand}
            staende={ANTRAGSTAENDE}
            anzahl={anzahl}
            wort={(one) => text(`antrag.stand.${one}`)}
          />
        ) : null}
        <Section close id="liste">
          {liste.zeilen.length === 0 ? (
            <EmptyState
              title={text(all > 0 ? "antrag.nichts" : "antrag.leer")}
              action={
                all > 0 ? (
                  <TextLink href={link("/intern/foerderantraege")}>{text("filter.leeren")}</TextLink>
                ) : undefined
              }
            >
              {text("antrag.leer.text")}
            </EmptyState>
          ) : (
            <AntraegeTabelle zeilen={liste.zeilen} />
          )}
        </Section>
      </Main>
    </>
  );
}
