import { German } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { gremienTexts } from "../../texts/index.ts";
import { viewGremien } from "../../views/gremien.ts";
import type { GremiumInList } from "../../views/liste.ts";
import { GremiumName, StandZeichen } from "../teile.tsx";
import type { Route } from "./+types/gremien";
import { EbenenBild } from "./ebenen-bild.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  return viewGremien(context.get(ctxKey));
}

/** Who advises, decides, steers: all bodies on four levels, drawn and as a table (R008). */
export default function Gremien({ loaderData }: Route.ComponentProps) {
  const { t, link, landkreis } = usePage();
  const text = t(gremienTexts);
  const { gremien, frueher } = loaderData;
  return (
    <>
      <DocumentTitle title={text("gremien.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: landkreis.name, href: link("/") }, { text: text("gremien.titel") }]}
      />
      <Main>
        <PageTitle title={text("gremien.zahl", { anzahl: gremien.length })} lead={text("gremien.vorspann")} />
        {gremien.length === 0 ? (
          <EmptyState
            title={text("gremien.keine")}
            action={<TextLink href={link("/fachstelle")}>{text("gremien.fachstelle")}</TextLink>}
          >
            {text("gremien.keine.text")}
          </EmptyState>
        ) : (
          <>
            <Section first>
              <EbenenBild gremien={gremien} />
            </Section>
            <Section id="tabelle" heading={text("gremien.tabelle")}>
              <Tabelle rows={gremien} caption={text("gremien.tabelle")} />
            </Section>
          </>
        )}
        {frueher.length > 0 ? (
          <Section id="frueher" heading={text("gremien.frueher")}>
            <Tabelle rows={frueher} caption={text("gremien.frueher")} />
          </Section>
        ) : null}
        <Section id="beschluesse" close>
          <p>
            <TextLink href={link("/mandate")}>{text("mandate.titel")}</TextLink>
          </p>
        </Section>
        <Origin>
          {text("gremien.herkunft")} <TextLink href={link("/gremien.csv")}>CSV</TextLink>{" "}
          <TextLink href={link("/gremien.json")}>JSON</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function Tabelle({ rows, caption }: { rows: readonly GremiumInList[]; caption: string }) {
  const { t, link, f } = usePage();
  const text = t(gremienTexts);
  return (
    <CardTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: text("gremium.name"),
          rowHeader: true,
          cell: (row) => (
            <TextLink href={link(`/gremien/${row.slug}`)}>
              <GremiumName gremium={row} />
            </TextLink>
          ),
        },
        { key: "ebene", header: text("gremium.ebene"), cell: (row) => text(`ebene.${row.ebene}`) },
        {
          key: "stimmen",
          header: text("gremium.stimmen"),
          numeric: true,
          cell: (row) => f.number(row.stimmen),
        },
        { key: "turnus", header: text("gremium.turnus"), cell: (row) => <German>{row.turnus || "–"}</German> },
        { key: "stand", header: text("gremium.stand"), cell: (row) => <StandZeichen stand={row.stand} /> },
      ]}
    />
  );
}
