import { data, redirect } from "react-router";
import { z } from "zod";
import { useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { FormSeite } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { localePath } from "#src/shared/locale.ts";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { createVorlage } from "../../commands/create-vorlage.ts";
import { VORLAGEARTEN } from "../../rules/vorlage.ts";
import { requireVorlagenWriting } from "../../views/vorlagen.ts";
import { useVorlageTexte } from "../teile/texte.ts";
import { kennungenField, TITEL_MAX, useGruende, useMeldungen } from "./vorlage-form.tsx";
import type { Route } from "./+types/vorlage-neu";

const schema = z.strictObject({
  art: z.enum(VORLAGEARTEN, { error: "auswahl-fehlt" }),
  titel: textField(TITEL_MAX),
  kennungen: kennungenField(),
});

export function loader({ context }: Route.LoaderArgs) {
  requireVorlagenWriting(context.get(ctxKey));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  requireVorlagenWriting(ctx);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await createVorlage(ctx, form.value);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, `/intern/vorlagen/${outcome.value.id}?ok=vorlage-entworfen`));
}

/** Beginning a paper: the rest is drafted from the data. */
export default function VorlageNeu({ actionData }: Route.ComponentProps) {
  const { text } = useVorlageTexte();
  const message = useFieldMessage(actionData, useMeldungen());
  const values: Readonly<Record<string, string | undefined>> = actionData?.values ?? {};
  const field = (name: "art" | "titel" | "kennungen") => ({
    name,
    label: text(`feld.${name}`),
    value: values[name] ?? "",
    error: message(name),
  });
  return (
    <FormSeite
      pfad={[{ text: text("titel"), href: "/intern/vorlagen" }]}
      title={text("neu.titel")}
      lead={text("neu.vorspann")}
      action="/intern/vorlagen/neu"
      back="/intern/vorlagen"
      rev={null}
      state={actionData}
      fields={[field("art"), field("titel"), field("kennungen")]}
      reasons={useGruende()}
      messages={useMeldungen()}
      submit={text("neu.entwerfen")}
    >
      <RadioGroup
        {...field("art")}
        value={values["art"] ?? "fassung"}
        choices={VORLAGEARTEN.map((art) => ({ value: art, label: text(`art.${art}`) }))}
      />
      <TextField
        {...field("titel")}
        hint={text("feld.titel.neu")}
        optional={text("freiwillig")}
        maxLength={TITEL_MAX}
        lang="de"
      />
      <TextField
        {...field("kennungen")}
        hint={text("feld.kennungen.hinweis")}
        optional={text("freiwillig")}
        maxLength={2_000}
      />
    </FormSeite>
  );
}
