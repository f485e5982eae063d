import { German } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { gremienTexts } from "../../texts/index.ts";
import { viewMandate } from "../../views/mandate.ts";
import type { Route } from "./+types/mandate";

export async function loader({ context }: Route.LoaderArgs) {
  return { mandate: (await viewMandate(context.get(ctxKey))).mandate };
}

/** The decisions behind who is responsible (R005), latest first. */
export default function Mandate({ loaderData }: Route.ComponentProps) {
  const { t, link, f, landkreis } = usePage();
  const text = t(gremienTexts);
  const { mandate } = loaderData;
  return (
    <>
      <DocumentTitle title={text("mandate.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: landkreis.name, href: link("/") },
          { text: text("gremien.titel"), href: link("/gremien") },
          { text: text("mandate.titel") },
        ]}
      />
      <Main>
        <PageTitle title={text("mandate.titel")} lead={text("mandate.vorspann")} />
        {mandate.length === 0 ? (
          <EmptyState
            title={text("mandate.keine")}
            action={<TextLink href={link("/gremien")}>{text("gremien.titel")}</TextLink>}
          >
            {text("mandate.keine.text")}
          </EmptyState>
        ) : (
          <Thread
            level={2}
            entries={mandate.map((one) => ({
              key: one.id,
              margin: f.date(one.beschlossenAm),
              title: <German>{one.titel}</German>,
              href: link(`/mandate/${one.slug}`),
              content: (
                <p>
                  {one.gremium ? <German>{one.gremium.name}</German> : null}
                  {one.gremium && (one.stelle ?? one.fuerGremium) ? " → " : null}
                  <German>{one.stelle?.name ?? one.fuerGremium?.name ?? ""}</German>
                </p>
              ),
            }))}
          />
        )}
        <Origin>
          {text("gremien.herkunft")} <TextLink href={link("/mandate.csv")}>CSV</TextLink>{" "}
          <TextLink href={link("/mandate.json")}>JSON</TextLink>
        </Origin>
      </Main>
    </>
  );
}
