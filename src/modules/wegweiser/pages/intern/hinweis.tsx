import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { changeBesuchshinweis, endBesuchshinweis } from "../../commands/change-besuchshinweis.ts";
import type { BesuchshinweisId } from "../../rules/ids.ts";
import { wegweiserTexts } from "../../texts/index.ts";
import { viewBesuchshinweisForm } from "../../views/intern-orte.ts";
import type { Route } from "./+types/hinweis";
import { useGruende } from "./gruende.ts";
import { angabenFrom, HinweisFelder, hinweisSchema, useHinweisFields } from "./hinweis-form.tsx";

const LIST = "/intern/wegweiser/hinweise";

export function loader({ context, params }: Route.LoaderArgs) {
  return viewBesuchshinweisForm(context.get(ctxKey), idParam(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Besuchshinweis">(params.id) as BesuchshinweisId;
  const { anlaufstellen, hinweis } = await viewBesuchshinweisForm(ctx, id);
  const sent = await request.formData();
  const ends = sent.has("beenden");
  sent.delete("beenden");
  const form = parseForm(hinweisSchema(anlaufstellen), sent);
  if (ends && !Object.values(form.errors ?? {}).includes("unbekannt")) {
    const outcome = await endBesuchshinweis(ctx, id, form.ok ? form.value.rev : (hinweis?.rev ?? 0));
    if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
    return redirect(localePath(ctx.locale, `${LIST}?ok=besuchshinweis-beendet`));
  }
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await changeBesuchshinweis(ctx, id, form.value.rev, angabenFrom(form.value, anlaufstellen));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `${LIST}?ok=besuchshinweis-gespeichert`));
}

export default function Hinweis({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(wegweiserTexts);
  return (
    <FormSeite
      pfad={[
        { text: text("intern.kurztitel"), href: "/intern/wegweiser" },
        { text: text("hinweise.titel"), href: LIST },
      ]}
      title={text("hinweis.aendern")}
      action={`${LIST}/${loaderData.hinweis?.id}`}
      back={LIST}
      rev={loaderData.hinweis?.rev ?? 0}
      state={actionData}
      fields={useHinweisFields()}
      reasons={useGruende()}
      submit={text("hinweis.speichern")}
      defaultSubmit={{}}
      buttons={
        <Button name="beenden" value="ja" variant="tertiary">
          {text("hinweis.beenden")}
        </Button>
      }
    >
      <HinweisFelder state={actionData} view={loaderData} />
    </FormSeite>
  );
}
