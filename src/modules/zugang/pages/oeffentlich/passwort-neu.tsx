import { data, redirect } from "react-router";
import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { mayResetPasswort, resetPasswort } from "../../commands/reset-passwort.ts";
import { passwortNeuSchema } from "../../rules/formulare.ts";
import { zugangTexts } from "../../texts/index.ts";
import { type FormAnswer, FormProblems, unreadable } from "../form-answer.tsx";
import { LinkUngueltig } from "../link-ungueltig.tsx";
import { NeuesPasswort, useNeuesPasswortFields } from "../passwort-felder.tsx";
import { atWork } from "../request.ts";
import { tooEasy } from "../too-easy.ts";
import type { Route } from "./+types/passwort-neu";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return { offen: await mayResetPasswort(atWork(context, request).ctx, params.token) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { ctx, identity } = atWork(context, request);
  const form = parseForm(passwortNeuSchema, await request.formData());
  if (!form.ok) return data<FormAnswer>(unreadable(form), 422);
  const near = [(await viewLandkreis(ctx)).name];
  const outcome = await resetPasswort(ctx, identity, params.token, { passwort: form.value.passwort, near });
  if (outcome.ok) return redirect(localePath(ctx.locale, "/anmelden?ok=passwort-neu"));
  if (outcome.reason === "link-ungueltig")
    return redirect(localePath(ctx.locale, `/passwort-neu/${encodeURIComponent(params.token)}`));
  return data<FormAnswer>(tooEasy(ctx), 409);
}

export default function PasswortNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(zugangTexts);
  const fields = useNeuesPasswortFields();
  const title = text("neu.titel");
  if (!loaderData.offen) return <LinkUngueltig />;
  return (
    <Main>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <NarrowColumn>
        <FormProblems answer={actionData} fields={fields} />
        <PageTitle title={text("neu.titel")} lead={text("neu.vorspann")} />
        <Form>
          <NeuesPasswort answer={actionData} />
          <ActionRow>
            <Button variant="primary">{text("neu.senden")}</Button>
          </ActionRow>
        </Form>
      </NarrowColumn>
    </Main>
  );
}
