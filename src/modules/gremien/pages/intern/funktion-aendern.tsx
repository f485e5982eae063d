import { data, redirect } from "react-router";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { idParam } from "#src/platform/http/params.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { changeFunktion } from "../../commands/change-funktion.ts";
import type { FunktionId } from "../../rules/ids.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewAuswahl, viewFunktion } from "../../views/intern.ts";
import type { Route } from "./+types/funktion-aendern";
import {
  FUNKTION_FIELDS,
  FunktionFelder,
  funktionSchema,
  presentFunktion,
  toFunktion,
  useFunktionReasons,
} from "./funktion-form.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const auswahl = await viewAuswahl(ctx);
  return { auswahl, funktion: (await viewFunktion(ctx, idParam(params.id))).funktion };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Funktion">(params.id) as FunktionId;
  const form = parseForm(funktionSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, ...value } = form.value;
  const { funktion } = await viewFunktion(ctx, id);
  const outcome = await changeFunktion(ctx, id, rev, toFunktion(value, funktion));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/gremien/funktionen/${id}?ok=funktion-gespeichert`));
}

export default function FunktionAendern({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(gremienTexts);
  const { funktion, auswahl } = loaderData;
  const stored = presentFunktion(funktion);
  const here = `/intern/gremien/funktionen/${funktion.id}`;
  return (
    <FormSeite
      pfad={[
        { text: text("funktionen.titel"), href: "/intern/gremien/funktionen" },
        { text: funktion.titel, href: here },
      ]}
      title={text("funktion.aendern.titel", { titel: funktion.titel })}
      action={`${here}/aendern`}
      back={here}
      rev={funktion.rev}
      state={actionData}
      fields={FUNKTION_FIELDS.map((name) => ({ name, label: text(`funktion.${name}`), current: stored[name] }))}
      reasons={useFunktionReasons()}
      submit={text("speichern")}
    >
      <FunktionFelder state={actionData} stored={stored} auswahl={auswahl} />
    </FormSeite>
  );
}
