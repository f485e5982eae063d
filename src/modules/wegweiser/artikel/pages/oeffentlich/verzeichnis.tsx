import { usePage } from "#src/platform/http/page.tsx";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { NestedList, type NestedItem } from "#src/ui/nested-list/nested-list.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { type Lesen, Text, useLesen } from "../../../pages/teile/lesen.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { leseSprache } from "../../../rules/sprachen.ts";
import { artikelTexts } from "../../texts/index.ts";
import { type ArtikelLink, viewArtikelVerzeichnis } from "../../views/artikel.ts";
import type { Route } from "./+types/verzeichnis";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  return { sprache, artikel: await viewArtikelVerzeichnis(ctx, sprache) };
}

type Eintrag = ArtikelLink & { readonly tiefe: number };

/** Rows in reading order as nested lists. */
function nested(rows: readonly Eintrag[], lesen: Lesen): NestedItem[] {
  const [first] = rows;
  if (!first) return [];
  const starts = rows.flatMap((row, place) => (row.tiefe === first.tiefe ? [place] : []));
  return starts.flatMap((from, n) => {
    const row = rows[from];
    if (!row) return [];
    return [
      {
        key: row.slug,
        text: <Text t={row.titel} um={lesen.um} />,
        href: lesen.weg(`/wegweiser/artikel/${row.slug}`),
        children: nested(rows.slice(from + 1, starts[n + 1] ?? rows.length), lesen),
      },
    ];
  });
}

/** Everything there is to read, as a tree. */
export default function ArtikelVerzeichnis({ loaderData }: Route.ComponentProps) {
  const { sprache, artikel } = loaderData;
  const lesen = useLesen(sprache);
  const text = usePage().t(artikelTexts);
  return (
    <>
      <DocumentTitle title={text("verzeichnis.titel")} />
      <WegweiserPfad lesen={lesen} items={[{ text: text("verzeichnis.titel") }]} />
      <Main>
        <PageTitle title={text("verzeichnis.titel")} lead={text("verzeichnis.text")} />
        {artikel.length === 0 ? (
          <EmptyState title={text("verzeichnis.leer")}>{lesen.text("wegweiser.leer.text")}</EmptyState>
        ) : (
          <NestedList items={nested(artikel, lesen)} />
        )}
        <p>
          <TextLink href={lesen.weg("/wegweiser")}>{lesen.text("zurueck.thema")}</TextLink>
        </p>
      </Main>
    </>
  );
}
