import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { parseSuchfrage } from "../../rules/suche/frage.ts";
import { portalTexts } from "../../texts/index.ts";
import { viewInterneSuche } from "../../views/suche.ts";
import { Suchergebnisse } from "../teile/suchergebnis.tsx";
import type { Route } from "./+types/suche";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const frage = parseSuchfrage(url.searchParams);
  return { frage, ergebnis: await viewInterneSuche(ctx, context.get(machineKey).suche, frage) };
}

/** The same search for the office: drafts and what is not public, as far as this person may read it. */
export default function InterneSuche({ loaderData: { frage, ergebnis } }: Route.ComponentProps) {
  const { t, link } = usePage();
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
      <Breadcrumb label={text("pfad")} items={[{ text: text("suche.titel") }]} />
      <Main>
        <PageTitle title={title} lead={asked ? undefined : text("suche.intern.vorspann")} />
        <SearchForm
          label={text("suche.feld")}
          hint={text("suche.hinweis")}
          action={link("/intern/suche")}
          name="q"
          value={frage.q}
          submitLabel={text("suche.suchen")}
        />
        {asked ? <Suchergebnisse frage={frage} ergebnis={ergebnis} base="/intern/suche" /> : null}
      </Main>
    </>
  );
}
