import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { listBegriffe } from "../../rules/begriffe.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { SearchForm } from "#src/ui/filter-bar/filter-bar.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { portalTexts } from "../../texts/index.ts";
import type { Route } from "./+types/begriffe";

export function loader({ context, url }: Route.LoaderArgs) {
  const suche = (url.searchParams.get("begriff") ?? "").slice(0, 100);
  return { suche, begriffe: listBegriffe(context.get(ctxKey).locale, suche) };
}

/** The words of the administration, for everybody who meets them here. */
export default function Begriffe({ loaderData }: Route.ComponentProps) {
  const { t, link, landkreis } = usePage();
  const text = t(portalTexts);
  return (
    <>
      <DocumentTitle title={text("begriffe.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("begriffe.titel") }]}
      />
      <Main>
        <PageTitle title={text("begriffe.titel")} lead={text("begriffe.vorspann")} />
        <SearchForm
          label={text("begriffe.suche")}
          action={link("/begriffe")}
          name="begriff"
          value={loaderData.suche}
          submitLabel={text("begriffe.suchen")}
        />
        <Section close>
          {loaderData.begriffe.length === 0 ? (
            <EmptyState title={text("begriffe.keine")} />
          ) : (
            <DescriptionList
              items={loaderData.begriffe.map((begriff) => ({
                term: <span id={begriff.key}>{begriff.wort}</span>,
                details: begriff.erklaerung,
              }))}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
