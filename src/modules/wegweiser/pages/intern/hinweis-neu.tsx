import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createBesuchshinweis } from "../../commands/change-besuchshinweis.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewBesuchshinweisForm } from "../../views/intern-orte.ts";
import type { Route } from "./+types/hinweis-neu";
import { useGruende } from "./gruende.ts";
import { angabenFrom, HinweisFelder, hinweisSchema, useHinweisFields } from "./hinweis-form.tsx";

const LIST = "/intern/wegweiser/hinweise";

export function loader({ context }: Route.LoaderArgs) {
  return viewBesuchshinweisForm(context.get(ctxKey), null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { anlaufstellen } = await viewBesuchshinweisForm(ctx, null);
  const form = parseForm(hinweisSchema(anlaufstellen).omit({ rev: true }), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createBesuchshinweis(ctx, angabenFrom({ ...form.value, rev: 0 }, anlaufstellen));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LIST}?ok=besuchshinweis-gespeichert`));
}

export default function HinweisNeu({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(wegweiserTexts);
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("hinweise.titel"), href: LIST },
      ]}
      title={text("hinweis.neu")}
      action={`${LIST}/neu`}
      back={LIST}
      rev={null}
      state={actionData}
      fields={useHinweisFields()}
      reasons={useGruende()}
      submit={text("hinweis.speichern")}
    >
      <HinweisFelder state={actionData} view={loaderData} />
    </FormSeite>
  );
}
