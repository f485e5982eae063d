import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { ANTWORTFRIST_TAGE } from "../../rules/barriere-melden.ts";
import { landkreisTexts } from "../../texts/index.ts";

/** Says that the report arrived and what happens next. */
export default function BarriereDanke() {
  const { t, link } = usePage();
  const text = t(landkreisTexts);
  return (
    <>
      <DocumentTitle title={text("danke.titel")} />
      <Main>
        <NarrowColumn>
          <PageTitle title={text("danke.titel")} lead={text("danke.vorspann", { tage: ANTWORTFRIST_TAGE })} />
          <p>
            {text("danke.unzufrieden")}{" "}
            <TextLink href={link("/barrierefreiheit#durchsetzung")}>{text("erklaerung.titel")}</TextLink>
          </p>
          <ActionRow above>
            <ButtonLink href={link("/")} variant="primary">
              {text("danke.start")}
            </ButtonLink>
            <ButtonLink href={link("/barriere-melden")}>{text("danke.weitere")}</ButtonLink>
          </ActionRow>
        </NarrowColumn>
      </Main>
    </>
  );
}
