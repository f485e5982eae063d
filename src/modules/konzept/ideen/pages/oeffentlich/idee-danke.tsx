import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import type { Route } from "./+types/idee-danke";

export function loader({ url }: Route.LoaderArgs) {
  const nr = url.searchParams.get("nr") ?? "";
  return { nummer: /^[1-9]\d{0,8}$/.test(nr) ? Number(nr) : null };
}

/** Says that the idea arrived, under which number, and what happens next. */
export default function IdeeDanke({ loaderData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { nummer } = loaderData;
  return (
    <>
      <DocumentTitle title={text("idee.danke.titel")} />
      <Main>
        <NarrowColumn>
          <PageTitle
            kind={nummer === null ? undefined : text("idee.nummer", { nummer })}
            title={text("idee.danke.titel")}
            lead={text("idee.danke.vorspann")}
          />
          <ActionRow above>
            <ButtonLink href={link("/konzept/ideen")} variant="primary">
              {text("idee.danke.alle")}
            </ButtonLink>
            <ButtonLink href={link("/konzept/ideen/neu")}>{text("idee.danke.weitere")}</ButtonLink>
          </ActionRow>
        </NarrowColumn>
      </Main>
    </>
  );
}
