import { viewRechtstext } from "#src/modules/landkreis/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { portalTexts } from "../../texts/index.ts";
import type { Route } from "./+types/gebaerdensprache";

export async function loader({ context }: Route.LoaderArgs) {
  return { text: await viewRechtstext(context.get(ctxKey), "gebaerdensprache") };
}

/** BITV 2.0 § 4 as reference: what the pages are about and how to use them. The county writes it. */
export default function Gebaerdensprache({ loaderData }: Route.ComponentProps) {
  const text = usePage().t(portalTexts);
  return (
    <Main>
      <DocumentTitle title={text("gebaerden.titel")} />
      <NarrowColumn>
        <PageTitle title={text("gebaerden.titel")} />
        {loaderData.text ? (
          <TextBlock text={loaderData.text.text} lang="de" dir="ltr" />
        ) : (
          <EmptyState title={text("gebaerden.fehlt")}>{text("gebaerden.fehlt.text")}</EmptyState>
        )}
      </NarrowColumn>
    </Main>
  );
}
