import { data, redirect } from "react-router";
import { z } from "zod";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { createMandat } from "../../commands/change-mandat.ts";
import { gremienTexts } from "../../texts/index.ts";
import { viewMandatForm } from "../../views/mandate.ts";
import type { Route } from "./+types/mandat-neu";
import {
  felderShape,
  MANDAT_FIELDS,
  MandatFelder,
  mandatShape,
  presentMandat,
  toMandat,
  useMandatReasons,
} from "./mandat-form.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  return viewMandatForm(context.get(ctxKey), null);
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const { felder } = await viewMandatForm(ctx, null);
  const form = parseForm(z.strictObject({ ...felderShape(felder), ...mandatShape }), await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createMandat(ctx, toMandat(form.value, form.values, felder));
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/mandate?ok=mandat-gespeichert"));
}

export default function MandatNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(gremienTexts);
  return (
    <FormSeite
      pfad={[{ text: text("mandate.titel"), href: "/intern/mandate" }]}
      title={text("mandat.anlegen")}
      lead={text("mandate.vorspann")}
      action="/intern/mandate/neu"
      back="/intern/mandate"
      rev={null}
      state={actionData}
      fields={MANDAT_FIELDS.map((name) => ({ name, label: text(`mandat.${name}`) }))}
      reasons={useMandatReasons()}
      submit={text("mandat.anlegen")}
    >
      <MandatFelder state={actionData} stored={presentMandat(null, f.date)} {...loaderData} />
    </FormSeite>
  );
}
