import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { localePath } from "#src/shared/locale.ts";
import { changeAnlaufstelle } from "../../commands/change-anlaufstelle.ts";
import type { AnlaufstelleId } from "../../rules/ids.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewAnlaufstelleForm } from "../../views/intern-orte.ts";
import type { Route } from "./+types/anlaufstelle";
import {
  AnlaufstelleFelder,
  anlaufstelleSchema,
  angabenFrom,
  presentAnlaufstelle,
  useAnlaufstelleFields,
  useAnlaufstelleMessages,
} from "./anlaufstelle-form.tsx";
import { useGruende } from "./gruende.ts";

export function loader({ context, params }: Route.LoaderArgs) {
  return viewAnlaufstelleForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Ort">(params.id) as AnlaufstelleId;
  const wahl = await viewAnlaufstelleForm(ctx, id);
  const form = parseForm(anlaufstelleSchema(wahl), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await changeAnlaufstelle(ctx, id, form.value.rev, angabenFrom(form.value));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/wegweiser/anlaufstellen?ok=anlaufstelle-gespeichert"));
}

export default function Anlaufstelle({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, link } = usePage();
  const text = t(wegweiserTexts);
  const { anlaufstelle } = loaderData;
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("anlaufstellen.titel"), href: "/intern/wegweiser/anlaufstellen" },
      ]}
      title={anlaufstelle?.name ?? ""}
      action={`/intern/wegweiser/anlaufstellen/${anlaufstelle?.id}`}
      back="/intern/wegweiser/anlaufstellen"
      rev={anlaufstelle?.rev ?? 0}
      state={actionData}
      fields={useAnlaufstelleFields(presentAnlaufstelle(anlaufstelle, f.date))}
      reasons={useGruende()}
      messages={useAnlaufstelleMessages()}
      submit={text("anlaufstelle.speichern")}
    >
      {loaderData.may.manage && anlaufstelle ? (
        <p>
          <TextLink href={link(`/intern/orte/${anlaufstelle.id}`)}>{text("anlaufstelle.ort.aendern")}</TextLink>
        </p>
      ) : null}
      <AnlaufstelleFelder state={actionData} wahl={loaderData} />
    </FormSeite>
  );
}
