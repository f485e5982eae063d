import { useRouteLoaderData } from "react-router";
import { DocumentTitle, type PageData, usePage } from "#src/platform/http/page.tsx";
import { ButtonLink, ActionRow } from "#src/ui/button/button.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { rahmenTexts } from "../texts/index.ts";
import { PublicFrame } from "./public-frame.tsx";

const KNOWN = [400, 401, 403, 404, 413, 500, 503] as const;

const SIGN_IN = { href: "/anmelden", text: "fuss.anmelden" } as const;
const OFFICE = { href: "/intern", text: "fehler.intern" } as const;
const START = { href: "/", text: "fehler.start" } as const;

/** What stands instead of a page. Calm, says what to do, blames nobody. */
export function ErrorPage({ status }: { status: number }) {
  const data = useRouteLoaderData("root") as PageData | undefined;
  if (!data) return <Bare status={status} />;
  return (
    <PublicFrame>
      <Sentence status={status} />
    </PublicFrame>
  );
}

function Sentence({ status }: { status: number }) {
  const page = usePage();
  const t = page.t(rahmenTexts);
  const intern = page.actor !== null && (page.path === "/intern" || page.path.startsWith("/intern/"));
  const known = KNOWN.find((one) => one === status) ?? (status < 500 ? 400 : 500);
  const { href, text } = known === 401 ? SIGN_IN : intern ? OFFICE : START;
  return (
    <Main>
      <DocumentTitle title={t(`fehler.${known}.titel`)} />
      <NarrowColumn>
        <PageTitle title={t(`fehler.${known}.titel`)} lead={t(`fehler.${known}.text`)} />
        <ActionRow>
          <ButtonLink href={page.link(href)} variant="primary">
            {t(text)}
          </ButtonLink>
          <ButtonLink href={page.link("/konzept")}>{t("fehler.konzept")}</ButtonLink>
        </ActionRow>
        <Origin>{t("fehler.kennzeichen", { id: page.requestId })}</Origin>
      </NarrowColumn>
    </Main>
  );
}

/** When not even the county could be read. */
function Bare({ status }: { status: number }) {
  return (
    <main>
      <h1>{status === 404 ? "Diese Seite gibt es nicht." : "Das hat nicht geklappt. Der Fehler liegt bei uns."}</h1>
      <p>Bitte versuchen Sie es in einer Minute noch einmal.</p>
    </main>
  );
}
