import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { landkreisTexts } from "../../texts/index.ts";
import type { RechtstextView } from "../../views/rechtstexte.ts";

/** A legal page as the county wrote it, or what it has to do first. */
export function RechtstextSeite({ art, text }: { art: "impressum" | "datenschutz"; text: RechtstextView | null }) {
  const { t, link, f, landkreis, locale } = usePage();
  const words = t(landkreisTexts);
  const title = words(`${art}.titel`);
  const foreign = text !== null && text.lang !== locale;
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb label={words("pfad")} items={[{ text: landkreis.name, href: link("/") }, { text: title }]} />
      <Main voice="serif">
        <PageTitle title={title} />
        {text ? (
          <>
            {foreign ? <p>{words("nur-deutsch")}</p> : null}
            <TextBlock
              text={text.text}
              lang={foreign ? text.lang : undefined}
              dir={foreign && text.lang !== "ar" ? "ltr" : undefined}
            />
            <Origin>
              {words("rechtstext.stand", { datum: f.longDate(text.stand), name: landkreis.verwaltungsname })}
            </Origin>
          </>
        ) : (
          <EmptyState title={words(`${art}.fehlt`)}>{words("rechtstext.fehlt")}</EmptyState>
        )}
      </Main>
    </>
  );
}
