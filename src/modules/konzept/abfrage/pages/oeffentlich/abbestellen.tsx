import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { endErinnerungen } from "../../commands/abbestellen.ts";
import { viewAbbestellen } from "../../views/durch-link.ts";
import { nichts } from "../teile/link-antwort.ts";
import { LinkUngueltig } from "../teile/link-ungueltig.tsx";
import type { Route } from "./+types/abbestellen";

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await viewAbbestellen(context.get(ctxKey), params.token);
  return view ? data(view) : nichts();
}

/** From the page, or by the one click of a mail program (RFC 8058), which sends `List-Unsubscribe=One-Click`. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  if (!(await viewAbbestellen(ctx, params.token))) return nichts();
  if (hasForeignField(await request.formData(), /^List-Unsubscribe$/)) return data({ grund: "unbekannt" }, 422);
  const outcome = await endErinnerungen(ctx, params.token);
  return outcome.ok ? data({ grund: null }) : nichts();
}

/** No more reminders to this address. */
export default function Abbestellen({ loaderData, actionData }: Route.ComponentProps) {
  const { text } = useTexte();
  if (!loaderData) return <LinkUngueltig />;
  const { name, abbestellt } = loaderData;
  const title = text(abbestellt ? "abfrage.abbestellt.titel" : "abfrage.abbestellen.titel");
  return (
    <Main>
      <DocumentTitle title={title} />
      <NarrowColumn>
        <FehlerListe fehler={{}} grund={actionData?.grund} />
        <PageTitle
          title={title}
          lead={text(abbestellt ? "abfrage.abbestellt.text" : "abfrage.abbestellen.text", { name })}
        />
        {abbestellt ? null : (
          <Form>
            <ActionRow>
              <Button variant="primary">{text("abfrage.abbestellen.senden")}</Button>
            </ActionRow>
          </Form>
        )}
      </NarrowColumn>
    </Main>
  );
}
