import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createOrt } from "../../commands/change-ort.ts";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewOrtForm } from "../../views/orte.ts";
import type { Route } from "./+types/ort-neu";
import { newOrtSchema, ORT_FIELDS, OrtFelder, presentOrt, useOrtReasons } from "./ort-form.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  return viewOrtForm(context.get(ctxKey), null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(newOrtSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createOrt(ctx, form.value);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/orte?ok=ort-gespeichert"));
}

export default function OrtNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(netzwerkTexts);
  return (
    <FormSeite
      pfad={[{ text: text("orte.titel"), href: "/intern/orte" }]}
      title={text("ort.anlegen")}
      action="/intern/orte/neu"
      back="/intern/orte"
      rev={null}
      state={actionData}
      fields={ORT_FIELDS.map((name) => ({ name, label: text(`ort.${name}`) }))}
      reasons={useOrtReasons()}
      submit={text("ort.anlegen")}
    >
      <OrtFelder state={actionData} stored={presentOrt(null)} gemeinden={loaderData.gemeinden} />
    </FormSeite>
  );
}
