import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createGremium } from "../../commands/change-gremium.ts";
import { gremienTexts } from "../../texts/index.ts";
import { requireGremienPflege } from "../../views/intern.ts";
import type { Route } from "./+types/gremium-neu";
import { GremiumFelder, useGremiumReasons } from "./gremium-felder.tsx";
import { GREMIUM_FIELDS, newGremiumSchema, presentGremium, toGremium } from "./gremium-form.ts";

export function loader({ context }: Route.LoaderArgs) {
  requireGremienPflege(context.get(ctxKey));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(newGremiumSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createGremium(ctx, toGremium(form.value, null));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gremien/${outcome.value}?ok=gremium-angelegt`));
}

export default function GremiumNeu({ actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(gremienTexts);
  return (
    <FormSeite
      pfad={[{ text: text("gremien.titel"), href: "/intern/gremien" }]}
      title={text("gremium.anlegen")}
      action="/intern/gremien/neu"
      back="/intern/gremien"
      rev={null}
      state={actionData}
      fields={GREMIUM_FIELDS.map((name) => ({ name, label: text(`gremium.${name}`) }))}
      reasons={useGremiumReasons()}
      submit={text("gremium.anlegen")}
    >
      <GremiumFelder state={actionData} stored={presentGremium(null, f.date)} />
    </FormSeite>
  );
}
