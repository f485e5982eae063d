import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { listIndikatoren } from "../../views/indikator-seite.ts";
import { Kennungen } from "../teile/kennungen.tsx";
import type { Route } from "./+types/indikatoren";

export async function loader({ context }: Route.LoaderArgs) {
  return { indikatoren: await listIndikatoren(context.get(ctxKey)) };
}

/** What is counted in this county, and for what. */
export default function Indikatoren({ loaderData: { indikatoren } }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <>
      <DocumentTitle title={text("indikatorenseite.kurz")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept.kurz"), href: link("/konzept") }, { text: text("indikatorenseite.kurz") }]}
      />
      <Main voice="serif">
        <PageTitle
          kind={text("konzept.kurz")}
          title={text("indikatorenseite.titel", { anzahl: indikatoren.length })}
          lead={text("indikatorenseite.vorspann")}
        />
        {indikatoren.length === 0 ? (
          <EmptyState title={text("indikatorenseite.leer")}>{text("indikatorenseite.leer.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("indikatorenseite.caption")}
            captionHidden
            rows={indikatoren}
            rowKey={(one) => one.slug}
            columns={[
              {
                key: "name",
                header: text("zielseite.indikator"),
                rowHeader: true,
                cell: (one) => (
                  <TextLink href={link(`/konzept/indikatoren/${one.slug}`)} {...inhalt}>
                    {one.name}
                  </TextLink>
                ),
              },
              { key: "art", header: text("indikatorenseite.art"), cell: (one) => text(`indikatorart.${one.art}`) },
              {
                key: "einheit",
                header: text("indikatorenseite.einheit"),
                cell: (one) => <span {...inhalt}>{one.einheit}</span>,
              },
              {
                key: "quelle",
                header: text("indikatorenseite.quelle"),
                cell: (one) => <span {...inhalt}>{one.quelle || text("keine-angabe")}</span>,
              },
              {
                key: "ziele",
                header: text("indikatorenseite.ziele"),
                cell: (one) =>
                  one.ziele.length === 0 ? (
                    text("keine-angabe")
                  ) : (
                    <Kennungen pfad="/konzept/ziele" kennungen={one.ziele.map((ziel) => ziel.kennung)} leer="" />
                  ),
              },
            ]}
          />
        )}
        <Origin>
          <TextLink href={link("/konzept/indikatoren.csv")}>{text("seite.csv")}</TextLink>{" "}
          <TextLink href={link("/konzept/indikatoren.json")}>{text("seite.json")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}
