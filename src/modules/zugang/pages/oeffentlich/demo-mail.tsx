import { NotFound } from "#src/platform/errors.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { readKeptMail } from "#src/platform/mail/mail-folder.ts";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { zugangTexts } from "../../texts/index.ts";
import { atWork, privatePage } from "../request.ts";
import type { Route } from "./+types/demo-mail";

export const headers = privatePage;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { ctx, zugang } = atWork(context, request);
  const place = { dataDir: zugang.config.dataDir, tenant: ctx.mandant.id };
  const mail = zugang.config.mode === "demo" ? await readKeptMail(place, params.mailId) : null;
  if (!mail) throw new NotFound();
  return { to: mail.to, subject: mail.subject, text: mail.text, at: mail.at.getTime() };
}

/** The text of a mail as it would have arrived; its addresses are links, so that the demo can be tried to the end. */
export default function DemoMail({ loaderData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(zugangTexts);
  return (
    <Main>
      <DocumentTitle title={loaderData.subject} />
      <NarrowColumn>
        <PageTitle title={loaderData.subject} />
        <DescriptionList
          items={[
            { term: text("demo.mails.an"), details: loaderData.to },
            { term: text("demo.mails.wann"), details: f.moment(loaderData.at) },
          ]}
        />
        {loaderData.text.split(/\n{2,}/).map((paragraph, place) => (
          <p key={place}>
            {paragraph.split("\n").map((line, at) => (
              <span key={at}>
                {at > 0 ? <br /> : null}
                {/^https?:\/\/\S+$/.test(line) ? <TextLink href={line}>{line}</TextLink> : line}
              </span>
            ))}
          </p>
        ))}
        <p>
          <TextLink href={link("/demo/mails")}>{text("demo.mails.zurueck")}</TextLink>
        </p>
      </NarrowColumn>
    </Main>
  );
}
