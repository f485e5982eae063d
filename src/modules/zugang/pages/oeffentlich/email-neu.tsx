import { redirect } from "react-router";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { confirmEmailChange, mayConfirmEmail } from "../../commands/change-email.ts";
import { zugangTexts } from "../../texts/index.ts";
import { LinkUngueltig } from "../link-ungueltig.tsx";
import { atWork } from "../request.ts";
import type { Route } from "./+types/email-neu";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return { offen: await mayConfirmEmail(atWork(context, request).ctx, params.token) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { ctx, identity } = atWork(context, request);
  const outcome = await confirmEmailChange(ctx, identity, params.token);
  return redirect(
    localePath(
      ctx.locale,
      outcome.ok ? "/anmelden?ok=email-geaendert" : `/konto/email/${encodeURIComponent(params.token)}`,
    ),
  );
}

/** Opening the link changes nothing; the button does. */
export default function EmailNeu({ loaderData }: Route.ComponentProps) {
  const text = usePage().t(zugangTexts);
  const title = text("emailneu.titel");
  if (!loaderData.offen) return <LinkUngueltig />;
  return (
    <Main>
      <DocumentTitle title={title} />
      <NarrowColumn>
        <PageTitle title={text("emailneu.titel")} lead={text("emailneu.vorspann")} />
        <Form>
          <ActionRow>
            <Button variant="primary">{text("emailneu.senden")}</Button>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Main>
  );
}
