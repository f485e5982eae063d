import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { JumpList } from "#src/ui/jump-list/jump-list.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { onlyKettenluecken } from "../../rules/luecken.ts";
import { viewLuecken } from "../../views/luecken.ts";
import type { Route } from "./+types/luecken";

export async function loader({ context }: Route.LoaderArgs) {
  return { gruppen: await viewLuecken(context.get(ctxKey)) };
}

/** What is missing in the chain, kind by kind, with a link to where it is filled (R090). */
export default function Luecken({ loaderData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { gruppen } = loaderData;
  const inDerKette = gruppen.filter((gruppe) => onlyKettenluecken([gruppe.art]).length > 0);
  const anzahl = inDerKette.reduce((sum, gruppe) => sum + gruppe.elemente.length, 0);
  const title = text("luecken.titel", { anzahl });
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("intern"), href: link("/intern") }, { text: text("luecken.link") }]}
      />
      <Main>
        <NarrowColumn>
          <PageTitle glyph="luecke" kind={text("luecken.link")} title={title} lead={text("luecken.vorspann")} />
          {gruppen.length === 0 ? (
            <EmptyState title={text("luecken.leer")}>{text("luecken.leer.text")}</EmptyState>
          ) : (
            <JumpList
              label={text("luecken.arten")}
              items={gruppen.map(({ art, elemente }) => ({
                id: art,
                text: text("luecken.zeile", { art: text(`kette.fehlt.${art}.kurz`), anzahl: elemente.length }),
              }))}
            />
          )}
          {gruppen.map(({ art, elemente }) => (
            <Section
              key={art}
              id={art}
              heading={text("luecken.zeile", { art: text(`kette.fehlt.${art}.kurz`), anzahl: elemente.length })}
            >
              <p className="kern-body">{text(`kette.fehlt.${art}.text`)}</p>
              <Thread
                entries={elemente.map((one) => ({
                  key: one.id,
                  ...(one.kennung ? { margin: <Num>{one.kennung}</Num> } : {}),
                  title: <span lang="de">{one.titel}</span>,
                  href: link(one.path),
                }))}
              />
            </Section>
          ))}
        </NarrowColumn>
      </Main>
    </>
  );
}
