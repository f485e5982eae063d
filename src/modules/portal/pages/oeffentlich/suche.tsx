import { countQuestion } from "#src/modules/wegweiser/index.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { formatSuchfrage, parseSuchfrage } from "../../rules/suche/frage.ts";
import { portalTexts } from "../../texts/index.ts";
import { viewSuche } from "../../views/suche.ts";
import { Suchergebnisse } from "../teile/suchergebnis.tsx";
import type { Route } from "./+types/suche";

/** What people look for is nobody's business: no cache keeps it. */
export function headers() {
  return { "cache-control": "private, no-store" };
}

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const frage = parseSuchfrage(url.searchParams);
  const { suche, counts } = context.get(machineKey);
  const ergebnis = await viewSuche(ctx, suche, frage);
  if (frage.q !== "" && ergebnis.anzahl === 0) countQuestion(counts, ctx, "suche-leer", ctx.locale, frage.q);
  return { frage, ergebnis };
}

/** One field for everything that is public. */
export default function Suche({ loaderData: { frage, ergebnis } }: Route.ComponentProps) {
  const { t, link, landkreis } = usePage();
  const text = t(portalTexts);
  const asked = frage.q !== "";
  const title = asked
    ? text(ergebnis.anzahl > 0 ? "suche.titel.treffer" : "suche.titel.nichts", {
        anzahl: ergebnis.anzahl,
        frage: frage.q,
      })
    : text("suche.titel");
  return (
    <>
      <DocumentTitle title={title} />
      <meta name="robots" content="noindex" />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("suche.titel") }]}
      />
      <Main>
        <PageTitle title={title} lead={asked ? undefined : text("suche.vorspann")} />
        <SearchForm
          label={text("suche.feld")}
          hint={text("suche.hinweis")}
          action={link("/suche")}
          name="q"
          value={frage.q}
          submitLabel={text("suche.suchen")}
        />
        {asked ? (
          <>
            <Suchergebnisse frage={frage} ergebnis={ergebnis} base="/suche" />
            {ergebnis.anzahl > 0 ? (
              <Section close>
                <Row noPrint>
                  <TextLink href={link(`/suche.json?${formatSuchfrage(frage)}`)}>{text("suche.json")}</TextLink>
                </Row>
              </Section>
            ) : null}
          </>
        ) : null}
      </Main>
    </>
  );
}
