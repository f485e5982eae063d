import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewBeitritte } from "../../views/beitritte.ts";
import type { Route } from "./+types/beitritte";

export async function loader({ context }: Route.LoaderArgs) {
  return viewBeitritte(context.get(ctxKey));
}

const TONE = { eingegangen: "warnung", bestaetigt: "gut", abgelehnt: "ruht" } as const;

/** Who wants to join which group (R057). */
export default function Beitritte({ loaderData: zeilen }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const offen = zeilen.filter((one) => one.stand === "eingegangen").length;
  const title = text("beitritt.liste.titel", { offen });
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("prozess.intern.titel"), href: link("/intern/prozess") },
          { text: text("beitritt.mehrzahl") },
        ]}
      />
      <Main>
        <PageTitle kind={text("beitritt.mehrzahl")} title={title} lead={text("beitritt.liste.vorspann")} />
        <Section id="liste" close>
          {zeilen.length === 0 ? (
            <EmptyState title={text("beitritt.leer")}>{text("beitritt.leer.text")}</EmptyState>
          ) : (
            <Thread
              level={2}
              entries={zeilen.map((one) => ({
                key: one.id,
                margin: f.moment(one.am),
                title: <span lang="de">{one.name || text("beitritt.geloescht")}</span>,
                href: link(`/intern/beitritte/${one.id}`),
                content: (
                  <>
                    <p lang="de">{[one.gruppe, one.organisation].filter(Boolean).join(", ")}</p>
                    <p>
                      <StatusMark tone={TONE[one.stand]}>{text(`beitritt.stand.${one.stand}`)}</StatusMark>
                    </p>
                  </>
                ),
              }))}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
