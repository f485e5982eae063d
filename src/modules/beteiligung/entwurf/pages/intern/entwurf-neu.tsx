import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { requiredDatum } from "#src/platform/http/form-fields.ts";
import { localePath } from "#src/shared/locale.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { openEntwurf } from "../../commands/open-entwurf.ts";
import { TITEL_MAX } from "../../rules/entwurf.ts";
import { requireEntwuerfe } from "../../views/entwuerfe.ts";
import { useBeteiligung } from "../teile/teile.tsx";
import type { Route } from "./+types/entwurf-neu";

const schema = z.strictObject({
  titel: requiredText(TITEL_MAX),
  einleitung: textField(4_000),
  von: requiredDatum(),
  bis: requiredDatum(),
});

export function loader({ context }: Route.LoaderArgs) {
  requireEntwuerfe(context.get(ctxKey));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireEntwuerfe(ctx);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await openEntwurf(ctx, form.value);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/entwuerfe/${outcome.value.id}?ok=entwurf-geoeffnet`));
}

/** Laying the Konzept, as it is now, open for comments. */
export default function EntwurfNeu({ actionData }: Route.ComponentProps) {
  const { text } = useBeteiligung();
  const message = useFieldMessage(actionData);
  const field = (name: "titel" | "einleitung" | "von" | "bis") => ({
    name,
    label: text(`feld.${name}`),
    value: actionData?.values[name] ?? "",
    error: message(name),
  });
  const codes = ["beginn-vorbei", "zu-kurz", "konzept-leer"] as const;
  return (
    <FormSeite
      pfad={[{ text: text("titel"), href: "/intern/entwuerfe" }]}
      title={text("neu.titel")}
      lead={text("neu.vorspann")}
      action="/intern/entwuerfe/neu"
      back="/intern/entwuerfe"
      rev={null}
      state={actionData}
      fields={(["titel", "einleitung", "von", "bis"] as const).map(field)}
      reasons={Object.fromEntries(codes.map((code) => [code, text(`grund.${code}`)]))}
      submit={text("neu.oeffnen")}
    >
      <TextField {...field("titel")} maxLength={TITEL_MAX} lang="de" required />
      <TextArea {...field("einleitung")} hint={text("feld.einleitung.hinweis")} rows={5} lang="de" maxLength={4_000} />
      <DateField {...field("von")} hint={text("datum.hinweis")} required />
      <DateField {...field("bis")} hint={text("datum.hinweis")} required />
    </FormSeite>
  );
}
