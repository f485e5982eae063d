import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createUnterlage } from "../../commands/change-unterlage.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { requireWegweiserPflege } from "../../views/intern.ts";
import type { Route } from "./+types/unterlage-neu";
import { useGruende } from "./gruende.ts";
import { angabenFrom, UnterlageFelder, unterlageSchema, useUnterlageFields } from "./unterlage-form.tsx";

const LIST = "/intern/wegweiser/unterlagen";

export function loader({ context }: Route.LoaderArgs) {
  requireWegweiserPflege(context.get(ctxKey));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(unterlageSchema.omit({ rev: true }), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createUnterlage(ctx, angabenFrom({ ...form.value, rev: 0 }));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LIST}?ok=unterlage-gespeichert`));
}

export default function UnterlageNeu({ actionData }: Route.ComponentProps) {
  const text = usePage().t(wegweiserTexts);
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("unterlagen.titel"), href: LIST },
      ]}
      title={text("unterlage.neu")}
      action={`${LIST}/neu`}
      back={LIST}
      rev={null}
      state={actionData}
      fields={useUnterlageFields(null)}
      reasons={useGruende()}
      submit={text("unterlage.speichern")}
    >
      <UnterlageFelder state={actionData} stored={null} />
    </FormSeite>
  );
}
