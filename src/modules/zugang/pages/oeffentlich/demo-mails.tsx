import { NotFound } from "#src/platform/errors.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { listKeptMails } from "#src/platform/mail/mail-folder.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { zugangTexts } from "../../texts/index.ts";
import { atWork, privatePage } from "../request.ts";
import type { Route } from "./+types/demo-mails";

export const headers = privatePage;

/** Exists in demo mode only. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { ctx, zugang } = atWork(context, request);
  if (zugang.config.mode !== "demo") throw new NotFound();
  const mails = await listKeptMails({ dataDir: zugang.config.dataDir, tenant: ctx.mandant.id });
  return { mails: mails.map(({ id, to, subject, at }) => ({ id, to, subject, at: at.getTime() })) };
}

export default function DemoMails({ loaderData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(zugangTexts);
  const { mails } = loaderData;
  const title = text("demo.mails.titel", { n: mails.length });
  return (
    <Main>
      <DocumentTitle title={title} />
      <PageTitle title={title} lead={text("demo.mails.vorspann")} />
      {mails.length === 0 ? (
        <EmptyState title={title}>{text("demo.mails.leer")}</EmptyState>
      ) : (
        <CardTable
          caption={text("demo.mails.liste")}
          captionHidden
          rows={mails}
          rowKey={(mail) => mail.id}
          columns={[
            {
              key: "betreff",
              header: text("demo.mails.betreff"),
              rowHeader: true,
              cell: (mail) => <TextLink href={link(`/demo/mails/${mail.id}`)}>{mail.subject}</TextLink>,
            },
            { key: "an", header: text("demo.mails.an"), cell: (mail) => mail.to },
            { key: "wann", header: text("demo.mails.wann"), cell: (mail) => f.moment(mail.at) },
          ]}
        />
      )}
    </Main>
  );
}
