import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useMonitoringTexte } from "../../../pages/teile/texte.ts";
import { viewOeffentlicheBerichte } from "../../views/berichte.ts";
import { BerichteTabelle } from "../teile/liste.tsx";
import type { Route } from "./+types/berichte";

export async function loader({ context }: Route.LoaderArgs) {
  return viewOeffentlicheBerichte(context.get(ctxKey));
}

/** Every published report (R113). */
export default function Berichte({ loaderData: berichte }: Route.ComponentProps) {
  const { text, link, landkreis } = useMonitoringTexte();
  const title = text("berichte.titel");
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb label={text("pfad")} items={[{ text: landkreis.name, href: link("/") }, { text: title }]} />
      <Main voice="serif">
        <PageTitle
          kind={title}
          title={text("berichte.anzahl", { anzahl: berichte.length })}
          lead={text("berichte.vorspann")}
        />
        <Section close id="berichte">
          {berichte.length === 0 ? (
            <EmptyState title={text("berichte.leer")}>{text("berichte.leer.text")}</EmptyState>
          ) : (
            <>
              <BerichteTabelle berichte={berichte} />
              <Row noPrint>
                <TextLink href={link("/berichte.csv")}>CSV</TextLink>
                <TextLink href={link("/berichte.json")}>JSON</TextLink>
              </Row>
            </>
          )}
        </Section>
      </Main>
    </>
  );
}
