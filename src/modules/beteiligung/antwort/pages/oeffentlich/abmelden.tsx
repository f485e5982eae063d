import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField } from "#src/platform/http/form.ts";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { endErinnerungen } from "../../commands/abmelden.ts";
import { viewAbmeldung } from "../../views/umfrage.ts";
import { LinkOeffnetNichts } from "../teile/link-oeffnet-nichts.tsx";
import { UmfrageRahmen } from "../teile/rahmen.tsx";
import { useAntwortTexte } from "../teile/texte.ts";
import type { Route } from "./+types/abmelden";

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await viewAbmeldung(context.get(ctxKey), params.kennung, params.token);
  return view ? data(view) : data(null, 404);
}

/** From the page, or by the one click of a mail program (RFC 8058), which sends `List-Unsubscribe=One-Click`. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  if (!(await viewAbmeldung(ctx, params.kennung, params.token))) return data(null, 404);
  if (hasForeignField(await request.formData(), /^List-Unsubscribe$/)) return data(null, 422);
  await endErinnerungen(ctx, params.token);
  return data(null);
}

/** No more mails about this survey. */
export default function Abmelden({ loaderData }: Route.ComponentProps) {
  const { text } = useAntwortTexte();
  if (!loaderData) return <LinkOeffnetNichts />;
  const { titel, abgemeldet } = loaderData;
  const stand = abgemeldet ? "abgemeldet" : "abmelden";
  return (
    <UmfrageRahmen
      umfrage={titel}
      titel={text(`${stand}.titel`)}
      fenster={text(`${stand}.titel`)}
      vorspann={text(`${stand}.text`)}
    >
      {abgemeldet ? null : (
        <Form bare>
          <ActionRow>
            <Button variant="primary">{text("abmelden.senden")}</Button>
          </ActionRow>
        </Form>
      )}
    </UmfrageRahmen>
  );
}
