import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createAnlaufstelle } from "../../commands/change-anlaufstelle.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewAnlaufstelleForm } from "../../views/intern-orte.ts";
import type { Route } from "./+types/anlaufstelle-neu";
import {
  AnlaufstelleFelder,
  angabenFrom,
  neueAnlaufstelleSchema,
  useAnlaufstelleFields,
  useAnlaufstelleMessages,
} from "./anlaufstelle-form.tsx";
import { useGruende } from "./gruende.ts";

export function loader({ context }: Route.LoaderArgs) {
  return viewAnlaufstelleForm(context.get(ctxKey), null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const wahl = await viewAnlaufstelleForm(ctx, null);
  const form = parseForm(neueAnlaufstelleSchema(wahl), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createAnlaufstelle(ctx, form.value.ort, angabenFrom(form.value));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/wegweiser/anlaufstellen?ok=anlaufstelle-gespeichert"));
}

export default function AnlaufstelleNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = usePage();
  const text = t(wegweiserTexts);
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("anlaufstellen.titel"), href: "/intern/wegweiser/anlaufstellen" },
      ]}
      title={text("anlaufstelle.neu")}
      action={"/intern/wegweiser/anlaufstellen/neu"}
      back="/intern/wegweiser/anlaufstellen"
      rev={null}
      state={actionData}
      fields={[{ name: "ort", label: text("anlaufstelle.ort") }, ...useAnlaufstelleFields(null)]}
      reasons={useGruende()}
      messages={useAnlaufstelleMessages()}
      submit={text("anlaufstelle.speichern")}
    >
      <AnlaufstelleFelder state={actionData} wahl={loaderData} />
    </FormSeite>
  );
}
