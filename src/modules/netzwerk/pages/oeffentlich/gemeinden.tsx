import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewGemeinden } from "../../views/gemeinde.ts";
import { German } from "../parts.tsx";
import type { Route } from "./+types/gemeinden";

export async function loader({ context }: Route.LoaderArgs) {
  return { gemeinden: await viewGemeinden(context.get(ctxKey)) };
}

/** The municipalities of the county. */
export default function Gemeinden({ loaderData }: Route.ComponentProps) {
  const { t, link, f, landkreis } = usePage();
  const text = t(netzwerkTexts);
  const { gemeinden } = loaderData;
  const stichtage = [...new Set(gemeinden.flatMap((gemeinde) => gemeinde.einwohnerStichtag ?? []))];
  return (
    <>
      <DocumentTitle title={text("gemeinden.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("gemeinden.titel") }]}
      />
      <Main>
        <PageTitle title={text("gemeinden.zahl", { anzahl: gemeinden.length })} lead={text("gemeinden.vorspann")} />
        {gemeinden.length === 0 ? (
          <EmptyState title={text("gemeinden.keine")}>{text("gemeinden.keine.text")}</EmptyState>
        ) : (
          <CardTable
            caption={text("gemeinden.titel")}
            captionHidden
            rows={gemeinden}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                header: text("gemeinden.name"),
                rowHeader: true,
                cell: (row) => (
                  <TextLink href={link(`/gemeinden/${row.slug}`)}>
                    <German>{row.name}</German>
                  </TextLink>
                ),
              },
              { key: "art", header: text("gemeinden.art"), cell: (row) => text(`gemeindeart.${row.art}`) },
              { key: "region", header: text("gemeinden.region"), cell: (row) => <German>{row.region || "–"}</German> },
              {
                key: "einwohner",
                header: text("gemeinden.einwohner"),
                numeric: true,
                cell: (row) => (row.einwohner === null ? "–" : f.number(row.einwohner)),
              },
              {
                key: "stellen",
                header: text("gemeinden.stellen"),
                numeric: true,
                cell: (row) => f.number(row.stellen),
              },
            ]}
          />
        )}
        <Origin>
          {stichtage.length > 0
            ? text("gemeinden.herkunft", { datum: f.list(stichtage.map((stichtag) => f.longDate(stichtag))) })
            : null}{" "}
          <TextLink href={link("/gemeinden.csv")}>CSV</TextLink>{" "}
          <TextLink href={link("/gemeinden.json")}>JSON</TextLink>
        </Origin>
      </Main>
    </>
  );
}
