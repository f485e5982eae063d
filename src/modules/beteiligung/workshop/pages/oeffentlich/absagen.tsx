import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField } from "#src/platform/http/form.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { cancelByLink } from "../../commands/anmelden.ts";
import { viewAbsage } from "../../views/oeffentlich.ts";
import { WorkshopRahmen } from "../teile/rahmen.tsx";
import { useWorkshopTexte } from "../teile/texte.ts";
import type { Route } from "./+types/absagen";

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await viewAbsage(context.get(ctxKey), params.slug, params.token);
  return view ? data(view) : data(null, 404);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  if (!(await viewAbsage(ctx, params.slug, params.token))) return data(null, 404);
  if (hasForeignField(await request.formData(), /^$/)) return data(null, 422);
  // Sent twice, it is cancelled all the same: the page says so.
  await cancelByLink(ctx, params.token);
  return data(null);
}

/** Giving the place back, with the link of the mail. */
export default function Absagen({ loaderData: view }: Route.ComponentProps) {
  const { text, link, lang, wann } = useWorkshopTexte();
  const stand = view === null ? "tot" : view.angemeldet ? "frage" : "fertig";
  return (
    <WorkshopRahmen
      unter
      kurz={text("absagen")}
      art={view ? <span lang={lang}>{view.titel}</span> : undefined}
      titel={text(`absagen.${stand}`)}
      vorspann={view ? wann(view) : undefined}
    >
      <Section first close id="absagen">
        <p className="kern-body">{text(`absagen.${stand}.text`)}</p>
        {stand === "frage" ? (
          <Form bare>
            <ActionRow>
              <Button variant="primary">{text("absagen.senden")}</Button>
            </ActionRow>
          </Form>
        ) : (
          <ActionRow>
            <ButtonLink href={link("/workshops")}>{text("absagen.liste")}</ButtonLink>
          </ActionRow>
        )}
      </Section>
    </WorkshopRahmen>
  );
}
