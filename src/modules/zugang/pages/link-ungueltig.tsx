import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { zugangTexts } from "../texts/index.ts";

/** The one page for every link that opens nothing: wrong, expired, used, revoked or of another county. */
export function LinkUngueltig() {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  return (
    <Main>
      <DocumentTitle title={text("link.titel")} />
      <NarrowColumn>
        <PageTitle title={text("link.titel")} lead={text("link.text")} />
        <ActionRow>
          <ButtonLink href={link("/anmelden")} variant="primary">
            {text("link.anmelden")}
          </ButtonLink>
          <ButtonLink href={link("/passwort-vergessen")}>{text("link.neu")}</ButtonLink>
        </ActionRow>
      </NarrowColumn>
    </Main>
  );
}
