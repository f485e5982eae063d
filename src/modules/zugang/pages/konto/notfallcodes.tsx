import { redirect } from "react-router";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { zugangTexts } from "../../texts/index.ts";
import { viewNotfallcodes } from "../../views/konto.ts";
import { kontoAtWork, privatePage } from "../request.ts";
import type { Route } from "./+types/notfallcodes";

export const headers = privatePage;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { ctx, konto } = await kontoAtWork(context, request);
  const codes = await viewNotfallcodes(ctx, konto);
  if (!codes) throw redirect(localePath(ctx.locale, "/konto/zweiter-faktor"));
  return { codes };
}

/** Right after they were made, to be written down. */
export default function Notfallcodes({ loaderData }: Route.ComponentProps) {
  const { t, link } = usePage();
  const text = t(zugangTexts);
  const title = text("faktor.notfall.titel");
  return (
    <>
      <DocumentTitle title={title} />
      <Breadcrumb label={text("pfad")} items={[{ text: text("konto.titel"), href: link("/konto") }, { text: title }]} />
      <Main>
        <NarrowColumn>
          <PageTitle title={title} lead={text("faktor.notfall.text")} />
          <PlainList
            items={loaderData.codes.map((code) => ({
              key: code,
              content: (
                <code dir="ltr" lang="zxx">
                  {code}
                </code>
              ),
            }))}
          />
          <ActionRow>
            <ButtonLink variant="primary" href={link("/konto")}>
              {text("faktor.notfall.weiter")}
            </ButtonLink>
          </ActionRow>
        </NarrowColumn>
      </Main>
    </>
  );
}
