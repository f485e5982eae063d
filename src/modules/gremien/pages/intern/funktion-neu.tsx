import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createFunktion } from "../../commands/change-funktion.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewAuswahl } from "../../views/intern.ts";
import type { Route } from "./+types/funktion-neu";
import {
  FUNKTION_FIELDS,
  FunktionFelder,
  newFunktionSchema,
  presentFunktion,
  toFunktion,
  useFunktionReasons,
} from "./funktion-form.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  return viewAuswahl(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(newFunktionSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createFunktion(ctx, toFunktion(form.value, null));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gremien/funktionen/${outcome.value}?ok=funktion-gespeichert`));
}

export default function FunktionNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(gremienTexts);
  return (
    <FormSeite
      pfad={[{ text: text("funktionen.titel"), href: "/intern/gremien/funktionen" }]}
      title={text("funktion.anlegen")}
      lead={text("funktionen.vorspann")}
      action="/intern/gremien/funktionen/neu"
      back="/intern/gremien/funktionen"
      rev={null}
      state={actionData}
      fields={FUNKTION_FIELDS.map((name) => ({ name, label: text(`funktion.${name}`) }))}
      reasons={useFunktionReasons()}
      submit={text("funktion.anlegen")}
    >
      <FunktionFelder state={actionData} stored={presentFunktion(null)} auswahl={loaderData} />
    </FormSeite>
  );
}
