import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { changeUnterlage } from "../../commands/change-unterlage.ts";
import type { UnterlageId } from "../../rules/ids.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewUnterlageForm } from "../../views/intern-orte.ts";
import type { Route } from "./+types/unterlage";
import { useGruende } from "./gruende.ts";
import { angabenFrom, UnterlageFelder, unterlageSchema, useUnterlageFields } from "./unterlage-form.tsx";

const LIST = "/intern/wegweiser/unterlagen";

export function loader({ context, params }: Route.LoaderArgs) {
  return viewUnterlageForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Unterlage">(params.id) as UnterlageId;
  const form = parseForm(unterlageSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await changeUnterlage(ctx, id, form.value.rev, angabenFrom(form.value));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LIST}?ok=unterlage-gespeichert`));
}

export default function Unterlage({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(wegweiserTexts);
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("unterlagen.titel"), href: LIST },
      ]}
      title={loaderData.name}
      action={`${LIST}/${loaderData.id}`}
      back={LIST}
      rev={loaderData.rev}
      state={actionData}
      fields={useUnterlageFields(loaderData)}
      reasons={useGruende()}
      submit={text("unterlage.speichern")}
    >
      <UnterlageFelder state={actionData} stored={loaderData} />
    </FormSeite>
  );
}
