import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { usePaging } from "#src/platform/http/paging.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Pagination } from "#src/ui/pagination/pagination.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { type StelleEintrag, viewVerzeichnis } from "../../views/verzeichnis.ts";
import { German, StelleName } from "../parts.tsx";
import { VerzeichnisFilterLeiste } from "../verzeichnis-leiste.tsx";
import { filterQuery, parseVerzeichnisFilter } from "../verzeichnis-filter.ts";
import type { Route } from "./+types/netzwerk";

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = parseVerzeichnisFilter(url.searchParams);
  return { filter, ...(await viewVerzeichnis(context.get(ctxKey), filter)) };
}

/** Who does what: offices, advice, associations, with search that forgives and filters that have an address. */
export default function Netzwerk({ loaderData }: Route.ComponentProps) {
  const { t, link, landkreis } = usePage();
  const text = t(netzwerkTexts);
  const { filter, stellen, gesamt, seiten, aehnliche, gemeint } = loaderData;
  const paging = usePaging(filter.seite, seiten, (seite) => link(`/netzwerk${filterQuery(filter, seite)}`));
  return (
    <>
      <DocumentTitle title={text("netzwerk.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("netzwerk.titel") }]}
      />
      <Main>
        <PageTitle title={text("netzwerk.titel")} lead={text("netzwerk.vorspann")} />
        <p className="kern-body">
          <TextLink href={link("/angebote")}>{text("netzwerk.angebote")}</TextLink>
        </p>
        <VerzeichnisFilterLeiste path="/netzwerk" filter={filter} view={loaderData} />
        <Section id="ergebnis" heading={text("netzwerk.anzahl", { anzahl: gesamt })} close>
          {stellen.length > 0 ? (
            <StellenFaden stellen={stellen} />
          ) : (
            <EmptyState
              title={text(filterQuery(filter, 1) ? "netzwerk.nichts" : "netzwerk.leer")}
              action={
                filterQuery(filter, 1) ? (
                  <TextLink href={link("/netzwerk")}>{text("netzwerk.alle")}</TextLink>
                ) : undefined
              }
            >
              {gemeint
                ? text("netzwerk.gemeint", { worte: gemeint })
                : text(filterQuery(filter, 1) ? "netzwerk.nichts.text" : "netzwerk.leer.oeffentlich")}
            </EmptyState>
          )}
          {aehnliche.length > 0 ? <StellenFaden stellen={aehnliche} /> : null}
          <Pagination {...paging} />
        </Section>
        <Origin>
          {text("netzwerk.herkunft")} <TextLink href={link("/netzwerk.csv")}>CSV</TextLink>{" "}
          <TextLink href={link("/netzwerk.json")}>JSON</TextLink>
        </Origin>
      </Main>
    </>
  );
}

/** Public entries along a line: kind and place, name, task. */
export function StellenFaden({ stellen, level = 3 }: { stellen: readonly StelleEintrag[]; level?: 2 | 3 }) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  return (
    <Thread
      level={level}
      entries={stellen.map((stelle) => ({
        key: stelle.id,
        margin: (
          <>
            {text(`art.${stelle.art}`)}
            {stelle.gemeindeName ? (
              <>
                <br />
                <German>{stelle.gemeindeName}</German>
              </>
            ) : null}
          </>
        ),
        title: <StelleName stelle={stelle} />,
        href: link(`/netzwerk/${stelle.slug}`),
        content: (
          <>
            {stelle.aufgabe ? (
              <p>
                <German>{stelle.aufgabe}</German>
              </p>
            ) : null}
            <SmallPrint>
              {stelle.geprueftAm
                ? text("netzwerk.geprueft", { datum: f.date(stelle.geprueftAm) })
                : text("netzwerk.ungeprueft")}
            </SmallPrint>
          </>
        ),
      }))}
    />
  );
}
